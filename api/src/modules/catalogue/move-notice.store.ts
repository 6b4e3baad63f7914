import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { berlinDate, berlinTime } from '../../time/berlin.js';
import type { DatePlace } from './domain/arrange-dates.js';
import type { KeptNews } from './domain/moved-news.js';

/** A date of which people have not heard where it is now. */
export interface MoveNotice extends KeptNews {
  readonly n: number;
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
  readonly at: Date;
}

/** SQL: until when a message can still keep somebody from a way for nothing. The parameters are now, its day and its time in Germany. */
export const STILL_NEWS = `(s.ends_at > ? OR (m.known_date, m.known_end) > (?, ?))`;
export const stillNewsAt = (now: Date): [Date, string, string] => [now, berlinDate(now), berlinTime(now)];

/** SQL of messages about moved dates that are kept back. */
@Injectable()
export class MoveNoticeStore {
  /** Of dates that are still to come, as they are now or as people know them, in the order in which they moved. */
  async ofRun(reader: Pick<Tx, 'query'>, runId: string, now: Date): Promise<MoveNotice[]> {
    const rows = await reader.query<NoticeRow[]>(
      `SELECT m.session_id AS sessionId, s.n, m.reason, m.created_at AS at, s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start,
         TIME_FORMAT(s.end_time, '%H:%i') AS end, s.room_id AS roomId, m.known_date AS knownDate,
         TIME_FORMAT(m.known_start, '%H:%i') AS knownStart, TIME_FORMAT(m.known_end, '%H:%i') AS knownEnd, m.known_room_id AS knownRoomId
       FROM move_notice m JOIN session s ON s.id = m.session_id
       WHERE m.course_run_id = ? AND s.state = 'PLANNED' AND ${STILL_NEWS} ORDER BY s.n, m.created_at`,
      [runId, ...stillNewsAt(now)],
    );
    return rows.map(({ sessionId, n, reason, at, knownDate, knownStart, knownEnd, knownRoomId, ...place }) => ({
      ...{ sessionId, n, reason, at, now: place },
      known: { date: knownDate, start: knownStart, end: knownEnd, roomId: knownRoomId },
    }));
  }

  /** Where people know the date to be. Until somebody has booked who saw it elsewhere, that stays what it was, however often it moves. */
  async keep(tx: Tx, runId: string, { sessionId, known, at }: Omit<KeptNews, 'now'>, reason: string): Promise<void> {
    const { date, start, end, roomId } = known;
    await tx.execute(
      `INSERT INTO move_notice (session_id, course_run_id, known_date, known_start, known_end, known_room_id, reason, created_at)
       SELECT ? FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM move_notice m WHERE m.session_id = ?)
         OR EXISTS (SELECT 1 FROM booking b WHERE b.course_run_id = ? AND b.state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') AND b.left_on IS NULL
                    AND b.created_at > (SELECT MAX(m.created_at) FROM move_notice m WHERE m.session_id = ?))`,
      [[sessionId, runId, date, start, end, roomId, reason, at], sessionId, runId, sessionId],
    );
    await tx.execute('UPDATE move_notice SET reason = ? WHERE session_id = ?', [reason, sessionId]);
  }

  async forget(tx: Tx, sessionIds: readonly string[]): Promise<void> {
    if (sessionIds.length > 0) await tx.execute('DELETE FROM move_notice WHERE session_id IN (?)', [sessionIds]);
  }

  async forgetRun(tx: Tx, runId: string): Promise<void> {
    await tx.execute('DELETE FROM move_notice WHERE course_run_id = ?', [runId]);
  }
}
