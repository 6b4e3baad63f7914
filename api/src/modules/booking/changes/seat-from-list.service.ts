import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { conflict } from '../../../errors/domain-error.js';
import { Outbox } from '../../mail/index.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { ExtraPlacesStore } from '../places/extra-places.store.js';
import { PlacesStore } from '../places/places.store.js';
import { SeatOfferStore } from '../waitlist/seat-offer.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';
import { ReplacementStore } from './replacement.store.js';

/**
 * Somebody who waits takes a place that their organisation has given to another. Their booking goes on, with its number,
 * its slip and what they wish for; only the waiting ends. The seat was never free, so nobody was overtaken.
 */
@Injectable()
export class SeatFromList {
  constructor(
    private readonly places: PlacesStore,
    private readonly extraPlaces: ExtraPlacesStore,
    private readonly bookings: BookingStore,
    private readonly replacements: ReplacementStore,
    private readonly offers: SeatOfferStore,
    private readonly door: SeatOffers,
    private readonly outbox: Outbox,
  ) {}

  /** From the list to a seat that is taken already. Behind the ledger's lock. @throws DomainError `booking.changed_meanwhile` */
  async leave(tx: Tx, waiting: Booking, now: Date): Promise<Booking> {
    if (!(await this.places.leaveQueue(tx, waiting.runId))) throw conflict('booking.changed_meanwhile');
    const state = await this.bookings.stateWithSeat(tx, waiting);
    await this.bookings.move(tx, waiting, state, now);
    this.offers.withdraw(tx, waiting.id, now);
    // That they wait may not have been said yet; it is true no longer, and what is true now stands behind it.
    this.outbox.hasten(tx, waiting.id, 'booking.waitlisted');
    this.replacements.forgetWays(tx, waiting.id);
    return { ...waiting, state };
  }

  /** Once the seat and its way to take part are theirs. One fewer waits: for a party behind them there may be places now. */
  async settle(tx: Tx, { id, runId }: Booking): Promise<void> {
    this.extraPlaces.claim(tx, runId, id, ['CHILDCARE']);
    await this.door.fill(tx, runId);
  }
}
