import { Injectable } from '@nestjs/common';
import { DrawAgain } from '../../../database/db-errors.js';
import type { Tx } from '../../../database/tx.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { cancelledBy, isSeated } from '../domain/booking-moves.js';
import { isLate } from '../domain/deadlines.js';
import { PlacesStore } from '../places/places.store.js';
import { CancelBookingService } from './cancel-booking.service.js';
import { OpenBookingsStore } from './open-bookings.store.js';

/** Somebody goes for good: what is ahead of them is cancelled as anything else, and a course they are in the middle of goes on without them. */
@Injectable()
export class EndAllBookingsService {
  constructor(
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly open: OpenBookingsStore,
    private readonly cancelBooking: CancelBookingService,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /** The first statements of the transaction: the ledgers of all runs in which the person has an open booking, in the order of their ids. */
  async lock(tx: Tx, personId: string): Promise<string[]> {
    const open = await this.open.of(tx, personId);
    const runIds = [...new Set(open.map(({ runId }) => runId))].sort();
    for (const runId of runIds) await this.places.lock(tx, runId);
    return runIds;
  }

  /**
   * Behind these locks and that of the person, so that no other booking of theirs can appear.
   * @returns how many bookings were cancelled
   * @throws DrawAgain when they have meanwhile booked something else: that run is locked the next time
   */
  async run(tx: Tx, actor: Actor, personId: string, lockedRunIds: readonly string[]): Promise<number> {
    const open = await this.open.of(tx, personId);
    if (open.some(({ runId }) => !lockedRunIds.includes(runId))) throw new DrawAgain();
    const now = await this.clock.shared(tx);
    let cancelled = 0;
    for (const booking of open) {
      const { firstStart, cancellationDeadline } = await this.bookings.datesOf(booking.runId, tx);
      if (booking.state === 'CONFIRMED' && firstStart && firstStart <= now) {
        await this.leave(tx, actor, booking, now);
        continue;
      }
      await this.cancelBooking.withdraw(tx, actor, booking, cancelledBy(actor), {
        reason: null,
        late: isSeated(booking.state) && isLate(cancellationDeadline, now),
      });
      cancelled += 1;
    }
    return cancelled;
  }

  /** What was attended counts in the proof of use, and nobody calls it a no-show (E32). */
  private async leave(tx: Tx, actor: Actor, booking: Booking, now: Date): Promise<void> {
    const since = berlinDate(now);
    this.open.leave(tx, booking.id, since);
    await this.acts.recordQuietly(tx, actor, 'booking.left', booking, { since });
  }
}
