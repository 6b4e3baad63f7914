import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { newId } from '../../database/ids.js';
import { notFound } from '../../errors/domain-error.js';
import type { LocalDate, LocalTime } from '../../time/berlin.js';
import type { AddedDate } from './domain/add-date.js';
import type { MovedSession, StoredSession } from './domain/move-session.js';
import type { Kind } from './domain/run.js';

interface SessionRow {
  id: string;
  runId: string;
  n: number;
  date: LocalDate;
  start: LocalTime;
  end: LocalTime;
  startsAt: Date;
  roomId: string | null;
  teachingUnits: number;
  state: StoredSession['state'];
  movedFromDate: LocalDate | null;
  movedFromTime: LocalTime | null;
}

export interface RunPlan {
  readonly kind: Kind | null;
  readonly sessions: readonly { readonly id: string; readonly startsAt: Date; readonly endsAt: Date; readonly teachingUnits: number }[];
}

const SESSIONS = `SELECT id, course_run_id AS runId, n, date, TIME_FORMAT(start_time, '%H:%i') AS start, TIME_FORMAT(end_time, '%H:%i') AS end,
    starts_at AS startsAt, room_id AS roomId, teaching_units AS teachingUnits, state, moved_from_date AS movedFromDate, TIME_FORMAT(moved_from_time, '%H:%i') AS movedFromTime
  FROM session`;

function storedSession({ movedFromDate, movedFromTime, ...session }: SessionRow): StoredSession {
  return { ...session, movedFrom: movedFromDate && movedFromTime ? { date: movedFromDate, start: movedFromTime } : null };
}

/** SQL that changes single sessions. */
@Injectable()
export class SessionStore {
  /** Locks the session. @throws DomainError `session.unknown` */
  async lock(tx: Tx, sessionId: string): Promise<StoredSession> {
    const [row] = await tx.query<SessionRow[]>(`${SESSIONS} WHERE id = ? FOR UPDATE`, [sessionId]);
    if (!row) throw notFound('session.unknown');
    return storedSession(row);
  }

  /** Locks all of them, in the order of time. */
  async ofRun(tx: Tx, runId: string): Promise<StoredSession[]> {
    return (await tx.query<SessionRow[]>(`${SESSIONS} WHERE course_run_id = ? ORDER BY starts_at, n FOR UPDATE`, [runId])).map(
      storedSession,
    );
  }

  /** The sessions of a run that take place, and of which kind it is. */
  async planOf(tx: Pick<Tx, 'query'>, runId: string): Promise<RunPlan> {
    const sessions = await tx.query<(RunPlan['sessions'][number] & { kind: Kind })[]>(
      `SELECT s.id, s.starts_at AS startsAt, s.ends_at AS endsAt, s.teaching_units AS teachingUnits, o.kind
       FROM session s JOIN course_run r ON r.id = s.course_run_id JOIN offering o ON o.id = r.offering_id
       WHERE s.course_run_id = ? AND s.state = 'PLANNED' ORDER BY s.starts_at`,
      [runId],
    );
    return { kind: sessions[0]?.kind ?? null, sessions };
  }

  async setLateEntry(tx: Tx, runId: string, until: Date | null): Promise<void> {
    await tx.execute('UPDATE course_run SET late_entry_until = ? WHERE id = ?', [until, runId]);
  }

  /** @returns whether there is such a room */
  async hasRoom(tx: Tx, roomId: string): Promise<boolean> {
    return (await tx.query('SELECT id FROM room WHERE id = ?', [roomId])).length > 0;
  }

  /** Moves the session; the run follows. */
  async move(tx: Tx, session: StoredSession, to: MovedSession): Promise<void> {
    await tx.execute(
      `UPDATE session SET date = ?, start_time = ?, end_time = ?, starts_at = ?, ends_at = ?, room_id = ?, teaching_units = ?,
              moved_from_date = ?, moved_from_time = ?
       WHERE id = ?`,
      [
        ...[to.date, to.start, to.end, to.startsAt, to.endsAt, to.roomId, to.teachingUnits],
        ...[to.movedFrom?.date ?? null, to.movedFrom?.start ?? null, session.id],
      ],
    );
    await this.followSessions(tx, session.runId);
  }

  /** One more date of the run, which follows. Its number is the next one: those of dates that fell out are names too. @returns its id */
  async add(tx: Tx, runId: string, date: AddedDate, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Promise<string> {
    const id = newId();
    const [last] = await tx.query<{ n: number }[]>('SELECT n FROM session WHERE course_run_id = ? ORDER BY n DESC LIMIT 1 FOR UPDATE', [
      runId,
    ]);
    await tx.execute(
      `INSERT INTO session (id, course_run_id, n, date, start_time, end_time, break_minutes, teaching_units, starts_at, ends_at, room_id, state)
       VALUES (?)`,
      [
        [
          ...[id, runId, (last?.n ?? 0) + 1, date.date, date.start, date.end, date.breakMinutes, date.teachingUnits],
          ...[startsAt, endsAt, date.roomId, 'PLANNED'],
        ],
      ],
    );
    await this.followSessions(tx, runId);
    return id;
  }

  /** The session does not take place; the run follows. */
  async drop(tx: Tx, { id, runId }: StoredSession, at: Date): Promise<void> {
    await tx.execute(`UPDATE session SET state = 'CANCELLED', fell_out_at = ? WHERE id = ?`, [at, id]);
    await this.followSessions(tx, runId);
  }

  /** The run's days and units are those of the dates that take place. */
  async followSessions(tx: Tx, runId: string): Promise<void> {
    await tx.execute(
      `UPDATE course_run r
       JOIN (SELECT course_run_id, MIN(date) AS first_date, MAX(date) AS last_date, SUM(teaching_units) AS units FROM session
             WHERE course_run_id = ? AND state <> 'CANCELLED' GROUP BY course_run_id) s ON s.course_run_id = r.id
       SET r.first_date = s.first_date, r.last_date = s.last_date, r.teaching_units = s.units`,
      [runId],
    );
  }

  /** Who has a place in the run and has not left it, asks or waits for one, and must hear of a change. */
  bookingsOf(tx: Tx, runId: string): Promise<{ id: string; at: Date }[]> {
    return tx.query(
      `SELECT id, created_at AS at FROM booking
       WHERE course_run_id = ? AND state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') AND left_on IS NULL
       ORDER BY ledger_version`,
      [runId],
    );
  }
}
