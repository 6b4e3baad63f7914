import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import type { DatePlace } from './domain/arrange-dates.js';

/** A date of which people have not heard where it is now. */
export interface MoveNotice {
  readonly sessionId: string;
  readonly n: number;
  readonly known: DatePlace;
  readonly now: DatePlace;
  readonly reason: string;
}

interface NoticeRow extends DatePlace {
  readonly sessionId: string;
  readonly n: number;
  readonly knownDate: string;
  readonly knownStart: string;
  readonly knownEnd: string;
  readonly knownRoomId: string | null;
  readonly reason: string;
}

/** SQL of messages about moved dates that are kept back. */
@Injectable()
export class MoveNoticeStore {
  /** Of dates that are still to come, in the order of their numbers. */
  async ofRun(reader: Pick<Tx, 'query'>, runId: string, now: Date): Promise<MoveNotice[]> {
    const rows = await reader.query<NoticeRow[]>(
      `SELECT m.session_id AS sessionId, s.n, m.reason, s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start,
         TIME_FORMAT(s.end_time, '%H:%i') AS end, s.room_id AS roomId, m.known_date AS knownDate,
         TIME_FORMAT(m.known_start, '%H:%i') AS knownStart, TIME_FORMAT(m.known_end, '%H:%i') AS knownEnd, m.known_room_id AS knownRoomId
       FROM move_notice m JOIN session s ON s.id = m.session_id
       WHERE m.course_run_id = ? AND s.state = 'PLANNED' AND s.starts_at > ? ORDER BY s.n`,
      [runId, now],
    );
    return rows.map(({ sessionId, n, reason, knownDate, knownStart, knownEnd, knownRoomId, ...place }) => ({
      ...{ sessionId, n, reason, now: place },
      known: { date: knownDate, start: knownStart, end: knownEnd, roomId: knownRoomId },
    }));
  }

  /** Where people know the date to be stays what it was, however often it moves until they hear of it. */
  async keep(tx: Tx, runId: string, { sessionId, known, reason }: Omit<MoveNotice, 'now' | 'n'>, now: Date): Promise<void> {
    const { date, start, end, roomId } = known;
    await tx.execute(
      `INSERT INTO move_notice (session_id, course_run_id, known_date, known_start, known_end, known_room_id, reason, created_at)
       VALUES (?) ON DUPLICATE KEY UPDATE reason = VALUES(reason)`,
      [[sessionId, runId, date, start, end, roomId, reason, now]],
    );
  }

  async forget(tx: Tx, sessionIds: readonly string[]): Promise<void> {
    if (sessionIds.length > 0) await tx.execute('DELETE FROM move_notice WHERE session_id IN (?)', [sessionIds]);
  }

  async forgetRun(tx: Tx, runId: string): Promise<void> {
    await tx.execute('DELETE FROM move_notice WHERE course_run_id = ?', [runId]);
  }
}
