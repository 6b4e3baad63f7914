import { Injectable } from '@nestjs/common';
import { Texts } from '../../texts/texts.js';
import { ConcernedPeople, type MoveMailDto, noLinks, ofNobody, type SampleReader } from '../booking/index.js';
import type { AddedDate } from '../catalogue/index.js';
import { type AddedData, addedLetter, BookingFactsStore, LetterRenderer, MovedFactsStore } from '../mail/index.js';

type Added = Pick<AddedData, 'reason' | 'units'> & { readonly date: AddedDate };

/** The mail about one more date as it would leave now, for staff to read before: of nobody, and with nothing that opens a page. */
@Injectable()
export class AddedPreviews {
  constructor(
    private readonly people: ConcernedPeople,
    private readonly facts: BookingFactsStore,
    private readonly dates: MovedFactsStore,
    private readonly renderer: LetterRenderer,
    private readonly texts: Texts,
  ) {}

  /** One for each language in which somebody reads it. Writes nothing. */
  async of(runId: string, added: Added): Promise<MoveMailDto[]> {
    const mails = (await this.people.readers(runId)).map((reader) => this.mail(runId, reader, added));
    return (await Promise.all(mails)).filter((mail) => mail !== null);
  }

  private async mail(runId: string, { bookingId, language }: SampleReader, { date, ...added }: Added): Promise<MoveMailDto | null> {
    const booking = await this.facts.find(bookingId);
    if (!booking) return null;
    const words = this.texts.for(language);
    const session = await this.dates.added(booking, runId, date);
    const data: AddedData = {
      ...{ booking: ofNobody(booking, words), session, total: session.n, links: noLinks, ...added },
      inCalendar: booking.state === 'CONFIRMED',
    };
    return { language: words.language, ...this.renderer.preview(addedLetter(data, words)) };
  }
}
