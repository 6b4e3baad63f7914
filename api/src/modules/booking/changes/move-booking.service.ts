import { Injectable } from '@nestjs/common';
import { newNonce } from '../../../database/ids.js';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { hasBegun } from '../../catalogue/index.js';
import { BookingActs } from '../booking-acts.js';
import { BookingSlips } from '../booking-slips.store.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { assertMove, type BookingState, cancelledBy, isOpen, isSeated } from '../domain/booking-moves.js';
import { canStillCancel, isLate } from '../domain/deadlines.js';
import { decideExtras } from '../domain/extra-places.js';
import { enteredAt, judge } from '../domain/eligibility.js';
import { decideTransfer, givesWay } from '../domain/transfer.js';
import { Eligibility, refusalFor } from '../eligibility/eligibility.service.js';
import { ExtraPlacesStore } from '../places/extra-places.store.js';
import { ParticipantStore } from '../eligibility/participant.store.js';
import { NextSpeaker } from '../parties/next-speaker.service.js';
import { type Ledger, PlacesStore } from '../places/places.store.js';
import { SeatOfferStore } from '../waitlist/seat-offer.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';
import { type BookingLuggage, TransferStore } from './transfer.store.js';

interface Transfer {
  readonly from: Booking;
  readonly luggage: BookingLuggage;
  readonly toRunId: string;
  readonly isSameCourse: boolean;
}

/**
 * Moves a booking to another run in one step: the new place is taken before the old one is given up, and whoever gets
 * none keeps theirs. Both ledgers are locked in the order of their ids, so two who swap never wait for each other.
 */
