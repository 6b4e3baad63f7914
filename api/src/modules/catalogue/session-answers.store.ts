import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';

interface Timed {
  readonly id: string;
  readonly startsAt: Date;
  readonly roomId: string | null;
}

/** SQL of what becomes of the answers to a date when it moves: each was said of one time, and is true of no other. */
@Injectable()
export class SessionAnswers {
  /** Before the places, as everybody who writes attendance: whoever answers at this moment has answered, or sees where the date is then. */
  async lock(tx: Tx, runId: string): Promise<void> {
    await tx.execute(
      `INSERT INTO attendance_revision (course_run_id, revision) SELECT id, 0 FROM course_run WHERE id = ?
       ON DUPLICATE KEY UPDATE revision = attendance_revision.revision`,
      [runId],
    );
  }

  /**
   * Who could not come then is expected again, and is excused again when it comes back there. An excuse of their own, which
   * was no answer, stays. @returns the bookings that are excused no more
   */
  async follow(tx: Tx, runId: string, from: Timed, to: Omit<Timed, 'id'>, now: Date): Promise<string[]> {
    if (from.roomId !== to.roomId) await this.forgetYes(tx, from.id);
    if (from.startsAt.getTime() === to.startsAt.getTime()) return [];
    const gone = await tx.query<{ id: string }[]>(
      `SELECT a.booking_id AS id FROM attendance a JOIN session_answer q ON q.booking_id = a.booking_id AND q.session_id = a.session_id
       WHERE a.session_id = ? AND a.state = 'EXCUSED' AND q.can_come = 0 AND q.starts_at = ? ORDER BY a.booking_id`,
      [from.id, from.startsAt],
    );
    const ids = gone.map(({ id }) => id);
    if (ids.length > 0) await tx.execute('DELETE FROM attendance WHERE session_id = ? AND booking_id IN (?)', [from.id, ids]);
    const { affectedRows } = await tx.execute(
      `INSERT IGNORE INTO attendance (booking_id, session_id, state, units, recorded_at)
       SELECT q.booking_id, q.session_id, 'EXCUSED', 0, ? FROM session_answer q JOIN booking b ON b.id = q.booking_id AND b.state = 'CONFIRMED'
       WHERE q.session_id = ? AND q.can_come = 0 AND q.starts_at = ?`,
      [now, from.id, to.startsAt],
    );
    if (ids.length + affectedRows > 0) {
      await tx.execute('UPDATE attendance_revision SET revision = revision + 1 WHERE course_run_id = ?', [runId]);
    }
    return ids;
  }

  /** Who said that they can come said it of another place, so they are asked anew and called again (E28). */
  private async forgetYes(tx: Tx, sessionId: string): Promise<void> {
    await tx.execute('DELETE FROM session_answer WHERE session_id = ? AND can_come = 1', [sessionId]);
  }
}
