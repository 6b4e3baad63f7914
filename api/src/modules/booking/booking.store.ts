import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { DrawAgain, lacks, violates } from '../../database/db-errors.js';
import { canBeCode, isId, newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import type { LocalDate } from '../../time/berlin.js';
import type { RunState } from '../catalogue/index.js';
import { type BookingState, isOpen } from './domain/booking-moves.js';
import { bookingNumber } from './domain/booking-number.js';
import type { Finding } from './domain/finding.js';
import { type Entry, idsOf } from './domain/party.js';
import { stateWithSeat } from './domain/state-with-seat.js';

/** A booking as the use cases handle it. */
export interface Booking {
  readonly id: string;
  readonly number: string;
  readonly runId: string;
  readonly personId: string;
  readonly state: BookingState;
  readonly language: string;
  readonly linkNonce: string;
  /** The party they wait with, where they do not wait alone. */
  readonly partyId: string | null;
}

export interface NewBooking {
  readonly runId: string;
  readonly personId: string;
  /** Their record is of this transaction, so nobody else has seen it. */
  readonly isNewcomer?: boolean;
  readonly state: BookingState;
  readonly findings: readonly Finding[];
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly callTime: string | null;
  readonly language: string;
  /** Null when it is written before it is known: then the one that the ledger has by then. */
  readonly ledgerVersion: number | null;
  readonly linkNonce: string;
  readonly createdAt: Date;
  /** When they came into a course that had begun; null for everybody else (E31). */
  readonly enteredAt: Date | null;
}

/** The columns that make a `Booking`. @param b the table's name in the statement */
export const bookingColumns = (b: string): string =>
  `${b}.id, ${b}.number, ${b}.course_run_id AS runId, ${b}.person_id AS personId, ${b}.state, ${b}.language, ${b}.link_nonce AS linkNonce,
  IF(${b}.waits_alone = 1, NULL, ${b}.party_id) AS partyId`;

const BOOKING = `SELECT ${bookingColumns('booking')} FROM booking`;

/** What tells the entries of a waiting list apart: the party they wait with, or who waits alone. */
export const entryOf = (b: string): string => `COALESCE(IF(${b}.waits_alone = 1, NULL, ${b}.party_id), ${b}.id)`;
export const ENTRY = entryOf('booking');

/**
 * Nobody when the record has gone into another one since it was read, or was erased: whoever makes two records one or
 * erases one has finished before, or waits until the booking is there and takes it along (E21, E33).
 */
const STILL_THEMSELVES =
  '(SELECT p.id FROM person p WHERE p.id = ? AND p.merged_into_id IS NULL AND p.erased_at IS NULL LOCK IN SHARE MODE)';

/** All SQL of bookings that changes them or decides about them. */
@Injectable()
export class BookingStore {
  constructor(private readonly database: Database) {}

  /** @param ref id or slug @throws DomainError `run.unknown` */
  async findRunId(ref: string): Promise<string> {
    if (isId(ref)) return ref.toLowerCase();
    const [row] = canBeCode(ref) ? await this.database.query<{ id: string }[]>('SELECT id FROM course_run WHERE slug = ?', [ref]) : [];
    if (!row) throw notFound('run.unknown');
    return row.id;
  }

  async hasOrganisation(id: string): Promise<boolean> {
    const rows = await this.database.query('SELECT id FROM organisation WHERE id = ?', [id]);
    return rows.length > 0;
  }

  /** @param id as it was chosen in a form; null for none @throws DomainError `request.invalid` at `organisationId` */
  async assertChoice(id: string | null): Promise<void> {
    if (id === null || (await this.hasOrganisation(id))) return;
    throw invalid('request.invalid', {}, [{ field: 'organisationId', code: 'validation.is_in' }]);
  }

  async find(id: string): Promise<Booking | null> {
    const [row] = await this.database.query<Booking[]>(`${BOOKING} WHERE id = ?`, [id]);
    return row ?? null;
  }

  async datesOf(
    runId: string,
    reader: Pick<Tx, 'query'> = this.database,
  ): Promise<{ firstStart: Date | null; cancellationDeadline: Date }> {
    const [row] = await reader.query<{ firstStart: Date | null; cancellationDeadline: Date }[]>(
      `SELECT MIN(s.starts_at) AS firstStart, r.cancellation_deadline AS cancellationDeadline
       FROM course_run r LEFT JOIN session s ON s.course_run_id = r.id AND s.state = 'PLANNED'
       WHERE r.id = ? GROUP BY r.id, r.cancellation_deadline`,
      [runId],
    );
    if (!row) throw notFound('run.unknown');
    return row;
  }

  /** Behind the ledger's lock. @throws DomainError `run.unknown` */
  async runStateOf(tx: Tx, runId: string): Promise<RunState> {
    const [row] = await tx.query<{ state: RunState }[]>('SELECT state FROM course_run WHERE id = ?', [runId]);
    if (!row) throw notFound('run.unknown');
    return row.state;
  }

  /** Bookings of a run that are not over, in the order of the ledger, and since when who left no longer comes (E32). */
  findOpen(tx: Tx, runId: string): Promise<(Booking & { readonly leftOn: LocalDate | null })[]> {
    return tx.query(
      `SELECT ${bookingColumns('booking')}, left_on AS leftOn FROM booking WHERE course_run_id = ? AND state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') ORDER BY ledger_version`,
      [runId],
    );
  }

  /** As it is now: no other transaction changes bookings of a run while we hold its ledger. */
  async findLocked(tx: Tx, id: string): Promise<Booking | null> {
    const [row] = await tx.query<Booking[]>(`${BOOKING} WHERE id = ?`, [id]);
    return row ?? null;
  }

  /** Runs that have begun while people still wait for a place in them. */
  async begunWithList(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT r.id FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id
       WHERE r.state = 'RUNNING' AND l.waiting > 0 ORDER BY r.first_date, r.id`,
    );
    return rows.map((row) => row.id);
  }

  /** Who waits for a place in a run, the next one first. */
  findWaiting(tx: Tx, runId: string): Promise<Booking[]> {
    return tx.query<Booking[]>(`${BOOKING} WHERE course_run_id = ? AND state = 'WAITLISTED' ORDER BY ledger_version`, [runId]);
  }

  /** These wait on their own, although they were booked together. */
  waitAlone(tx: Tx, bookingIds: readonly string[]): void {
    tx.write('UPDATE booking SET waits_alone = 1 WHERE id IN (?)', [bookingIds]);
  }

  /** How many entries the waiting list has: who waits together is one. */
  async countEntries(reader: Pick<Tx, 'query'>, runId: string): Promise<number> {
    const sql = `SELECT COUNT(DISTINCT ${ENTRY}) AS entries FROM booking WHERE course_run_id = ? AND state = 'WAITLISTED'`;
    const [row] = await reader.query<{ entries: number }[]>(sql, [runId]);
    return row?.entries ?? 0;
  }

  /** Books these as one party: who booked for all, and the others. */
  joinParty(tx: Tx, members: Entry<Booking>): Entry<Booking> {
    const [{ id: partyId }] = members;
    tx.write('UPDATE booking SET party_id = ? WHERE id IN (?)', [partyId, idsOf(members)]);
    const [booker, ...others] = members;
    return [{ ...booker, partyId }, ...others.map((one) => ({ ...one, partyId }))];
  }

  /** The booking that each of these people has in a run, with its number. */
  async activeOf(reader: Pick<Tx, 'query'>, runId: string, personIds: readonly string[]): Promise<Map<string, string>> {
    if (personIds.length === 0) return new Map<string, string>();
    const sql = 'SELECT person_id AS personId, number FROM booking WHERE course_run_id = ? AND active = 1 AND person_id IN (?)';
    const rows = await reader.query<{ personId: string; number: string }[]>(sql, [runId, personIds]);
    return new Map(rows.map(({ personId, number }) => [personId, number]));
  }

  /** The booking and those that wait, or are asked, together with it, in their order. */
  async findTogether(tx: Tx, booking: Booking): Promise<Entry<Booking>> {
    if (booking.partyId === null) return [booking];
    const [first, ...others] = await tx.query<Booking[]>(
      `${BOOKING} WHERE party_id = ? AND waits_alone = 0 AND state = ? ORDER BY ledger_version`,
      [booking.partyId, booking.state],
    );
    return first ? [first, ...others] : [booking];
  }

  /** The same bookings in the order of their turns. */
  async inTurn(tx: Tx, bookings: readonly Booking[]): Promise<Booking[]> {
    if (bookings.length < 2) return [...bookings];
    const ids = bookings.map(({ id }) => id);
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM booking WHERE id IN (?) ORDER BY ledger_version, id', [ids]);
    return rows.flatMap(({ id }) => bookings.find((one) => one.id === id) ?? []);
  }

  /** Everybody of a party who was not set apart, in the order in which they speak for it. */
  findParty(tx: Tx, partyId: string): Promise<Booking[]> {
    return tx.query<Booking[]>(`${BOOKING} WHERE party_id = ? AND waits_alone = 0 ORDER BY id = party_id DESC, ledger_version`, [partyId]);
  }

  /** In which state somebody who waited has their seat. */
  async stateWithSeat(tx: Tx, { id }: Booking): Promise<BookingState> {
    const [row] = await tx.query<{ findings: string | null; approvedAt: Date | null }[]>(
      'SELECT findings, approved_at AS approvedAt FROM booking WHERE id = ?',
      [id],
    );
    return stateWithSeat(JSON.parse(row?.findings ?? '[]') as Finding[], row?.approvedAt != null);
  }

  /** Gives a booking a new turn, at the end of the list; whoever booked with others waits alone from now on. */
  queueAnew(tx: Tx, bookingId: string, turn: number): void {
    tx.write('UPDATE booking SET ledger_version = ?, waits_alone = party_id IS NOT NULL WHERE id = ?', [turn, bookingId]);
  }

  /** Staff said yes. It stays, whatever becomes of the place (pain 6). */
  approve(tx: Tx, bookingId: string, by: string | null, at: Date): void {
    tx.write('UPDATE booking SET approved_at = ?, approved_by = ? WHERE id = ?', [at, by, bookingId]);
  }

  /** E31: whoever gets their seat in a course that runs is expected from now on, or since they were let in at its door. */
  enterLate(tx: Tx, { id, runId }: Booking, at: Date): void {
    tx.write(
      `UPDATE booking b JOIN course_run r ON r.id = b.course_run_id SET b.entered_at =
         (SELECT LEAST(?, COALESCE(MIN(c.happened_at), ?)) FROM check_in c WHERE c.booking_id = b.id AND c.undone_at IS NULL)
       WHERE b.id = ? AND r.late_entry_until IS NOT NULL
         AND (SELECT MIN(s.starts_at) FROM session s WHERE s.course_run_id = ? AND s.state = 'PLANNED') <= ?`,
      [at, at, id, runId, at],
    );
  }

  async isApproved(tx: Tx, bookingId: string): Promise<boolean> {
    const rows = await tx.query('SELECT id FROM booking WHERE id = ? AND approved_at IS NOT NULL', [bookingId]);
    return rows.length > 0;
  }

  /** Whoever has joined the list by themselves waits without a decision. */
  async hasSteppedBack(tx: Tx, bookingId: string, approved: boolean): Promise<boolean> {
    const rows = await tx.query(
      `SELECT id FROM booking WHERE id = ? AND state = 'WAITLISTED' AND decided_at IS NOT NULL AND (approved_at IS NOT NULL) = ?`,
      [bookingId, approved],
    );
    return rows.length > 0;
  }

  /** Deals the turns that these bookings have out anew, in the order given. */
  async dealTurns(tx: Tx, bookings: readonly Booking[]): Promise<void> {
    const ids = bookings.map((booking) => booking.id);
    const turns = await tx.query<{ turn: number }[]>('SELECT ledger_version AS turn FROM booking WHERE id IN (?) ORDER BY ledger_version', [
      ids,
    ]);
    for (const [i, { turn }] of turns.entries()) tx.write('UPDATE booking SET ledger_version = ? WHERE id = ?', [turn, ids[i] ?? null]);
  }

  /**
   * @throws DomainError `booking.already_booked` when the person has an active booking of this run; it shows with the
   * next statement, at the latest with the COMMIT
   */
  insert(tx: Tx, { createdAt, ledgerVersion, ...booking }: NewBooking): Booking {
    const id = newId();
    const number = bookingNumber(randomBytes(7));
    const { runId, personId, state, language, linkNonce } = booking;
    const person = booking.isNewcomer ? '?' : STILL_THEMSELVES;
    const version = ledgerVersion === null ? '(SELECT version FROM seat_ledger WHERE course_run_id = ?)' : '?';
    tx.write(
      `INSERT INTO booking (person_id, ledger_version, id, number, course_run_id, state, organisation_id, organisation_name, call_time,
         language, link_nonce, created_at, entered_at, findings) VALUES (${person}, ${version}, ?)`,
      [
        ...[personId, ledgerVersion ?? runId],
        [
          ...[id, number, runId, state, booking.organisationId, booking.organisationName, booking.callTime],
          ...[language, linkNonce, createdAt, booking.enteredAt],
          booking.findings.length > 0 ? JSON.stringify(booking.findings) : null,
        ],
      ],
      async (error) => {
        if (violates(error, 'uq_booking_active'))
          return conflict('booking.already_booked', { number: (await this.activeOf(tx, runId, [personId])).get(personId) ?? '' });
        return violates(error, 'uq_booking_number') || lacks(error, 'person_id') ? new DrawAgain() : null;
      },
    );
    return { id, number, runId, personId, state, language, linkNonce, partyId: null };
  }

  /** Moves a booking only from the state in which it was read. @throws DomainError `booking.changed_meanwhile` */
  async move(tx: Tx, booking: Booking, to: BookingState, at: Date, note: { reason?: string | null; late?: boolean } = {}): Promise<void> {
    const ends = !isOpen(to);
    const { affectedRows } = await tx.execute(
      `UPDATE booking SET state = ?, decided_at = COALESCE(decided_at, ?), ended_at = ?, end_reason = ?, is_late = ? WHERE id = ? AND state = ?`,
      [to, to === 'OFFERED' ? null : at, ends ? at : null, note.reason ?? null, note.late ?? false, booking.id, booking.state],
    );
    if (affectedRows !== 1) throw conflict('booking.changed_meanwhile');
  }
}
