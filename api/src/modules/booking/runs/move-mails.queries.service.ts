import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Texts } from '../../../texts/texts.js';
import type { Words } from '../../../texts/words.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { leftDay, type MovedNews, MoveNoticeStore, newsToTell } from '../../catalogue/index.js';
import { type BookingFacts, LetterRenderer, type MovedLetterData, movedLetter, MovedFactsStore } from '../../mail/index.js';
import type { MoveMailDto } from './session-moves.dto.js';

interface Reader {
  readonly bookingId: string;
  readonly language: string;
  readonly bookedAt: Date;
}

const noLinks = { myPage: '', cancel: '', feed: '', offer: '', move: '', companions: [] };

/** The mail about moved dates as it would leave now, for staff to read before: of nobody, and with nothing that opens a page. */
@Injectable()
export class MoveMails {
  constructor(
    private readonly database: Database,
    private readonly notices: MoveNoticeStore,
    private readonly facts: MovedFactsStore,
    private readonly renderer: LetterRenderer,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  /** One for each language in which somebody reads it. Writes nothing. */
  async of(runId: string, moved: readonly MovedNews[], reason: string | null): Promise<MoveMailDto[]> {
    const kept = await this.notices.ofRun(this.database, runId, this.clock.now());
    if (kept.length + moved.length === 0) return [];
    const readers = (await this.readers(runId)).map((reader) => ({ ...reader, news: newsToTell(kept, moved, reader.bookedAt) }));
    // Languages without texts of their own read the same mail.
    const same = Map.groupBy(
      readers.filter(({ news }) => news.length > 0),
      ({ language }) => this.texts.for(language).language,
    );
    const mails = [...same.values()].flatMap((all) => all.slice(0, 1)).map((reader) => this.mail(reader, reader.news, reason || null));
    return (await Promise.all(mails)).filter((mail) => mail !== null);
  }

  /** Of those who read one language first who has a place, in the room where there are both ways: the others read hardly anything else. */
  private readers(runId: string): Promise<Reader[]> {
    return this.database.query<Reader[]>(
      `SELECT b.id AS bookingId, b.language, b.created_at AS bookedAt FROM booking b
       WHERE b.course_run_id = ? AND b.state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') AND b.left_on IS NULL
         AND EXISTS (SELECT 1 FROM contact_channel c WHERE c.person_id = b.person_id AND c.kind = 'EMAIL')
       ORDER BY b.language, b.state <> 'CONFIRMED',
         EXISTS (SELECT 1 FROM booking_extra x WHERE x.booking_id = b.id AND x.kind = 'ONLINE' AND x.state = 'HELD'), b.ledger_version, b.id`,
      [runId],
    );
  }

  private async mail({ bookingId, language }: Reader, news: readonly MovedNews[], reason: string | null): Promise<MoveMailDto | null> {
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

const ofNobody = (booking: BookingFacts, words: Words): BookingFacts => ({
  ...booking,
  ...{ number: 'XX-0000', party: [], enrolledBy: null },
  person: { ...booking.person, name: '', callName: words.t('mail.moved.sample_name'), email: null, linkNonce: '' },
});
