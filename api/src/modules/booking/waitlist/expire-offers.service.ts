import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { Clock } from '../../../time/clock.js';
import { SYSTEM } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { type Entry, inState } from '../domain/party.js';
import { eachAlone } from '../each-alone.js';
import { PlacesStore } from '../places/places.store.js';
import { type SeatOffer, SeatOfferStore } from './seat-offer.store.js';
import { SeatOffers } from './seat-offers.service.js';

const BATCH = 200;

/** Ends offers that nobody has answered, those of a party together; the next who waits is asked in the same transaction. */
@Injectable()
export class ExpireOffersService {
  private readonly log = new Logger('offers');

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly offers: SeatOfferStore,
    private readonly door: SeatOffers,
    private readonly bookings: BookingStore,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /** @returns how many offers have ended */
  async run(): Promise<number> {
    const due = await this.offers.due(await this.clock.shared(this.database), BATCH);
    const nameOf = ({ id }: SeatOffer): string => `the end of offer ${id}`;
    return eachAlone(due, this.log, nameOf, (offer) => this.transactions.run((tx) => this.expire(tx, offer)));
  }

  /** @returns false when somebody has answered meanwhile, or has more time now */
  private async expire(tx: Tx, { id: offerId, runId }: SeatOffer): Promise<boolean> {
    await this.places.lock(tx, runId);
    const now = await this.clock.shared(tx);
    const offer = await this.offers.stillDue(tx, offerId, now);
    if (!offer) return false;
    const booking = await this.bookings.findLocked(tx, offer.bookingId);
    const isOffered = booking?.state === 'OFFERED';
    if (!booking || (offer.holdsSeat && !isOffered))
      throw new Error(`booking ${offer.bookingId} has an open offer and is ${booking?.state}`);
    const members = await this.bookings.findTogether(tx, booking);
    for (const { id } of members) await this.offers.closeOf(tx, id, 'EXPIRED', now);
    if (offer.holdsSeat) await this.giveBack(tx, runId, members, now);
    await this.door.fill(tx, runId);
    return true;
  }

  private async giveBack(tx: Tx, runId: string, members: Entry<Booking>, now: Date): Promise<void> {
    for (const one of members) {
      await this.places.release(tx, runId, one.id);
      await this.bookings.move(tx, one, 'OFFER_EXPIRED', now);
    }
    await this.acts.recordTogether(tx, SYSTEM, 'booking.offer_expired', inState(members, 'OFFER_EXPIRED'));
  }
}
