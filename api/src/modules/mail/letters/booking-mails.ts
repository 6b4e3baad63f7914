import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Words } from '../../../texts/words.js';
import { type LoadedMail, MailCatalogue, type Obsolete } from '../mail-catalogue.js';
import type { QueuedMail } from '../outbox.store.js';
import type { Letter } from '../rendering/letter.js';
import type { BookingFacts } from './booking-facts.js';
import {
  type BookingLetterData,
  cancelledLetter,
  rejectedLetter,
  requestedLetter,
  runCancelledLetter,
  waitlistedLetter,
} from './booking-letters.js';
import { BookingRecipients } from './booking-recipients.js';
import { MailLinks } from './mail-links.js';
import { bookingSamples } from './samples.js';

interface BookingMail {
  readonly kind: string;
  /** The mail is true only while the booking is in one of these states. */
  readonly states: readonly string[];
  readonly write: (data: BookingLetterData, words: Words) => Letter;
}

const mails: readonly BookingMail[] = [
  { kind: 'booking.requested', states: ['REQUESTED'], write: requestedLetter },
  { kind: 'booking.waitlisted', states: ['WAITLISTED'], write: waitlistedLetter },
  { kind: 'booking.cancelled', states: ['CANCELLED_BY_PARTICIPANT', 'CANCELLED_BY_ORG', 'CANCELLED_BY_STAFF'], write: cancelledLetter },
  { kind: 'booking.rejected', states: ['REJECTED'], write: rejectedLetter },
  { kind: 'run.cancelled', states: ['RUN_CANCELLED'], write: runCancelledLetter },
];

/** Mails that tell how a booking stands and carry no calendar entry. */
@Injectable()
export class BookingMails implements OnModuleInit {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly recipients: BookingRecipients,
    private readonly links: MailLinks,
  ) {}

  onModuleInit(): void {
    for (const { kind, states, write } of mails) {
      this.catalogue.register({ kind, write, samples: bookingSamples, load: (mail) => this.load(mail, states) });
    }
  }

  private async load(mail: QueuedMail, states: readonly string[]): Promise<LoadedMail<BookingLetterData> | Obsolete> {
    const found = await this.recipients.find(mail, states);
    if ('obsolete' in found) return found;
    return { ...found.address, data: { booking: found.booking, links: this.linksOf(found.booking) } };
  }

  private linksOf(booking: BookingFacts): BookingLetterData['links'] {
    return { ...this.links.of(booking), courses: this.links.courses };
  }
}
