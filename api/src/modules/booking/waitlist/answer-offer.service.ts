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
import { type Entry, idsOf, moved } from '../domain/party.js';
import { EligibilityStore } from '../eligibility/eligibility.store.js';
import { PlacesStore } from '../places/places.store.js';
import { type SeatOffer, SeatOfferStore } from './seat-offer.store.js';
import { SeatOffers } from './seat-offers.service.js';

/** Yes or no to an offered seat, and for a party to all of its seats; by the person, or by staff who have them on the phone (E03, E05). */
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
   * @throws DomainError `booking.unknown`, `offer.unknown`, `offer.expired`, `offer.taken` (somebody was faster),
   * `offer.organisation_full`, `offer.way_full`
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
      const members = await this.bookings.findTogether(tx, booking);
      await (accept ? this.accept(tx, actor, members, offer, now) : this.decline(tx, actor, members, offer, now));
    });
  }

  private async accept(tx: Tx, actor: Actor, members: Entry<Booking>, { runId, holdsSeat }: SeatOffer, now: Date): Promise<void> {
    if (!holdsSeat) await this.takeSeats(tx, runId, members);
    const states = new Map<string, BookingState>();
    for (const one of members) states.set(one.id, await this.bookings.stateWithSeat(tx, one));
    await this.end(tx, members, 'ACCEPTED', now);
    await this.move(tx, actor, 'booking.offer_accepted', members, ({ id, state }) => states.get(id) ?? state, now);
    if (!holdsSeat) await this.door.fill(tx, runId);
  }

  /** Several were asked: the seats are taken only now, and so is the look at what stood in the way before. */
  private async takeSeats(tx: Tx, runId: string, members: Entry<Booking>): Promise<void> {
    const why = whyNotOffered(idsOf(members), await this.eligibility.findSpread(tx, runId));
    if (why) throw conflict(why.code === 'way_waits' ? 'offer.way_full' : 'offer.organisation_full', why.params);
    if (!(await this.places.takeFromQueue(tx, runId, idsOf(members)))) throw conflict('offer.taken');
  }

  private async decline(tx: Tx, actor: Actor, members: Entry<Booking>, { runId, holdsSeat }: SeatOffer, now: Date): Promise<void> {
    await this.end(tx, members, 'DECLINED', now);
    for (const { id } of members) await (holdsSeat ? this.places.release(tx, runId, id) : this.places.leaveQueue(tx, runId));
    await this.move(tx, actor, 'booking.offer_declined', members, () => 'OFFER_DECLINED', now);
    await this.door.fill(tx, runId);
  }

  private async end(tx: Tx, members: Entry<Booking>, state: 'ACCEPTED' | 'DECLINED', now: Date): Promise<void> {
    for (const { id } of members) await this.offers.closeOf(tx, id, state, now);
  }

  private async move(
    tx: Tx,
    actor: Actor,
    verb: 'booking.offer_accepted' | 'booking.offer_declined',
    members: Entry<Booking>,
    stateOf: (one: Booking) => BookingState,
    now: Date,
  ): Promise<void> {
    for (const one of members) await this.bookings.move(tx, one, stateOf(one), now);
    await this.acts.recordTogether(tx, actor, verb, moved(members, stateOf));
  }
}

function unknown(): never {
  throw notFound('booking.unknown');
}
