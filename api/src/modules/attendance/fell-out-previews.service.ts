import { Injectable } from '@nestjs/common';
import { Texts } from '../../texts/texts.js';
import { berlinInstant } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { ConcernedPeople, type MoveMailDto, noLinks, ofNobody, type SampleReader } from '../booking/index.js';
import { BookingFactsStore, type FellOutData, fellOutLetter, LetterRenderer, MovedFactsStore } from '../mail/index.js';

type FallsOut = Pick<FellOutData, 'reason' | 'isOver' | 'units'> & { readonly sessionId: string };

/** The mail about a date that falls out as it would leave now, for staff to read before: of nobody, and with nothing that opens a page. */
@Injectable()
export class FellOutPreviews {
  constructor(
    private readonly people: ConcernedPeople,
    private readonly facts: BookingFactsStore,
    private readonly calendar: MovedFactsStore,
    private readonly renderer: LetterRenderer,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  /** One for each language in which somebody reads it. Writes nothing. */
  async of(runId: string, out: FallsOut): Promise<MoveMailDto[]> {
    const mails = (await this.people.readers(runId)).map((reader) => this.mail(reader, out));
    return (await Promise.all(mails)).filter((mail) => mail !== null);
  }

  private async mail({ bookingId, language }: SampleReader, { sessionId, ...out }: FallsOut): Promise<MoveMailDto | null> {
    const booking = await this.facts.find(bookingId);
    const session = booking?.sessions.find(({ id }) => id === sessionId);
    if (!booking || !session) return null;
    const words = this.texts.for(language);
    const now = this.clock.now();
    const next = booking.sessions.find((one) => one.id !== sessionId && !one.cancelled && berlinInstant(one.date, one.start) > now);
    const data: FellOutData = {
      ...{ booking: ofNobody(booking, words), session, total: booking.run.sessionCount, links: noLinks, ...out },
      inCalendar: await this.calendar.isInCalendar(bookingId, sessionId),
      next: booking.state === 'CONFIRMED' ? (next ?? null) : null,
    };
    return { language: words.language, ...this.renderer.preview(fellOutLetter(data, words)) };
  }
}
