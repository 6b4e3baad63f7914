import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { BookingStore } from '../booking.store.js';
import { extensionRefusal } from '../domain/offer-deadline.js';
import { idsOf } from '../domain/party.js';
import { PlacesStore } from '../places/places.store.js';
import { SeatOfferStore } from './seat-offer.store.js';

/** Staff give somebody longer to answer an offered seat; it stays theirs until then, and the list waits. */
@Injectable()
export class ExtendOfferService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly offers: SeatOfferStore,
    private readonly bookings: BookingStore,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /**
   * By the database's clock, behind the ledger's lock: the offer is extended, or has ended before.
   * @param reason for the log
   * @throws DomainError `booking.unknown`, `offer.unknown`, `offer.expired`, `offer.race`, `offer.not_later`, `offer.after_start`
   */
  async run(actor: Actor, bookingId: string, until: Date, reason: string): Promise<void> {
    const known = await this.bookings.find(bookingId);
    if (!known) throw notFound('booking.unknown');
    await this.transactions.run(async (tx) => {
      await this.places.lock(tx, known.runId);
      const now = await this.clock.shared(tx);
      const booking = await this.bookings.findLocked(tx, bookingId);
      const offer = await this.offers.latest(tx, bookingId);
      if (!booking || !offer) throw notFound('offer.unknown');
      const { firstStart } = await this.offers.run(tx, known.runId);
      const refusal = extensionRefusal(offer, until, { now, firstStart });
      if (refusal) throw refusal;
      const members = await this.bookings.findTogether(tx, booking);
      this.offers.setDeadline(tx, idsOf(members), until);
      await this.acts.recordOfferExtended(tx, actor, members, { from: offer.expiresAt, until, reason });
    });
  }
}
