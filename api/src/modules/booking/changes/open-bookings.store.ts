import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import type { LocalDate } from '../../../time/berlin.js';
import { type Booking, bookingColumns } from '../booking.store.js';

/** All that is still ahead of one person. */
@Injectable()
export class OpenBookingsStore {
  of(tx: Tx, personId: string): Promise<Booking[]> {
    return tx.query<Booking[]>(
      `SELECT ${bookingColumns('booking')} FROM booking
       WHERE person_id = ? AND state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') ORDER BY course_run_id, id`,
      [personId],
    );
  }

  leave(tx: Tx, bookingId: string, since: LocalDate): void {
    tx.write('UPDATE booking SET left_on = COALESCE(left_on, ?) WHERE id = ?', [since, bookingId]);
  }
}
