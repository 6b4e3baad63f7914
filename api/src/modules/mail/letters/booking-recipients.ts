import { Injectable } from '@nestjs/common';
import type { Mailbox, Obsolete } from '../mail-catalogue.js';
import type { QueuedMail } from '../outbox.store.js';
import type { BookingFacts } from './booking-facts.js';
import { BookingFactsStore } from './booking-facts.store.js';

export interface BookingRecipient {
  readonly booking: BookingFacts;
  readonly address: { readonly to: Mailbox; readonly replyTo: Mailbox | null };
}

/** Who gets a mail about a booking, at the moment of sending: the booking may have moved on, the address may be gone. */
@Injectable()
export class BookingRecipients {
  constructor(private readonly facts: BookingFactsStore) {}

  /** @param states the mail is true in; null for any */
  async find(mail: QueuedMail, states: readonly string[] | null): Promise<BookingRecipient | Obsolete> {
    const booking = await this.booking(mail);
    if (!booking) return { obsolete: 'booking gone' };
    if (states && !states.includes(booking.state)) return { obsolete: `booking is ${booking.state}` };
    const { name, email } = booking.person;
    if (!email) return { obsolete: 'no mail address' };
    return { booking, address: { to: { name, email }, replyTo: this.replyTo(booking) } };
  }

  async booking(mail: QueuedMail): Promise<BookingFacts | null> {
    return mail.bookingId ? this.facts.find(mail.bookingId) : null;
  }

  /** Answers go to a human: invitations are not read by a machine (INV-08). */
  replyTo({ run: { contact } }: BookingFacts): Mailbox | null {
    return contact?.email ? { name: contact.name, email: contact.email } : null;
  }
}
