import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Tx } from '../../../database/tx.js';
import { notFound } from '../../../errors/domain-error.js';
import type { LocalDate, LocalTime } from '../../../time/berlin.js';
import { sessionRoom, sessionTown } from '../../mail/index.js';
import type { Reader } from '../attendance.store.js';
import type { AttendanceState } from '../domain/units.js';
import type { Named } from './domain/door-name.js';

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

export type Way = 'CODE' | 'NAME' | 'TAKEN_IN';
export type Shown = 'WELCOME' | 'AGAIN';

export interface CheckInRow {
  readonly id: string;
  readonly bookingId: string;
  readonly happenedAt: Date;
  readonly undoneAt: Date | null;
  readonly attended: boolean;
  readonly stateBefore: AttendanceState | null;
}

export interface NewCheckIn {
  readonly id: string;
  readonly sessionId: string;
  readonly bookingId: string;
  readonly device: string;
  readonly doorId: string | null;
  readonly accountId: string | null;
  readonly way: Way;
  readonly shown: Shown;
  readonly happenedAt: Date;
  readonly receivedAt: Date;
  readonly undoneAt: Date | null;
  readonly attended: boolean;
  readonly stateBefore: AttendanceState | null;
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

/** SQL of what happened at the doors. */
@Injectable()
export class CheckInStore {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `session.unknown` */
  async head(sessionId: string): Promise<DoorHead> {
    const [row] = await this.database.query<(Omit<DoorHead, 'of'> & { of: number | string })[]>(
      `SELECT r.id AS runId, r.code, r.title, s.n, s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start, s.ends_at AS endsAt,
              (SELECT COUNT(*) FROM session x WHERE x.course_run_id = r.id AND x.state <> 'CANCELLED') AS \`of\`,
              ${sessionTown} AS town, CONCAT_WS(', ', ro.name, v.name) AS place
       FROM session s JOIN course_run r ON r.id = s.course_run_id ${sessionRoom} WHERE s.id = ? AND s.state <> 'CANCELLED'`,
      [sessionId],
    );
    if (!row) throw notFound('session.unknown');
    return { ...row, place: row.place || null, of: Number(row.of) };
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

  async find(tx: Tx, ids: readonly string[]): Promise<Map<string, CheckInRow & { sessionId: string }>> {
    if (ids.length === 0) return new Map();
    return this.byId(tx, 'c.id IN (?)', [[...ids]]);
  }

  /** What was seen of one person and not taken back. */
  async standing(tx: Tx, sessionId: string, bookingId: string): Promise<CheckInRow[]> {
    return [...(await this.byId(tx, 'c.session_id = ? AND c.booking_id = ?', [sessionId, bookingId])).values()];
  }

  insert(tx: Tx, one: NewCheckIn): void {
    tx.write(
      `INSERT INTO check_in (id, session_id, booking_id, device, door_id, account_id, way, shown, happened_at, received_at, undone_at, attended, state_before)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[one.id, one.sessionId, one.bookingId, one.device, one.doorId, one.accountId, one.way, one.shown],
        ...[one.happenedAt, one.receivedAt, one.undoneAt, one.attended, one.stateBefore],
      ],
    );
  }

  undo(tx: Tx, id: string, at: Date): void {
    tx.write('UPDATE check_in SET undone_at = ? WHERE id = ? AND undone_at IS NULL', [at, id]);
  }

  /** Whether the attendance still says what this check-in wrote, and nobody has changed it since. */
  async isUntouched(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM check_in c JOIN attendance a ON a.booking_id = c.booking_id AND a.session_id = c.session_id AND a.recorded_at = c.happened_at
       WHERE c.id = ?`,
      [id],
    );
    return rows.length > 0;
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

  private async byId(
    tx: Tx,
    condition: string,
    params: Parameters<Tx['query']>[1],
  ): Promise<Map<string, CheckInRow & { sessionId: string }>> {
    const rows = await tx.query<(Omit<CheckInRow, 'attended'> & { sessionId: string; attended: number })[]>(
      `SELECT c.id, c.session_id AS sessionId, c.booking_id AS bookingId, c.happened_at AS happenedAt, c.undone_at AS undoneAt, c.attended,
              c.state_before AS stateBefore FROM check_in c WHERE ${condition} ORDER BY c.happened_at, c.id`,
      params,
    );
    return new Map(rows.map((row) => [row.id, { ...row, attended: row.attended === 1 }]));
  }
}
