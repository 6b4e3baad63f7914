import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { conflict } from '../../../errors/domain-error.js';
import { Texts } from '../../../texts/texts.js';
import type { Actor } from '../../access/index.js';
import { BookingStore } from '../booking.store.js';
import { CancelBookingService } from './cancel-booking.service.js';
import { cancelledBy } from '../domain/booking-moves.js';
import { PlacesStore } from '../places/places.store.js';

/** When two bookings of a run turn out to be one person's: one is withdrawn as any other, and its seat goes through the one door. */
@Injectable()
export class EndDoubleService {
  constructor(
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly cancelBooking: CancelBookingService,
    private readonly texts: Texts,
  ) {}

  /** The first statements of the transaction: the ledgers in the order of their ids. */
  async lock(tx: Tx, runIds: readonly string[]): Promise<void> {
    for (const runId of [...new Set(runIds)].sort()) await this.places.lock(tx, runId);
  }

  /** Behind the ledger's lock. @param staysNumber of the booking that goes on; the person is told */
  async run(tx: Tx, actor: Actor, bookingId: string, staysNumber: string): Promise<void> {
    const booking = await this.bookings.findLocked(tx, bookingId);
    if (!booking) throw conflict('booking.changed_meanwhile');
    const reason = this.texts.for(booking.language).t('duplicates.cancelReason', { number: staysNumber });
    await this.cancelBooking.withdraw(tx, actor, booking, cancelledBy(actor), { reason, late: false });
  }
}
