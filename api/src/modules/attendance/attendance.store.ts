import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import type { LocalDate } from '../../time/berlin.js';
import { reopenedMoves, sessionSign } from '../booking/index.js';
import type { OwnCertificate } from '../catalogue/index.js';
import type { Outcome } from './domain/completion.js';
import { attendingStates, type SheetEntry, type SheetParticipant, type SheetRun, type SheetSession } from './domain/sheet.js';

/** A run with what its offering says about the document at the end. */
export type FoundRun = Omit<SheetRun, 'own' | 'owed'> & OwnCertificate & { readonly lastDate: LocalDate; readonly fallenOut: number };

/** A transaction, or the database outside of one. */
export type Reader = Pick<Tx, 'query'>;

/** SQL of attendance. Reads take whoever reads, so that a use case sees what its own transaction sees. */
@Injectable()
export class AttendanceStore {
  constructor(private readonly database: Database) {}

  async findRunOf(bookingId: string): Promise<string | null> {
    const [row] = await this.database.query<{ runId: string }[]>('SELECT course_run_id AS runId FROM booking WHERE id = ?', [bookingId]);
    return row?.runId ?? null;
  }

  /**
   * The first statement of whatever writes attendance: the row's lock orders the writers of one run.
   * @returns the new revision @throws DomainError `run.unknown`
   */
  async nextRevision(tx: Tx, runId: string): Promise<number> {
    const { affectedRows } = await tx.execute(
      `INSERT INTO attendance_revision (course_run_id, revision) SELECT id, 1 FROM course_run WHERE id = ?
       ON DUPLICATE KEY UPDATE revision = attendance_revision.revision + 1`,
      [runId],
    );
    if (affectedRows === 0) throw notFound('run.unknown');
    return this.findRevision(tx, runId);
  }

  async findRevision(reader: Reader, runId: string): Promise<number> {
    const [row] = await reader.query<{ revision: number }[]>('SELECT revision FROM attendance_revision WHERE course_run_id = ?', [runId]);
    return row?.revision ?? 0;
  }

  /** @throws DomainError `run.unknown` */
  async findRun(reader: Reader, runId: string): Promise<FoundRun> {
    const [row] = await reader.query<FoundRun[]>(
      `SELECT r.id, o.kind, o.certificate, o.threshold_percent AS thresholdPercent, r.state, r.last_date AS lastDate,
         (SELECT COALESCE(SUM(s.teaching_units), 0) + 0e0 FROM session s
          WHERE s.course_run_id = r.id AND s.state = 'CANCELLED' AND s.fell_out_at IS NULL AND s.starts_at > r.ended_early_at) AS fallenOut
       FROM course_run r JOIN offering o ON o.id = r.offering_id WHERE r.id = ?`,
      [runId],
    );
    if (!row) throw notFound('run.unknown');
    return row;
  }

  findSessions(reader: Reader, runId: string): Promise<SheetSession[]> {
    return reader.query<SheetSession[]>(
      `SELECT id, n, date, teaching_units AS units, starts_at AS startsAt, ends_at AS endsAt FROM session
       WHERE course_run_id = ? AND state <> 'CANCELLED' ORDER BY starts_at, n`,
      [runId],
    );
  }

  findParticipants(reader: Reader, runId: string): Promise<SheetParticipant[]> {
    return reader.query<SheetParticipant[]>(
      `SELECT b.id AS bookingId, p.name, b.state, b.entered_at AS enteredAt, b.left_on AS leftOn FROM booking b JOIN person p ON p.id = b.person_id
       WHERE b.course_run_id = ? AND b.state IN (?) ORDER BY p.sort_name, b.id`,
      [runId, attendingStates],
    );
  }

  findEntries(reader: Reader, runId: string): Promise<SheetEntry[]> {
    return reader.query<SheetEntry[]>(
      `SELECT a.booking_id AS bookingId, a.session_id AS sessionId, a.state, a.units,
              TIME_FORMAT(a.arrived_at, '%H:%i') AS arrivedAt, TIME_FORMAT(a.left_at, '%H:%i') AS leftAt
       FROM attendance a JOIN session s ON s.id = a.session_id WHERE s.course_run_id = ? AND s.state <> 'CANCELLED'`,
      [runId],
    );
  }

