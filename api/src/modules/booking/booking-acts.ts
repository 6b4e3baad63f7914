import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import type { LocalDate } from '../../time/berlin.js';
import { type Actor, SYSTEM } from '../access/index.js';
import { AuditLog, type BookingVerb } from '../audit/index.js';
import { type NewMail, Outbox, RunMails } from '../mail/index.js';
import type { Booking } from './booking.store.js';
import type { BookingState } from './domain/booking-moves.js';
import type { OfferTerms } from './domain/offer-terms.js';
import { companionsOf, type Entry, speakerOf } from './domain/party.js';
import { ledgerVersion } from './places/places.store.js';

/** What a person hears when their booking reaches a state. */
const mailOfState: Partial<Record<BookingState, string>> = {
  CONFIRMED: 'booking.confirmed',
  REQUESTED: 'booking.requested',
  WAITLISTED: 'booking.waitlisted',
  REJECTED: 'booking.rejected',
  CANCELLED_BY_PARTICIPANT: 'booking.cancelled',
  CANCELLED_BY_ORG: 'booking.cancelled',
  CANCELLED_BY_STAFF: 'booking.cancelled',
  RUN_CANCELLED: 'run.cancelled',
  OFFER_EXPIRED: 'offer.expired',
  OFFER_DECLINED: 'offer.declined',
};

/** Acts of staff while whom they are about is on the phone. */
const onThePhone: ReadonlySet<string> = new Set([
  'booking.created',
  'booking.overbooked',
  'booking.offer_accepted',
  'booking.offer_declined',
]);
const themselves: ReadonlySet<Actor['kind']> = new Set(['guest', 'person', 'organisation']);

/** Whoever it is about, or the organisation that tells them, was there: nobody has to call them. */
const isHeard = (actor: Actor, verb: string): boolean => themselves.has(actor.kind) || onThePhone.has(verb);

/** What a mail says besides its booking, and when it leaves. */
type MailHow = Partial<Pick<NewMail, 'params' | 'dueAt' | 'heard'>>;

