import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Words } from '../../texts/words.js';
import { Clock } from '../../time/clock.js';
import { type BookingFacts, type CalendarPart, type Mailbox, SenderAddress, type SessionFacts } from '../mail/index.js';
import { type CalendarObject, CalendarObjectStore } from './calendar-object.store.js';
import { cancel, request } from './calendar-writer.js';
import type { Invitation } from './domain/calendar-event.js';
import { isCalendarAddress } from './domain/calendar-text.js';
import { afterCancel, afterRequest, type SentFacts, withoutWayIn } from './domain/sent-state.js';
import { bookingSessionUid } from './domain/session-uid.js';
import { EntryMoves } from './entry-moves.js';
import { descriptionOf, locationOf, summaryOf } from './event-words.js';

/**
 * Makes the calendar part of a mail and notes it down **before** the mail leaves: if the process dies in between, the
 * entry may have arrived, and a cancellation must go to everybody who may have it. Sending the same again keeps the
 * number; what changed gets the next one.
 */
@Injectable()
export class Invitations {
  constructor(
    private readonly transactions: Transactions,
    private readonly objects: CalendarObjectStore,
    private readonly moves: EntryMoves,
    private readonly sender: SenderAddress,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns null for an address no calendar can carry, for an entry that a party has already, for somebody who was erased
   * meanwhile, for a cancelled one: it does not come back under the same UID; and for one that stands in another mailbox:
   * it is taken out there first, and the invitation comes after that
   */
  async request(booking: BookingFacts, session: SessionFacts, to: Mailbox, words: Words): Promise<CalendarPart | null> {
    if (!isCalendarAddress(to.email)) return null;
    const key = { bookingId: booking.id, sessionId: session.id };
    const object = await this.transactions.run(async (tx): Promise<CalendarObject | null> => {
      if (!(await this.objects.isKnown(tx, booking.person.id))) return null;
      const before = await this.objects.lock(tx, key);
      const isElsewhere = before !== null && before.recipient !== to.email;
      if ((!before || isElsewhere) && (await this.objects.isWithParty(tx, key, to.email))) return null;
      if (isElsewhere && before.state === 'SENT') {
        await this.moves.add(tx, { ...key, personId: booking.person.id, language: words.language, sequence: before.sequence });
        return null;
      }
      const after = afterRequest(before, factsOf(booking, session, words), isElsewhere);
      const next: CalendarObject = { ...after, uid: before?.uid ?? bookingSessionUid(booking.id, session.id), recipient: to.email };
      if (next.state === 'SENT') await this.objects.save(tx, key, next, this.clock.now());
      return next;
    });
    if (!object || object.state === 'CANCELLED') return null;
    return { method: 'REQUEST', content: request(this.invitation(object, to, booking, words)) };
  }

  /** @returns null when nothing was ever sent for this session; `to` is whoever got the invitation (INV-02) */
  async cancel(booking: BookingFacts, session: SessionFacts, words: Words): Promise<{ part: CalendarPart; to: Mailbox } | null> {
    const key = { bookingId: booking.id, sessionId: session.id };
    const object = await this.transactions.run(async (tx) => {
      const before = await this.objects.lock(tx, key);
      if (!before) return null;
      const facts = withoutWayIn(before.facts, locationOf(null, session.town, words));
      const next: CalendarObject = { ...before, ...afterCancel(before), facts };
      await this.objects.save(tx, key, next, this.clock.now());
      return next;
    });
    if (!object) return null;
    const to = { name: booking.person.name, email: object.recipient };
    return { part: { method: 'CANCEL', content: cancel(this.invitation(object, to, booking, words)) }, to };
  }

  private invitation({ uid, sequence, facts }: CalendarObject, attendee: Mailbox, { number }: BookingFacts, words: Words): Invitation {
    const description = descriptionOf(number, facts.meeting, words);
    return {
      event: { ...facts, uid, sequence, description, url: facts.meeting?.url ?? null, stamp: this.clock.now(), cancelled: false },
      organizer: { name: words.t('mail.layout.from'), email: this.sender.email },
      attendee,
    };
  }
}

function factsOf(booking: BookingFacts, session: SessionFacts, words: Words): SentFacts {
  const { date, start, end } = session;
  return {
    date,
    start,
    end,
    summary: summaryOf(booking.run.title, session.n, booking.run.sessionCount, words),
    location: locationOf(session.place, session.town, words, session.meeting),
    meeting: session.meeting,
  };
}