  /** Somebody was checked in there, or let in without a booking. */
  async isSeenAtDoor(reader: Reader, sessionId: string): Promise<boolean> {
    const seen = await reader.query(
      `SELECT 1 FROM check_in WHERE session_id = ? AND undone_at IS NULL
       UNION SELECT 1 FROM walk_in WHERE session_id = ? AND settled_at IS NULL LIMIT 1`,
      [sessionId, sessionId],
    );
    return seen.length > 0;
  }

  /** @param recordedBy account of the staff, null for the system @param now for entries that say no moment of their own */
  async save(tx: Tx, entries: readonly (SheetEntry & { recordedAt?: Date })[], recordedBy: string | null, now: Date): Promise<void> {
    if (entries.length === 0) return;
    await tx.execute(
      `INSERT INTO attendance (booking_id, session_id, state, units, arrived_at, left_at, recorded_by, recorded_at) VALUES ?
       ON DUPLICATE KEY UPDATE state = VALUES(state), units = VALUES(units), arrived_at = VALUES(arrived_at), left_at = VALUES(left_at),
         recorded_by = VALUES(recorded_by), recorded_at = VALUES(recorded_at)`,
      [
        entries.map((one) => [
          one.bookingId,
          one.sessionId,
          one.state,
          one.units,
          one.arrivedAt ?? null,
          one.leftAt ?? null,
          recordedBy,
          one.recordedAt ?? now,
        ]),
      ],
    );
  }

  leave(tx: Tx, bookingId: string, since: LocalDate | null): void {
    tx.write(`UPDATE booking SET left_on = ? WHERE id = ? AND state = 'CONFIRMED'`, [since, bookingId]);
  }

  /** Behind the lock of the revision, which whoever moves a date holds too. @throws DomainError `session.changed_since` */
  async assertSeen(tx: Tx, sessionId: string, seen: string): Promise<void> {
    const [row] = await tx.query<{ sign: string }[]>(`SELECT ${sessionSign} AS sign FROM session s WHERE s.id = ?`, [sessionId]);
    if (row?.sign !== seen) throw conflict('session.changed_since');
  }

  /** What a participant says about the time to which a date was moved. */
  answer(tx: Tx, { bookingId, sessionId }: Pick<SheetEntry, 'bookingId' | 'sessionId'>, canCome: boolean, now: Date): void {
    tx.write(
      `INSERT INTO session_answer (booking_id, session_id, starts_at, can_come, answered_at)
       SELECT ?, id, starts_at, ?, ? FROM session WHERE id = ?
       ON DUPLICATE KEY UPDATE starts_at = VALUES(starts_at), can_come = VALUES(can_come), answered_at = VALUES(answered_at)`,
      [bookingId, canCome, now, sessionId],
    );
  }

  async clear(tx: Tx, places: readonly Pick<SheetEntry, 'bookingId' | 'sessionId'>[]): Promise<void> {
    if (places.length === 0) return;
    await tx.execute('DELETE FROM attendance WHERE (booking_id, session_id) IN (?)', [
      places.map((place) => [place.bookingId, place.sessionId]),
    ]);
  }

  /** The bookings that attendance ended attend again. @returns which */
  async reopenBookings(tx: Tx, runId: string): Promise<string[]> {
    const states = Object.keys(reopenedMoves);
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM booking WHERE course_run_id = ? AND state IN (?) ORDER BY id FOR UPDATE',
      [runId, states],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await tx.execute(`UPDATE booking SET state = 'CONFIRMED', ended_at = NULL WHERE id IN (?)`, [ids]);
    return ids;
  }

  /** Ends confirmed bookings; the run's lock keeps anybody else from doing so at the same time. */
  async endBookings(tx: Tx, bookingIds: readonly string[], outcome: Outcome, now: Date): Promise<void> {
    if (bookingIds.length === 0) return;
    await tx.execute(`UPDATE booking SET state = ?, ended_at = ? WHERE id IN (?) AND state = 'CONFIRMED'`, [outcome, now, bookingIds]);
  }
}
