import { Injectable } from '@nestjs/common';
import { newId } from '../../../database/ids.js';
import type { Tx } from '../../../database/tx.js';
import { notFound } from '../../../errors/domain-error.js';
import type { LocalDate } from '../../../time/berlin.js';
import { type Booking, bookingColumns, entryOf } from '../booking.store.js';
import type { SeatedLedger } from '../domain/deal-seats.js';
import type { Reader } from '../eligibility/eligibility.store.js';
import { HAS_FOOD, type RunOfNeeds } from '../eligibility/participant.store.js';

export interface RunPlaces extends SeatedLedger {
  readonly waitlistSize: number;
  readonly quotaId: string | null;
  readonly quotaSeats: number;
  readonly quotaUsed: number;
  readonly quotaUntil: LocalDate | null;
  /** Places that were held for the organisation and are free for everybody now. */
  readonly ended: { readonly seats: number; readonly used: number; readonly on: LocalDate } | null;
}

type PlacesRow = Omit<RunPlaces, 'ended'> & {
  readonly runId: string;
  readonly endedSeats: number | null;
  readonly endedUsed: number | null;
  readonly endedOn: LocalDate | null;
};

export interface ActiveBooking {
  readonly personId: string;
  readonly id: string;
  readonly number: string;
  readonly since: Date;
  readonly state: string;
  /** Booked by this organisation: only then it may know more than that there is one (E17). */
  readonly isOwn: boolean;
}

/** SQL of an organisation that enrols its people: what there is for it, who sits there already, and whose act it was. */
@Injectable()
export class MemberPlacesStore {
  /** Of many runs with one question. */
  async places(reader: Reader, runIds: readonly string[], organisationId: string, today: LocalDate): Promise<Map<string, RunPlaces>> {
    if (runIds.length === 0) return new Map();
    const rows = await reader.query<PlacesRow[]>(
      `SELECT r.id AS runId, l.capacity, l.taken, l.held, l.waiting, l.collecting,
              IF(l.waiting = 0, 0, (SELECT COUNT(DISTINCT ${entryOf('w')}) FROM booking w
                WHERE w.course_run_id = r.id AND w.state = 'WAITLISTED')) AS entries, r.waitlist_size AS waitlistSize, q.id AS quotaId, COALESCE(q.seats, 0) AS quotaSeats,
              COALESCE(q.used, 0) AS quotaUsed, q.release_on AS quotaUntil, e.seats AS endedSeats, e.used AS endedUsed,
              LEAST(e.release_on, COALESCE(CAST(e.released_at AS DATE), e.release_on)) AS endedOn
       FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id
       LEFT JOIN quota q ON q.course_run_id = r.id AND q.organisation_id = ? AND q.released_at IS NULL AND q.release_on >= ?
       LEFT JOIN quota e ON e.course_run_id = r.id AND e.organisation_id = ? AND (e.released_at IS NOT NULL OR e.release_on < ?)
       WHERE r.id IN (?)`,
      [organisationId, today, organisationId, today, runIds],
    );
    return new Map(rows.map((row) => [row.runId, placesOf(row)]));
  }

  async active(reader: Reader, runId: string, organisationId: string, personIds: readonly string[]): Promise<Map<string, ActiveBooking>> {
    if (personIds.length === 0) return new Map();
    const rows = await reader.query<(Omit<ActiveBooking, 'isOwn'> & { isOwn: number | null })[]>(
      `SELECT person_id AS personId, id, number, created_at AS since, state, organisation_id = ? AND enrolled_by IS NOT NULL AS isOwn
       FROM booking WHERE course_run_id = ? AND active = 1 AND person_id IN (?)`,
      [organisationId, runId, personIds],
    );
    return new Map(rows.map((row) => [row.personId, { ...row, isOwn: row.isOwn === 1 }]));
  }

  /** Who booked, and on which places they sit. */
  mark(tx: Tx, bookingIds: readonly string[], enrolledBy: string, onQuota: { id: string; bookingIds: readonly string[] } | null): void {
    if (bookingIds.length > 0) tx.write('UPDATE booking SET enrolled_by = ? WHERE id IN (?)', [enrolledBy, bookingIds]);
    if (onQuota && onQuota.bookingIds.length > 0) {
      tx.write('UPDATE booking SET quota_id = ? WHERE id IN (?)', [onQuota.id, onQuota.bookingIds]);
    }
  }

  /** Who of these has been written to already: a place came free for somebody who waits. */
  async told(tx: Tx, bookingIds: readonly string[], now: Date): Promise<Set<string>> {
    if (bookingIds.length === 0) return new Set();
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT booking_id AS id FROM outbox WHERE booking_id IN (?) AND (state <> 'QUEUED' OR due_at <= ?)`,
      [bookingIds, now],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async runOfNeeds(tx: Tx, runId: string): Promise<RunOfNeeds> {
    const [row] = await tx.query<{ lastDate: LocalDate; hasFood: number }[]>(
      `SELECT r.last_date AS lastDate, ${HAS_FOOD} AS hasFood FROM course_run r WHERE r.id = ?`,
      [runId],
    );
    if (!row) throw notFound('run.unknown');
    return { ...row, hasFood: row.hasFood === 1 };
  }

  addNeeds(tx: Tx, all: readonly { readonly bookingId: string; readonly needs: readonly string[] }[], deleteAfter: LocalDate): void {
    tx.write('INSERT INTO support_need (id, booking_id, kind, delete_after) VALUES ?', [
      all.flatMap(({ bookingId, needs }) => [...new Set(needs)].map((kind) => [newId(), bookingId, kind, deleteAfter])),
    ]);
  }

  /** Those of these bookings that are not over, as they are behind the ledger's lock. */
  findOpen(tx: Tx, bookingIds: readonly string[]): Promise<Booking[]> {
    return tx.query<Booking[]>(
      `SELECT ${bookingColumns('booking')} FROM booking
       WHERE id IN (?) AND state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') ORDER BY ledger_version DESC`,
      [bookingIds],
    );
  }
}

function placesOf({ runId: _, endedSeats, endedUsed, endedOn, ...places }: PlacesRow): RunPlaces {
  const ended = endedOn === null ? null : { seats: endedSeats ?? 0, used: endedUsed ?? 0, on: endedOn };
  return { ...places, ended };
}
