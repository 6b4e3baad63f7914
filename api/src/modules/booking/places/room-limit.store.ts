import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';

/** What staff may overbook a run to: what the smallest room of its dates to come holds, and never fewer than have a place already (E27). */
@Injectable()
export class RoomLimit {
  /** Behind the ledger's lock, once dates are somewhere else. Where no date has a room there is no limit. */
  async follow(tx: Tx, runId: string, now: Date): Promise<void> {
    await tx.execute(
      `UPDATE seat_ledger l
       JOIN (SELECT MIN(m.seats) AS seats FROM session s JOIN room m ON m.id = s.room_id
             WHERE s.course_run_id = ? AND s.state = 'PLANNED' AND s.starts_at > ?) smallest
       SET l.capacity_hard = GREATEST(smallest.seats, l.capacity, l.taken + l.held)
       WHERE l.course_run_id = ? AND NOT l.capacity_hard <=> GREATEST(smallest.seats, l.capacity, l.taken + l.held)`,
      [runId, now, runId],
    );
  }
}
