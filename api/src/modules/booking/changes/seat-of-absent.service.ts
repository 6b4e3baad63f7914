import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { notFound } from '../../../errors/domain-error.js';
import type { LocalDate } from '../../../time/berlin.js';
import type { Actor } from '../../access/index.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { PlacesStore } from '../places/places.store.js';
import { CancelBookingService } from './cancel-booking.service.js';

/** The seat of somebody who did not come (E09). It goes through the one door, which offers nothing once a course has begun; whoever may still come in books it. */
@Injectable()
export class SeatOfAbsent {
  constructor(
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly cancelBooking: CancelBookingService,
  ) {}

  /** Locks the places of the run. @throws DomainError `booking.unknown` */
  async lock(tx: Tx, bookingId: string): Promise<{ readonly booking: Booking; readonly isFreed: boolean }> {
    const found = await this.bookings.find(bookingId);
    if (!found) throw notFound('booking.unknown');
    await this.places.lock(tx, found.runId);
    const booking = (await this.bookings.findLocked(tx, bookingId)) ?? found;
    return { booking, isFreed: booking.state === 'CANCELLED_BY_STAFF' };
  }

  /** @param absentOn their first date, to which they did not come */
  free(tx: Tx, actor: Actor, booking: Booking, absentOn: LocalDate): Promise<void> {
    return this.cancelBooking.withdraw(tx, actor, booking, 'CANCELLED_BY_STAFF', { reason: null, late: false, absentOn });
  }
}
