import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { BookingStore } from '../booking.store.js';
import { isOpen } from '../domain/booking-moves.js';
import { type AttendMode, modeSwitchRefusal } from '../domain/extra-places.js';
import { ExtraPlacesStore } from '../places/extra-places.store.js';
import { PlacesStore } from '../places/places.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';

/** Changes between on site and online; the seat of the course, or the turn on the list, stays the same (E30). */
@Injectable()
export class SwitchModeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly extraPlaces: ExtraPlacesStore,
    private readonly bookings: BookingStore,
    private readonly door: SeatOffers,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /**
   * The same wish twice is one change.
   * @throws DomainError `booking.unknown`, `booking.move_impossible`, `booking.mode_too_late`, `booking.mode_full`, `request.invalid`
   */
  async run(actor: Actor, bookingId: string, mode: AttendMode): Promise<void> {
    const found = await this.bookings.find(bookingId);
    if (!found) throw notFound('booking.unknown');
    await this.transactions.run(async (tx) => {
      await this.places.lock(tx, found.runId);
      const [booking, { firstStart }, places, held, now] = await Promise.all([
        this.bookings.findLocked(tx, bookingId),
        this.bookings.datesOf(found.runId, tx),
        this.extraPlaces.of(tx, found.runId),
        this.extraPlaces.heldMode(tx, bookingId),
        this.clock.shared(tx),
      ]);
      if (!booking || !isOpen(booking.state)) throw conflict('booking.move_impossible');
      if (held === mode) return;
      const waits = booking.state === 'WAITLISTED';
      const refusal = modeSwitchRefusal(places, mode, firstStart, now, waits);
      if (refusal) throw refusal;
      const to = waits ? { takes: [], wishes: [mode] } : { takes: [mode], wishes: [] };
      await this.extraPlaces.switchMode(tx, found.runId, bookingId, held, to);
      await this.acts.recordModeChanged(tx, actor, booking, { from: held, to: mode });
      // Somebody may have waited for the other way.
      await this.door.fill(tx, found.runId);
    });
  }
}