@Injectable()
export class MoveBookingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly extraPlaces: ExtraPlacesStore,
    private readonly bookings: BookingStore,
    private readonly transfers: TransferStore,
    private readonly slips: BookingSlips,
    private readonly participants: ParticipantStore,
    private readonly eligibility: Eligibility,
    private readonly offers: SeatOfferStore,
    private readonly door: SeatOffers,
    private readonly nextSpeaker: NextSpeaker,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /**
   * From a run that takes place to another date of the same course, or from a cancelled run to the one that staff have
   * named instead (E10): there the person waits when it is full. The same wish twice is one move.
   * @param reason the person reads it
   * @throws DomainError `booking.unknown`, `booking.move_impossible`, `booking.run_started`, `booking.not_an_alternative`,
   * `booking.move_full`, `booking.already_booked`, `booking.not_eligible` …
   */
  async run(actor: Actor, bookingId: string, toRunRef: string, reason: string | null = null): Promise<Booking> {
    const toRunId = await this.bookings.findRunId(toRunRef);
    const found = await this.bookings.find(bookingId);
    if (!found) throw notFound('booking.unknown');
    return this.transactions.run(async (tx) => {
      for (const runId of [found.runId, toRunId].sort()) await this.places.lockFull(tx, runId);
      const transfer = await this.look(tx, bookingId, toRunId);
      if ('done' in transfer) return transfer.done;
      const [{ firstStart, cancellationDeadline }, now] = await Promise.all([
        this.bookings.datesOf(found.runId, tx),
        this.clock.shared(tx),
      ]);
      const { from } = transfer;
      const isOver = from.state === 'RUN_CANCELLED';
      if (!isOver && actor.kind !== 'staff' && !canStillCancel(firstStart, now)) throw conflict('booking.run_started');
      const to = isOver ? null : cancelledBy(actor);
      if (to) await this.leave(tx, from, to, { late: isSeated(from.state) && isLate(cancellationDeadline, now), reason });
      if (actor.kind === 'staff') await this.giveWay(tx, actor, transfer, reason);
      const booking = await this.enter(tx, actor, transfer, now);
      await this.conclude(tx, actor, { from: to ? { ...from, state: to } : from, to: booking });
      return booking;
    });
  }

  /** As both stand behind their ledgers' locks. */
  private async look(tx: Tx, bookingId: string, toRunId: string): Promise<Transfer | { readonly done: Booking }> {
    const from = await this.bookings.findLocked(tx, bookingId);
    if (!from) throw notFound('booking.unknown');
    const luggage = await this.transfers.luggage(tx, bookingId);
    const before = luggage.movedToId ? await this.bookings.findLocked(tx, luggage.movedToId) : null;
    if (before?.runId === toRunId && isOpen(before.state)) return { done: before };
    const isSameCourse = (await this.transfers.offeringOf(tx, toRunId)) === luggage.offeringId;
    const isOver = from.state === 'RUN_CANCELLED';
    if (before) throw conflict('booking.move_impossible', { from: from.state, to: from.state });
    if (toRunId === from.runId || !(isOver ? toRunId === luggage.alternativeRunId : isSameCourse))
      throw conflict('booking.not_an_alternative');
    return { from, luggage, toRunId, isSameCourse };
  }

  private async leave(tx: Tx, from: Booking, to: BookingState, note: { late: boolean; reason: string | null }): Promise<void> {
    assertMove(from.state, to);
    await (isSeated(from.state) ? this.places.release(tx, from.runId, from.id) : this.places.leaveQueue(tx, from.runId));
    await this.bookings.move(tx, from, to, this.clock.now(), note);
    this.offers.withdraw(tx, from.id, this.clock.now());
    await this.nextSpeaker.tell(tx, [from]);
  }

  /** What they have there and is less ends quietly: the mail about the move says where they are now. */
  private async giveWay(tx: Tx, actor: Actor, { from, toRunId }: Transfer, reason: string | null): Promise<void> {
    const there = (await this.bookings.findOpen(tx, toRunId)).find(({ personId }) => personId === from.personId);
    if (!there || !givesWay(there.state, from.state)) return;
    const ended = { ...there, state: cancelledBy(actor) };
    await this.leave(tx, there, ended.state, { late: false, reason });
    await this.acts.recordQuietly(tx, actor, 'booking.cancelled', ended);
  }

  private async enter(tx: Tx, actor: Actor, { from, luggage, toRunId, isSameCourse }: Transfer, now: Date): Promise<Booking> {
    const candidate = await this.eligibility.ofKnown(tx, toRunId, from.personId, luggage);
    const judgement = judge(candidate.facts, now);
    const { findings, approvedAt } = luggage;
    const decision = decideTransfer(
      { state: from.state, findings, isApproved: approvedAt !== null, isSameCourse, byStaff: actor.kind === 'staff' },
      judgement,
    );
    if ('refusals' in decision) throw refusalFor(decision.refusals, candidate.run.title, actor.kind === 'staff' ? 'staff' : 'person');
    const { ledger, isQueued } = await this.takePlace(tx, toRunId, from, hasBegun(candidate.run, now) ? 0 : candidate.run.waitlistSize);
    const extras = decideExtras(
      await this.extraPlaces.of(tx, toRunId),
      { childcare: luggage.needs.includes('CHILDCARE'), mode: luggage.mode ?? 'ON_SITE' },
      isQueued,
    );
    if ('refusal' in extras) throw extras.refusal;
    const { organisationId, organisationName, callTime } = luggage;
    const booking = this.bookings.insert(tx, {
      ...{ runId: toRunId, personId: from.personId, organisationId, organisationName, callTime, language: from.language },
      ...{ state: isQueued ? 'WAITLISTED' : decision.state, findings: decision.findings },
      ...{ ledgerVersion: ledger.version, linkNonce: newNonce() },
      ...{ createdAt: now, enteredAt: enteredAt(decision.findings, now) },
    });
    this.extraPlaces.take(tx, toRunId, booking.id, extras);
    await this.participants.addNeeds(tx, booking.id, luggage.needs, candidate.run);
    return booking;
  }

  /** Whoever has a place elsewhere moves to a free one; only whose run was cancelled waits. */
  private async takePlace(tx: Tx, runId: string, from: Booking, waitlistSize: number): Promise<{ ledger: Ledger; isQueued: boolean }> {
    const seat = await this.places.take(tx, runId);
    if (seat.ledger) return { ledger: seat.ledger, isQueued: false };
    const turn = from.state === 'RUN_CANCELLED' ? await this.places.joinQueue(tx, runId, waitlistSize) : null;
    if (!turn?.ledger) throw conflict('booking.move_full');
    return { ledger: turn.ledger, isQueued: true };
  }

  private async conclude(tx: Tx, actor: Actor, { from, to }: { from: Booking; to: Booking }): Promise<void> {
    this.transfers.carry(tx, from, to);
    this.slips.carry(tx, from, to);
    await this.acts.recordMove(tx, actor, from, to);
    await this.door.fill(tx, from.state === 'RUN_CANCELLED' ? to.runId : from.runId);
  }
}
