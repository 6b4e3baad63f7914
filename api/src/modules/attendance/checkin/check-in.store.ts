import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Tx } from '../../../database/tx.js';
import { notFound } from '../../../errors/domain-error.js';
import type { LocalDate, LocalTime } from '../../../time/berlin.js';
import { sessionRoom, sessionTown } from '../../mail/index.js';
import type { Reader } from '../attendance.store.js';
import type { CheckIn, KnownCheckIn, Way } from './domain/door-book.js';
import type { Named } from './domain/door-name.js';
import type { Unlisted } from './domain/why-unlisted.js';

/** A date as it stands at its door. */
export interface DoorHead {
  readonly runId: string;
  readonly code: string;
  readonly title: string;
  readonly n: number;
  readonly of: number;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly endsAt: Date;
  readonly town: string | null;
  readonly place: string | null;
}

export interface DoorPerson extends Named {
  readonly bookingId: string;
  readonly number: string;
  readonly slip: string | null;
}

/** Who was here first, in the words of the door. */
export interface FirstSeen {
  readonly id: string;
  readonly bookingId: string;
  readonly at: Date;
  readonly door: string | null;
}

export interface SeenRow {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly happenedAt: Date;
  readonly receivedAt: Date;
  readonly undoneAt: Date | null;
  readonly by: string | null;
  readonly way: Way;
  readonly state: string;
}

/** Seen at a door, and on no sheet for it. */
export interface UnlistedRow extends Unlisted {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly language: string;
  readonly by: string | null;
}

/**
 * What staff have to say about who was seen, of `check_in c`, `booking b` and `session s`. Who asks for a place waits for that
 * first; who has one by now stands on the sheet, or staff have written down since that they were not there.
 */
export const TO_SETTLE = `c.to_settle = 1 AND c.undone_at IS NULL AND s.state <> 'CANCELLED' AND b.state NOT IN ('REQUESTED', 'REJECTED')
  AND NOT EXISTS (SELECT 1 FROM attendance x WHERE x.booking_id = c.booking_id AND x.session_id = c.session_id
    AND (x.state IN ('PRESENT', 'PARTIAL') OR x.recorded_at > c.received_at))`;

/** SQL of what happened at the doors. */
@Injectable()
export class CheckInStore {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `session.unknown`, also for a date that was called off */
  async head(sessionId: string): Promise<DoorHead> {
    return this.headOf(`s.id = ? AND s.state <> 'CANCELLED'`, sessionId);
  }

  /** Also of a date that was called off meanwhile: what was seen at its door was seen. @throws DomainError `session.unknown` */
  async headOfAny(sessionId: string): Promise<DoorHead> {
    return this.headOf('s.id = ?', sessionId);
  }

  /** By booking, everybody who takes part in the run. */
  async people(runId: string): Promise<Map<string, DoorPerson>> {
    const rows = await this.database.query<DoorPerson[]>(
      `SELECT b.id AS bookingId, b.number, p.name, p.call_name AS callName, p.latin_name AS latinName, z.code AS slip
       FROM booking b JOIN person p ON p.id = b.person_id LEFT JOIN booking_slip z ON z.booking_id = b.id
       WHERE b.course_run_id = ? AND b.state = 'CONFIRMED'`,
      [runId],
    );
    return new Map(rows.map((row) => [row.bookingId, row]));
  }

  firstSeen(sessionId: string, reader: Reader = this.database): Promise<FirstSeen[]> {
    return reader.query<FirstSeen[]>(
      `SELECT c.id, c.booking_id AS bookingId, c.happened_at AS at, d.name AS door FROM check_in c LEFT JOIN door_link d ON d.id = c.door_id
       WHERE c.session_id = ? AND c.undone_at IS NULL AND NOT EXISTS (SELECT 1 FROM check_in o WHERE o.session_id = c.session_id
         AND o.booking_id = c.booking_id AND o.undone_at IS NULL AND (o.happened_at, o.id) < (c.happened_at, c.id))`,
      [sessionId],
    );
  }

  /** Which of these bookings belong to the run at all. */
  async known(tx: Tx, runId: string, bookingIds: readonly string[]): Promise<Set<string>> {
    if (bookingIds.length === 0) return new Set();
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM booking WHERE course_run_id = ? AND id IN (?)', [runId, [...bookingIds]]);
    return new Set(rows.map(({ id }) => id));
  }

