import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import type { LocalDate } from '../../../time/berlin.js';
import type { Booking } from '../booking.store.js';
import type { SeatedLedger } from '../domain/deal-seats.js';
import type { Reader } from '../eligibility/eligibility.store.js';

export interface RunPlaces extends SeatedLedger {
  readonly waitlistSize: number;
  readonly quotaId: string | null;
  readonly quotaSeats: number;
  readonly quotaUsed: number;
  readonly quotaUntil: LocalDate | null;
}

export interface ActiveBooking {
  readonly personId: string;
  readonly id: string;
  readonly number: string;
  readonly since: Date;
  /** Booked by this organisation: only then it may know more than that there is one (E17). */
  readonly isOwn: boolean;
}

/** SQL of an organisation that enrols its people: what there is for it, who sits there already, and whose act it was. */
@Injectable()
export class MemberPlacesStore {
  async places(reader: Reader, runId: string, organisationId: string, today: LocalDate): Promise<RunPlaces | null> {
    const [row] = await reader.query<RunPlaces[]>(
      `SELECT l.capacity, l.taken, l.held, l.waiting, l.collecting, r.waitlist_size AS waitlistSize, q.id AS quotaId, COALESCE(q.seats, 0) AS quotaSeats,
              COALESCE(q.used, 0) AS quotaUsed, q.release_on AS quotaUntil
       FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id
       LEFT JOIN quota q ON q.course_run_id = r.id AND q.organisation_id = ? AND q.released_at IS NULL AND q.release_on >= ?
       WHERE r.id = ?`,
      [organisationId, today, runId],
    );
    return row ?? null;
  }

  async active(reader: Reader, runId: string, organisationId: string, personIds: readonly string[]): Promise<Map<string, ActiveBooking>> {
    if (personIds.length === 0) return new Map();
    const rows = await reader.query<(Omit<ActiveBooking, 'isOwn'> & { isOwn: number | null })[]>(
      `SELECT person_id AS personId, id, number, created_at AS since, organisation_id = ? AND enrolled_by IS NOT NULL AS isOwn
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

  /** Those of these bookings that are not over, as they are behind the ledger's lock. */
  findOpen(tx: Tx, bookingIds: readonly string[]): Promise<Booking[]> {
    return tx.query<Booking[]>(
      `SELECT id, number, course_run_id AS runId, person_id AS personId, state, language, link_nonce AS linkNonce FROM booking
       WHERE id IN (?) AND state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') ORDER BY ledger_version DESC`,
      [bookingIds],
    );
  }
}
