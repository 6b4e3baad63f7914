import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import type { Actor } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { BookingStore } from '../booking.store.js';
import { idsOf } from '../domain/party.js';
import { PlacesStore } from '../places/places.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';

/** People who waited together wait one by one from now on; their turns stay. */
@Injectable()
export class SeparatePartyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly door: SeatOffers,
    private readonly bookings: BookingStore,
    private readonly acts: BookingActs,
  ) {}

  /** The same wish twice is one. @throws DomainError `booking.unknown`, `booking.party_not_waiting`, `booking.party_offer_open` */
  async run(actor: Actor, bookingId: string): Promise<void> {
    const { runId } = (await this.bookings.find(bookingId)) ?? unknown();
    await this.transactions.run(async (tx) => {
      await this.places.lock(tx, runId);
      const booking = (await this.bookings.findLocked(tx, bookingId)) ?? unknown();
      if (booking.partyId === null) return;
      if (booking.state === 'OFFERED') throw conflict('booking.party_offer_open');
      const members = await this.bookings.findTogether(tx, booking);
      if (booking.state !== 'WAITLISTED' || members.length < 2) throw conflict('booking.party_not_waiting');
      this.bookings.waitAlone(tx, idsOf(members));
      for (const one of members) await this.acts.recordQuietly(tx, actor, 'booking.waits_alone', one);
      await this.door.fill(tx, runId);
    });
  }
}

function unknown(): never {
  throw notFound('booking.unknown');
}
