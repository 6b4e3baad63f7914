import { Injectable } from '@nestjs/common';
import { type Mailbox, NO_ADDRESS, type Obsolete } from '../mail-catalogue.js';
import type { QueuedMail } from '../outbox.store.js';
import type { BookingFacts } from './booking-facts.js';
import { BookingFactsStore } from './booking-facts.store.js';

export interface BookingRecipient {
  readonly booking: BookingFacts;
  readonly address: { readonly to: Mailbox; readonly replyTo: Mailbox | null };
}

/** The other bookings of a party that a mail is about; they stand in its params. */
export function aboutOf({ params }: Pick<QueuedMail, 'params'>): string[] {
  return Array.isArray(params.about) ? params.about.map(String) : [];
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
    if (!email) return NO_ADDRESS;
    return { booking, address: { to: { name, email }, replyTo: this.replyTo(booking) } };
  }

  /** Of a mail about a run: who it was meant for may have left since, and the next of those it is about reads it for all. */
  async findFirst(mail: QueuedMail, states: readonly string[]): Promise<BookingRecipient | Obsolete> {
    const found = await this.find(mail, states);
    const [next, ...others] = aboutOf(mail);
    if (!('obsolete' in found) || next === undefined) return found;
    return this.findFirst({ ...mail, bookingId: next, params: { ...mail.params, about: others } }, states);
  }

  async booking(mail: QueuedMail): Promise<BookingFacts | null> {
    return mail.bookingId ? this.facts.find(mail.bookingId, aboutOf(mail)) : null;
  }

  /** Answers go to a human: invitations are not read by a machine (INV-08). */
  replyTo({ run: { contact } }: BookingFacts): Mailbox | null {
    return contact?.email ? { name: contact.name, email: contact.email } : null;
  }
}
