import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Texts } from '../../../texts/texts.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { leftDay, type MovedNews, MoveNoticeStore, newsToTell } from '../../catalogue/index.js';
import { LetterRenderer, type MovedLetterData, movedLetter, MovedFactsStore } from '../../mail/index.js';
import { ConcernedPeople, type SampleReader } from './concerned-people.store.js';
import { noLinks, ofNobody } from './sample-mail.js';
import type { MoveMailDto } from './session-moves.dto.js';

/** The mail about moved dates as it would leave now, for staff to read before: of nobody, and with nothing that opens a page. */
@Injectable()
export class MoveMails {
  constructor(
    private readonly database: Database,
    private readonly concerned: ConcernedPeople,
    private readonly notices: MoveNoticeStore,
    private readonly facts: MovedFactsStore,
    private readonly renderer: LetterRenderer,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  /** One for each language in which somebody reads it. Writes nothing. */
  async of(runId: string, moved: readonly MovedNews[], reason: string | null): Promise<MoveMailDto[]> {
    const kept = await this.notices.ofRun(this.database, runId, this.clock.now());
    const newsOf = (bookedAt: Date): MovedNews[] => newsToTell(kept, moved, bookedAt);
    const readers = await this.concerned.readers(runId, (bookedAt) => newsOf(bookedAt).length > 0);
    const mails = readers.map((reader) => this.mail(reader, newsOf(reader.bookedAt), reason || null));
    return (await Promise.all(mails)).filter((mail) => mail !== null);
  }

  private async mail(
    { bookingId, language }: SampleReader,
    news: readonly MovedNews[],
    reason: string | null,
  ): Promise<MoveMailDto | null> {
    const there = news.map(({ sessionId, now }) => ({ ...now, sessionId }));
    const booking = await this.facts.find(bookingId, there);
    const [first, ...others] = news;
    const session = booking?.sessions.find(({ id, cancelled }) => id === first?.sessionId && !cancelled);
    if (!booking || !session || !first) return null;
    const words = this.texts.for(language);
    const data: MovedLetterData = {
      ...{ booking: ofNobody(booking, words), session, total: booking.run.sessionCount, links: noLinks, reason },
      movedFrom: leftDay(first),
      isToday: session.date === berlinDate(this.clock.now()),
      isOver: session.endsAt <= this.clock.now(),
      inCalendar: await this.facts.isInCalendar(bookingId, session.id),
      also: booking.sessions.filter(({ id, cancelled }) => !cancelled && others.some(({ sessionId }) => sessionId === id)),
    };
    return { language: words.language, ...this.renderer.preview(movedLetter(data, words)) };
  }
}
