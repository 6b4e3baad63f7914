import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { type Booking, BookingStore } from '../booking.store.js';
import type { BookingState } from '../domain/booking-moves.js';
import { whyNotOffered } from '../domain/offer-order.js';
import { EligibilityStore } from '../eligibility/eligibility.store.js';
import { PlacesStore } from '../places/places.store.js';
import { type SeatOffer, SeatOfferStore } from './seat-offer.store.js';
import { SeatOffers } from './seat-offers.service.js';

/** Yes or no to an offered seat; by the person, or by staff who have them on the phone (E03, E05). */
@Injectable()
export class AnswerOfferService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly offers: SeatOfferStore,
    private readonly door: SeatOffers,
    private readonly bookings: BookingStore,
    private readonly eligibility: EligibilityStore,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /**
   * The same answer twice is one answer.
   * @throws DomainError `booking.unknown`, `offer.unknown`, `offer.expired`, `offer.taken` (somebody was faster)
   */
  async run(actor: Actor, bookingId: string, accept: boolean): Promise<void> {
    const { runId } = (await this.bookings.find(bookingId)) ?? unknown();
    await this.transactions.run(async (tx) => {
      await this.places.lock(tx, runId);
      const now = await this.clock.shared(tx);
      const booking = (await this.bookings.findLocked(tx, bookingId)) ?? unknown();
      const offer = await this.offers.latest(tx, bookingId);
      if (offer?.state === (accept ? 'ACCEPTED' : 'DECLINED')) return;
      if (!offer) throw notFound('offer.unknown');
      if (offer.state === 'WITHDRAWN' && booking.state === 'WAITLISTED') throw conflict('offer.taken');
      const { firstStart } = await this.offers.run(tx, runId);
      // A session may have been moved ahead since the offer was made (pain 7).
      const isOver = offer.expiresAt <= now || (firstStart !== null && firstStart <= now);
      if (offer.state !== 'OPEN' || isOver) throw conflict('offer.expired');
      await (accept ? this.accept(tx, actor, booking, offer, now) : this.decline(tx, actor, booking, offer, now));
    });
  }

  private async accept(tx: Tx, actor: Actor, booking: Booking, offer: SeatOffer, now: Date): Promise<void> {
    if (!offer.holdsSeat) await this.takeSeat(tx, booking);
    await this.offers.close(tx, offer, 'ACCEPTED', now);
    const to = await this.bookings.stateWithSeat(tx, booking);
    await this.move(tx, actor, 'booking.offer_accepted', booking, to, now);
    if (!offer.holdsSeat) await this.door.fill(tx, booking.runId);
  }

  /** Several were asked: the seat is taken only now, and so is the look at the limit of the organisation. */
  private async takeSeat(tx: Tx, booking: Booking): Promise<void> {
    if (whyNotOffered(booking.id, await this.eligibility.findSpread(tx, booking.runId))) throw conflict('offer.organisation_full');
    if (!(await this.places.takeFromQueue(tx, booking.runId, booking.id))) throw conflict('offer.taken');
  }

  private async decline(tx: Tx, actor: Actor, booking: Booking, offer: SeatOffer, now: Date): Promise<void> {
    await this.offers.close(tx, offer, 'DECLINED', now);
    await (offer.holdsSeat ? this.places.release(tx, booking.runId, booking.id) : this.places.leaveQueue(tx, booking.runId));
    await this.move(tx, actor, 'booking.offer_declined', booking, 'OFFER_DECLINED', now);
    await this.door.fill(tx, booking.runId);
  }

  private async move(tx: Tx, actor: Actor, verb: string, booking: Booking, to: BookingState, now: Date): Promise<void> {
    await this.bookings.move(tx, booking, to, now);
    await this.acts.record(tx, actor, verb, { ...booking, state: to });
  }
}

function unknown(): never {
  throw notFound('booking.unknown');
}
