import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { BookingActs } from './booking-acts.js';
import { type Booking, BookingStore } from './booking.store.js';
import { assertMove, type BookingState, cancelledBy, isSeated } from './domain/booking-moves.js';
import { canStillCancel, isLate } from './domain/deadlines.js';
import { PlacesStore } from './places.store.js';
import { SeatOfferStore } from './seat-offer.store.js';
import { SeatOffers } from './seat-offers.service.js';

/** Withdraws a booking: the place goes to the next who waits, the person gets a mail that also clears their calendar. */
@Injectable()
export class CancelBookingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly offers: SeatOfferStore,
    private readonly door: SeatOffers,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `booking.unknown`, `booking.move_impossible` (already over), `booking.run_started` */
  async run(actor: Actor, bookingId: string, reason: string | null): Promise<void> {
    const booking = await this.bookings.find(bookingId);
    if (!booking) throw notFound('booking.unknown');
    const to = cancelledBy(actor);
    assertMove(booking.state, to);
    const now = this.clock.now();
    const dates = await this.bookings.datesOf(booking.runId);
    if (actor.kind !== 'staff' && !canStillCancel(dates.firstStart, now)) throw conflict('booking.run_started');
    const note = { reason, late: isLate(dates.cancellationDeadline, now) };
    await this.transactions.run((tx) => this.withdraw(tx, actor, booking, to, note));
  }

  /** Within a larger act: its transaction must have begun with the ledger. @throws DomainError `booking.changed_meanwhile` */
  async withdraw(tx: Tx, actor: Actor, booking: Booking, to: BookingState, note: { reason: string | null; late: boolean }): Promise<void> {
    const left = isSeated(booking.state) ? this.places.release(tx, booking.runId, booking.id) : this.places.leaveQueue(tx, booking.runId);
    if (!(await left)) throw conflict('booking.changed_meanwhile');
    await this.bookings.move(tx, booking, to, this.clock.now(), note);
    this.offers.withdraw(tx, booking.id, this.clock.now());
    await this.acts.record(tx, actor, 'booking.cancelled', { ...booking, state: to }, note);
    await this.door.fill(tx, booking.runId);
  }
}