  /** What is known of these events, and of whom they are about at this date; and since when the attendance says what it says. */
  async about(tx: Tx, sessionId: string, ids: readonly string[], bookingIds: readonly string[]): Promise<KnownCheckIn[]> {
    const rows = await tx.query<(Omit<KnownCheckIn, 'attended' | 'toSettle'> & { attended: number; toSettle: number })[]>(
      `SELECT c.id, c.session_id AS sessionId, c.booking_id AS bookingId, c.device, c.door_id AS doorId, c.account_id AS accountId, c.way, c.shown,
              c.happened_at AS happenedAt, c.received_at AS receivedAt, c.undone_at AS undoneAt, c.attended, c.state_before AS stateBefore,
              c.to_settle AS toSettle, a.recorded_at AS recordedAt
       FROM check_in c LEFT JOIN attendance a ON a.booking_id = c.booking_id AND a.session_id = c.session_id
       WHERE c.id IN (?) OR (c.session_id = ? AND c.booking_id IN (?)) ORDER BY c.happened_at, c.id`,
      [[...ids], sessionId, [...bookingIds]],
    );
    return rows.map((row) => ({ ...row, attended: row.attended === 1, toSettle: row.toSettle === 1 }));
  }

  /** Notes what is new, and of what is known that it was taken back. */
  save(tx: Tx, rows: readonly CheckIn[]): void {
    if (rows.length === 0) return;
    tx.write(
      `INSERT INTO check_in (id, session_id, booking_id, device, door_id, account_id, way, shown, happened_at, received_at, undone_at, attended, state_before, to_settle)
       VALUES ? ON DUPLICATE KEY UPDATE undone_at = COALESCE(check_in.undone_at, VALUES(undone_at)), to_settle = VALUES(to_settle)`,
      [
        rows.map((one) => [
          ...[one.id, one.sessionId, one.bookingId, one.device, one.doorId, one.accountId, one.way, one.shown],
          ...[one.happenedAt, one.receivedAt, one.undoneAt, one.attended, one.stateBefore, one.toSettle],
        ]),
      ],
    );
  }

  /** For staff: everything that happened, also what was taken back. */
  seen(sessionId: string): Promise<SeenRow[]> {
    return this.database.query<SeenRow[]>(
      `SELECT c.id, p.name, b.number, b.state, c.happened_at AS happenedAt, c.received_at AS receivedAt, c.undone_at AS undoneAt, c.way,
              COALESCE(d.name, a.name) AS \`by\`
       FROM check_in c JOIN booking b ON b.id = c.booking_id JOIN person p ON p.id = b.person_id
       LEFT JOIN door_link d ON d.id = c.door_id LEFT JOIN staff_account a ON a.id = c.account_id
       WHERE c.session_id = ? ORDER BY c.happened_at DESC, c.id LIMIT 500`,
      [sessionId],
    );
  }

  /** Who was seen at a door of this date and stands on no sheet for it, each once. */
  async unlisted(sessionId: string): Promise<UnlistedRow[]> {
    const rows = await this.database.query<UnlistedRow[]>(
      `SELECT c.id, p.name, b.number, b.language, c.happened_at AS happenedAt, s.ends_at AS endsAt, r.state AS runState,
              b.state AS bookingState, d.ended_at AS doorEndedAt, COALESCE(d.name, a.name) AS \`by\`
       FROM check_in c JOIN booking b ON b.id = c.booking_id JOIN person p ON p.id = b.person_id JOIN session s ON s.id = c.session_id
       JOIN course_run r ON r.id = s.course_run_id
       LEFT JOIN door_link d ON d.id = c.door_id LEFT JOIN staff_account a ON a.id = c.account_id
       WHERE c.session_id = ? AND ${TO_SETTLE} ORDER BY c.happened_at, c.id`,
      [sessionId],
    );
    return rows.filter(({ number }, at) => rows.findIndex((one) => one.number === number) === at);
  }

  /** Staff have said what it means that somebody was seen, at whichever door of the date. @returns the run it was about */
  async settle(tx: Tx, id: string): Promise<string | null> {
    const [row] = await tx.query<{ runId: string; sessionId: string; bookingId: string }[]>(
      `SELECT s.course_run_id AS runId, c.session_id AS sessionId, c.booking_id AS bookingId
       FROM check_in c JOIN session s ON s.id = c.session_id WHERE c.id = ? AND c.to_settle = 1 FOR UPDATE`,
      [id],
    );
    if (row) tx.write('UPDATE check_in SET to_settle = 0 WHERE session_id = ? AND booking_id = ?', [row.sessionId, row.bookingId]);
    return row?.runId ?? null;
  }

  private async headOf(condition: string, sessionId: string): Promise<DoorHead> {
    const [row] = await this.database.query<(Omit<DoorHead, 'of'> & { of: number | string })[]>(
      `SELECT r.id AS runId, r.code, r.title, s.n, s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start, s.ends_at AS endsAt,
              (SELECT MAX(x.n) FROM session x WHERE x.course_run_id = r.id AND x.state <> 'CANCELLED') AS \`of\`,
              ${sessionTown} AS town, CONCAT_WS(', ', ro.name, v.name) AS place
       FROM session s JOIN course_run r ON r.id = s.course_run_id ${sessionRoom} WHERE ${condition}`,
      [sessionId],
    );
    if (!row) throw notFound('session.unknown');
    return { ...row, place: row.place || null, of: Number(row.of) };
  }
}
