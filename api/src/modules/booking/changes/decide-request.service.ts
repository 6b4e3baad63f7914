import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Also, Tx } from '../../../database/tx.js';
import { conflict, type DomainError, notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import { type Actor, actorId } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { assertMove, isSeated } from '../domain/booking-moves.js';
import { offerOrder, type SeatsToOffer, type Spread } from '../domain/offer-order.js';
import { type Entry, idsOf, inState } from '../domain/party.js';
import { assertSeating } from '../domain/planned-run.js';
import { EligibilityStore } from '../eligibility/eligibility.store.js';
import { NextSpeaker } from '../parties/next-speaker.service.js';
import { PlacesStore } from '../places/places.store.js';
import { QuotaStore } from '../places/quota.store.js';
import { SeatOfferStore } from '../waitlist/seat-offer.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';

export type Verdict = { readonly accept: true } | { readonly accept: false; readonly reason: string };

/** Staff say yes or no to a request, or give a free place to the next who waits. */
@Injectable()
export class DecideRequestService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly quotas: QuotaStore,
    private readonly bookings: BookingStore,
    private readonly eligibility: EligibilityStore,
    private readonly offers: SeatOfferStore,
    private readonly door: SeatOffers,
    private readonly nextSpeaker: NextSpeaker,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /**
   * The same decision twice is one decision.
   * @throws DomainError `booking.unknown`, `booking.move_impossible`, `booking.no_free_place`, `booking.not_next`, `allocation.collecting`,
   * `run.seats_over`
   */
  async run(actor: Actor, bookingId: string, verdict: Verdict, also?: Also): Promise<void> {
    const { runId } = (await this.bookings.find(bookingId)) ?? unknown();
    const to = verdict.accept ? 'CONFIRMED' : 'REJECTED';
    const reason = verdict.accept ? null : verdict.reason;
    await this.transactions.run(async (tx) => {
      const [, found, now] = await Promise.all([
        this.places.lockFull(tx, runId),
        this.bookings.findLocked(tx, bookingId),
        this.clock.shared(tx),
      ]);
      await also?.(tx);
      const booking = found ?? unknown();
      if (booking.state === 'OFFERED') throw conflict('booking.offer_open');
      if (await this.isDecided(tx, booking, verdict)) return;
      assertMove(booking.state, to);
      if (verdict.accept) assertSeating(await this.bookings.runStateOf(tx, runId));
      // Who waits together gets places together; a no is about one person.
      const isGiven = verdict.accept && booking.state === 'WAITLISTED';
      const members: Entry<Booking> = isGiven ? await this.bookings.findTogether(tx, booking) : [booking];
      await this.movePlace(tx, booking, members, verdict.accept);
      for (const one of members) {
        await this.bookings.move(tx, one, to, now, { reason });
        if (verdict.accept) this.confirm(tx, actor, one, now);
        this.offers.withdraw(tx, one.id, now);
      }
      const verb = verdict.accept ? 'booking.approved' : 'booking.rejected';
      await this.acts.recordTogether(tx, actor, verb, inState(members, to), { reason });
      if (!verdict.accept) await this.nextSpeaker.tell(tx, members);
      await this.door.fill(tx, runId);
    });
  }

  private confirm(tx: Tx, actor: Actor, booking: Booking, now: Date): void {
    this.bookings.approve(tx, booking.id, actorId(actor), now);
    this.bookings.enterLate(tx, booking, now);
  }

  /** A seat that needed no yes is confirmed without staff having said it. */
  private async isDecided(tx: Tx, { id, state }: Booking, { accept }: Verdict): Promise<boolean> {
    return accept ? state === 'CONFIRMED' && (await this.bookings.isApproved(tx, id)) : state === 'REJECTED';
  }

  private async movePlace(tx: Tx, booking: Booking, members: Entry<Booking>, accept: boolean): Promise<void> {
    const { runId } = booking;
    if (isSeated(booking.state)) {
      if (!accept) await this.places.release(tx, runId, booking.id);
      return;
    }
    if (accept) return this.give(tx, booking, members);
    if (!(await this.places.leaveQueue(tx, runId))) throw await this.noPlace(tx, runId, members.length);
  }

  /** What is held for an organisation is for its own people, whoever else stands before them. */
  private async give(tx: Tx, booking: Booking, members: Entry<Booking>): Promise<void> {
    const { runId } = booking;
    // Before places are taken: those of their own way count among the ones that are left.
    const spread = await this.eligibility.findSpread(tx, runId);
    const given = await this.places.takeFromQueue(tx, runId, idsOf(members));
    if (!given) throw await this.noPlace(tx, runId, members.length);
    if (given.isHeld) {
      const own = await this.quotas.waitingWith(tx, booking);
      assertNext(booking, own, { free: 1, asks: 'first', holdsForParties: false, most: 0 }, spread);
      return;
    }
    const { holdsForParties } = await this.offers.run(tx, runId);
    const free = members.length + Math.max(0, given.capacity - given.taken - given.held);
    assertNext(
      booking,
      await this.bookings.findWaiting(tx, runId),
      { free, asks: 'first', holdsForParties, most: given.capacity - given.held },
      spread,
    );
  }

  private async noPlace(tx: Tx, runId: string, people: number): Promise<DomainError> {
    const { collecting, capacity, taken, held } = await this.places.look(tx, runId);
    if (collecting) return conflict('allocation.collecting');
    const free = Math.max(0, capacity - taken - held);
    return free > 0 ? conflict('booking.party_needs_places', { people, free }) : conflict('booking.no_free_place');
  }
}

/**
 * Whoever is passed over because of a limit, or because a party needs more places, is no reason to let the next one
 * wait; giving them the seat all the same is.
 * @throws DomainError `booking.not_next`
 */
function assertNext({ id }: Booking, waiting: readonly Booking[], seats: SeatsToOffer, spread: Spread): void {
  const { asked, skipped } = offerOrder(waiting, seats, spread);
  const [next] = asked;
  const passedOver = waiting.slice(0, next ? waiting.indexOf(next[0]) : waiting.length);
  const isHeldBack = skipped.some(({ waiting: one, why }) => one.id === id && why.code === 'party_before');
  if (isHeldBack || ![...(next ?? []), ...passedOver].some((one) => one.id === id)) {
    throw conflict('booking.not_next', { number: (next?.[0] ?? waiting[0])?.number ?? '' });
  }
}

function unknown(): never {
  throw notFound('booking.unknown');
}
