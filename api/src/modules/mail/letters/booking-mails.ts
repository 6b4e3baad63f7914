import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Words } from '../../../texts/words.js';
import { type LoadedMail, MailCatalogue, type Obsolete } from '../mail-catalogue.js';
import type { QueuedMail } from '../outbox.store.js';
import type { Letter } from '../rendering/letter.js';
import type { BookingFacts } from './booking-facts.js';
import {
  type BookingLetterData,
  cancelledLetter,
  noShowLetter,
  rejectedLetter,
  seatFreedLetter,
  waitlistedLetter,
} from './booking-letters.js';
import { BookingRecipients } from './booking-recipients.js';
import { MailLinks } from './mail-links.js';
import { enteredLetter, notDrawnLetter } from './allocation-letters.js';
import { modeChangedLetter } from './move-letters.js';
import { offerDeclinedLetter, offerExpiredLetter, offerLetter, offerTakenLetter } from './offer-letters.js';
import { runCancelledLetter, runConfirmedLetter, runEndedEarlyLetter, runUndecidedLetter } from './run-letters.js';
import { runEndedEarlySamples } from './run-samples.js';
import { allocationSamples, bookingSamples, offerSamples, runCancelledSamples } from './samples.js';

interface BookingMail {
  readonly kind: string;
  /** The mail is true only while the booking is in one of these states. */
  readonly states: readonly string[];
  readonly write: (data: BookingLetterData, words: Words) => Letter;
  readonly samples?: readonly BookingLetterData[];
  /** The mail asks for an answer: it is true only while one is awaited. */
  readonly needsOffer?: true;
  /** The mail is about the run: whoever of a party is still there reads it. */
  readonly isForAnyone?: true;
}

const open = ['REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED'];
const attends = ['CONFIRMED', 'COMPLETED', 'INCOMPLETE', 'NO_SHOW'];
const cancelled = ['CANCELLED_BY_PARTICIPANT', 'CANCELLED_BY_ORG', 'CANCELLED_BY_STAFF'];

const mails: readonly BookingMail[] = [
  { kind: 'booking.waitlisted', states: ['WAITLISTED'], write: waitlistedLetter },
  { kind: 'booking.cancelled', states: cancelled, write: cancelledLetter, isForAnyone: true },
  { kind: 'booking.mode_changed', states: ['REQUESTED', 'CONFIRMED', 'OFFERED'], write: modeChangedLetter },
  { kind: 'booking.seat_freed', states: ['CANCELLED_BY_STAFF'], write: seatFreedLetter },
  { kind: 'booking.no_show', states: ['NO_SHOW'], write: noShowLetter, isForAnyone: true },
  { kind: 'booking.rejected', states: ['REJECTED'], write: rejectedLetter },
  { kind: 'allocation.entered', states: ['WAITLISTED'], write: enteredLetter, samples: allocationSamples },
  { kind: 'allocation.waiting', states: ['WAITLISTED'], write: notDrawnLetter, samples: allocationSamples },
  { kind: 'offer.open', states: ['OFFERED', 'WAITLISTED'], write: offerLetter, samples: offerSamples, needsOffer: true },
  { kind: 'offer.expired', states: ['OFFER_EXPIRED'], write: offerExpiredLetter },
  { kind: 'offer.declined', states: ['OFFER_DECLINED'], write: offerDeclinedLetter },
  { kind: 'offer.taken', states: ['WAITLISTED'], write: offerTakenLetter },
  { kind: 'run.cancelled', states: ['RUN_CANCELLED'], write: runCancelledLetter, samples: runCancelledSamples },
  { kind: 'run.ended_early', states: attends, write: runEndedEarlyLetter, samples: runEndedEarlySamples, isForAnyone: true },
  { kind: 'run.confirmed', states: open, write: runConfirmedLetter, isForAnyone: true },
  { kind: 'run.undecided', states: open, write: runUndecidedLetter, isForAnyone: true },
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
    for (const one of mails) {
      const { kind, write, samples = bookingSamples } = one;
      this.catalogue.register({ kind, write, samples, load: (mail) => this.load(mail, one) });
    }
  }

  private async load(
    mail: QueuedMail,
    { states, needsOffer, isForAnyone }: BookingMail,
  ): Promise<LoadedMail<BookingLetterData> | Obsolete> {
    const found = await (isForAnyone ? this.recipients.findFirst(mail, states) : this.recipients.find(mail, states));
    if ('obsolete' in found) return found;
    if (needsOffer && !found.booking.offer) return { obsolete: 'the offer is over' };
    return { ...found.address, data: { booking: found.booking, links: this.linksOf(found.booking) } };
  }

  private linksOf(booking: BookingFacts): BookingLetterData['links'] {
    return { ...this.links.of(booking), courses: this.links.courses };
  }
}