/** The two lines that follow every act on a booking: one for the log, one for the person, in the act's transaction. */
@Injectable()
export class BookingActs {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly runMails: RunMails,
  ) {}

  /** @param dueAt when the person is told; at once when left out */
  async record(tx: Tx, actor: Actor, verb: BookingVerb, booking: Booking, data: object = {}, dueAt: Date | null = null): Promise<void> {
    await this.recordQuietly(tx, actor, verb, booking, data);
    const kind = mailOfState[booking.state];
    if (kind) await this.mail(tx, kind, booking, { dueAt, heard: isHeard(actor, verb) });
  }

  /** The same for all of a party: each has a line in the log, and one mail for each state tells whom it is about (pain 11). */
  async recordTogether(tx: Tx, actor: Actor, verb: BookingVerb, members: Entry<Booking>, data: object = {}): Promise<void> {
    for (const one of members) await this.recordQuietly(tx, actor, verb, one, data);
    for (const [state, alike] of Map.groupBy(members, (one) => one.state)) {
      const kind = mailOfState[state];
      const [first, ...others] = alike;
      if (kind && first) await this.mailTogether(tx, kind, [first, ...others], { heard: isHeard(actor, verb) });
    }
  }

  /** The end of a run for everybody in it. Whoever no longer comes anyway hears nothing of it (E32). */
  async recordRunCancelled(
    tx: Tx,
    actor: Actor,
    bookings: readonly (Booking & { leftOn: LocalDate | null })[],
    today: LocalDate,
  ): Promise<void> {
    for (const one of bookings) await this.recordQuietly(tx, actor, 'booking.run_cancelled', one);
    const concerned = bookings.filter(({ leftOn }) => leftOn === null || leftOn > today);
    await this.runMails.add(tx, concerned, { kind: 'run.cancelled', once: newId() });
  }

  /** Several who were cancelled in one act, each with a line in the log already: one mail for each party at one address. */
  async tellCancelled(tx: Tx, actor: Actor, ended: readonly Booking[]): Promise<void> {
    const heard = isHeard(actor, 'booking.cancelled');
    await this.runMails.add(tx, ended, { kind: 'booking.cancelled', once: newId(), heard });
  }

  /** Staff have freed the seat of somebody who did not come; the mail says so kindly, and how to come back (E09). */
  async recordSeatFreed(tx: Tx, actor: Actor, booking: Booking, absentOn: LocalDate): Promise<void> {
    await this.recordQuietly(tx, actor, 'booking.seat_freed', booking, { absentOn });
    await this.mail(tx, 'booking.seat_freed', booking);
  }

  /** A wish in the collecting phase of a run: there is no turn yet. @param dueAt when the person is told; at once when left out */
  async recordEntry(
    tx: Tx,
    actor: Actor,
    booking: Booking,
    { verb = 'booking.created', data = {}, dueAt = null }: { verb?: BookingVerb; data?: object; dueAt?: Date | null } = {},
  ): Promise<void> {
    await this.recordQuietly(tx, actor, verb, booking, data);
    await this.mail(tx, 'allocation.entered', booking, { dueAt });
  }

  /** The lot gave no seat, but a turn on the waiting list. */
  async recordNotAllocated(tx: Tx, booking: Booking, facts: object): Promise<void> {
    await this.recordQuietly(tx, { kind: 'system' }, 'booking.not_allocated', booking, facts);
    await this.mail(tx, 'allocation.waiting', booking);
  }

  /**
   * For what nobody was told of, and so nobody hears the end of.
   * @param data with the ledger's `version` when the act has just changed it; otherwise the database looks it up
   */
  async recordQuietly(tx: Tx, actor: Actor, verb: BookingVerb, booking: Booking, data: object = {}): Promise<void> {
    const facts = { state: booking.state, runId: booking.runId, ...data };
    const version = 'version' in data ? undefined : ledgerVersion(booking.runId);
    await this.audit.append(tx, actor, verb, { type: 'booking', id: booking.id }, facts, version);
  }

  /**
   * A booking goes on as another one. One mail says both, the new place and the end of the old one; of a cancelled run
   * the person has heard already.
   */
  async recordMove(tx: Tx, actor: Actor, from: Booking, to: Booking): Promise<void> {
    await this.recordQuietly(tx, actor, 'booking.moved', from, { to: to.id, toRunId: to.runId });
    if (from.state === 'RUN_CANCELLED') return this.record(tx, actor, 'booking.created', to, { from: from.id });
    await this.recordQuietly(tx, actor, 'booking.created', to, { from: from.id });
    const kind = to.state === 'CONFIRMED' ? 'booking.moved' : 'booking.moved_request';
    await this.mail(tx, kind, to, { params: { from: from.id }, heard: isHeard(actor, 'booking.moved') });
  }

  /** Something about the run that changes no booking. @param once tells this from the other times it is said */
  async tell(tx: Tx, kind: 'run.confirmed' | 'run.undecided', bookings: readonly Booking[], once: string): Promise<void> {
    await this.runMails.add(tx, bookings, { kind, once });
  }

  /** On site or online: the seat stays the same, and who only waits is told nothing (E30). */
  async recordModeChanged(tx: Tx, actor: Actor, booking: Booking, facts: object): Promise<void> {
    const { id, runId } = booking;
    await this.audit.append(tx, actor, 'booking.mode_changed', { type: 'booking', id }, { runId, ...facts }, ledgerVersion(runId));
    if (booking.state === 'WAITLISTED') return;
    await this.mail(tx, 'booking.mode_changed', booking, { heard: isHeard(actor, 'booking.mode_changed') });
  }

  /** Seats are offered: the person, or who speaks for the party, is told when the terms say so. */
  async recordOffer(tx: Tx, members: Entry<Booking>, { sendAt, expiresAt, asks }: OfferTerms): Promise<void> {
    for (const one of members) await this.recordQuietly(tx, SYSTEM, 'booking.offered', one, { asks, expiresAt });
    await this.mailTogether(tx, 'offer.open', members, { dueAt: sendAt });
  }

  /** The mail says the new deadline: it reads the offer as it is when it is sent. */
  async recordOfferExtended(tx: Tx, actor: Actor, members: Entry<Booking>, data: object): Promise<void> {
    for (const one of members) await this.recordQuietly(tx, actor, 'booking.offer_extended', one, data);
    await this.askAgain(tx, members, null);
  }

  /** An open offer once more, unless the first mail about it has not left yet: its deadline is another, or somebody else answers for all of a party. @param dueAt when they are asked */
  async askAgain(tx: Tx, members: Entry<Booking>, dueAt: Date | null): Promise<void> {
    if (!(await this.outbox.isWaiting(tx, speakerOf(members).id, 'offer.open')))
      await this.mailTogether(tx, 'offer.open', members, { dueAt });
  }

  /** The link with which somebody decides for a party from now on. */
  async tellNext(tx: Tx, speaker: Booking): Promise<void> {
    await this.mail(tx, 'person.link', speaker, { params: { speaks: true } });
  }

  /** Somebody else was faster; who was asked stays on the list. */
  async recordOfferTaken(tx: Tx, members: Entry<Booking>): Promise<void> {
    for (const one of members) await this.recordQuietly(tx, SYSTEM, 'booking.offer_taken', one);
    await this.mailTogether(tx, 'offer.taken', members);
  }

  /** One mail to who speaks for them, which says whom it is about. */
  private mailTogether(tx: Tx, kind: string, members: Entry<Booking>, how: Pick<MailHow, 'dueAt' | 'heard'> = {}): Promise<void> {
    const speaker = speakerOf(members);
    const about = companionsOf(members);
    return this.mail(tx, kind, speaker, { ...how, params: about.length > 0 ? { about: about.map(({ id }) => id) } : {} });
  }

  /** An act is told once because it happens once: a booking may come to the same state again, and is told again. */
  private mail(tx: Tx, kind: string, booking: Booking, { dueAt = null, params = {}, heard = false }: MailHow = {}): Promise<void> {
    return this.outbox.add(tx, {
      kind,
      personId: booking.personId,
      bookingId: booking.id,
      language: booking.language,
      params,
      dedupKey: `${kind}:${newId()}`,
      orderKey: `booking:${booking.id}`,
      dueAt,
      heard,
    });
  }
}
