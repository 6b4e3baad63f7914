import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, type DomainError, notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import { type Actor, actorId } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { assertMove, isSeated } from '../domain/booking-moves.js';
import { offerOrder } from '../domain/offer-order.js';
import { assertSeating } from '../domain/planned-run.js';
import { EligibilityStore } from '../eligibility/eligibility.store.js';
import { PlacesStore } from '../places/places.store.js';
import { SeatOfferStore } from '../waitlist/seat-offer.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';

export type Verdict = { readonly accept: true } | { readonly accept: false; readonly reason: string };

/** Staff say yes or no to a request, or give a free place to the next who waits. */
@Injectable()
export class DecideRequestService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly eligibility: EligibilityStore,
    private readonly offers: SeatOfferStore,
    private readonly door: SeatOffers,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /**
   * The same decision twice is one decision.
   * @throws DomainError `booking.unknown`, `booking.move_impossible`, `booking.no_free_place`, `booking.not_next`, `allocation.collecting`,
   * `run.seats_over`
   */
  async run(actor: Actor, bookingId: string, verdict: Verdict): Promise<void> {
    const { runId } = (await this.bookings.find(bookingId)) ?? unknown();
    const to = verdict.accept ? 'CONFIRMED' : 'REJECTED';
    const reason = verdict.accept ? null : verdict.reason;
    await this.transactions.run(async (tx) => {
      const [, found] = await Promise.all([this.places.lockFull(tx, runId), this.bookings.findLocked(tx, bookingId)]);
      const booking = found ?? unknown();
      if (booking.state === 'OFFERED') throw conflict('booking.offer_open');
      if (await this.isDecided(tx, booking, verdict)) return;
      assertMove(booking.state, to);
      if (verdict.accept) assertSeating(await this.bookings.runStateOf(tx, runId));
      await this.movePlace(tx, booking, verdict.accept);
      await this.bookings.move(tx, booking, to, this.clock.now(), { reason });
      if (verdict.accept) this.bookings.approve(tx, booking.id, actorId(actor), this.clock.now());
      this.offers.withdraw(tx, booking.id, this.clock.now());
      await this.acts.record(tx, actor, verdict.accept ? 'booking.approved' : 'booking.rejected', { ...booking, state: to }, { reason });
      await this.door.fill(tx, runId);
    });
  }

  /** A seat that needed no yes is confirmed without staff having said it. */
  private async isDecided(tx: Tx, { id, state }: Booking, { accept }: Verdict): Promise<boolean> {
    return accept ? state === 'CONFIRMED' && (await this.bookings.isApproved(tx, id)) : state === 'REJECTED';
  }

  private async movePlace(tx: Tx, booking: Booking, accept: boolean): Promise<void> {
    const { runId } = booking;
    if (isSeated(booking.state)) {
      if (!accept) await this.places.release(tx, runId, booking.id);
      return;
    }
    const moved = await (accept ? this.places.takeFromQueue(tx, runId, booking.id) : this.places.leaveQueue(tx, runId));
    if (!moved) throw await this.noPlace(tx, runId);
    if (!accept) return;
    // Whoever is passed over because of a limit is no reason to let the next one wait; giving them the seat all the same is.
    const waiting = await this.bookings.findWaiting(tx, runId);
    const { asked, skipped } = offerOrder(waiting, 1, await this.eligibility.findSpread(tx, runId));
    const mayHaveIt = [...asked, ...skipped.map((one) => one.waiting)].some(({ id }) => id === booking.id);
    if (!mayHaveIt) throw conflict('booking.not_next', { number: asked[0]?.number ?? '' });
  }

  private async noPlace(tx: Tx, runId: string): Promise<DomainError> {
    const { collecting } = await this.places.look(tx, runId);
    return conflict(collecting ? 'allocation.collecting' : 'booking.no_free_place');
  }
}

function unknown(): never {
  throw notFound('booking.unknown');
}
