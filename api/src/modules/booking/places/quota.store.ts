import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { newId } from '../../../database/ids.js';
import type { Tx } from '../../../database/tx.js';
import type { LocalDate } from '../../../time/berlin.js';
import { type Booking, bookingColumns } from '../booking.store.js';
import type { QuotaState, QuotaWish } from '../domain/place-plans.js';

export interface Quota extends QuotaState {
  readonly id: string;
}

/** A quota as people read it. */
export interface QuotaOfRun {
  readonly organisationId: string;
  readonly organisation: string;
  readonly seats: number;
  readonly used: number;
  readonly releaseOn: LocalDate;
  readonly releasedAt: Date | null;
}

/** Somebody whom an organisation enrolled and who waits, although places are held for it. */
export interface WaitingMember {
  readonly booking: Booking;
  readonly quotaId: string;
  /** So many held places nobody sits on. */
  readonly unused: number;
}

/** Only whom the organisation enrolled itself sits on its places: a name of one that a guest gives is no proof. */
export const OWN_QUOTA = `quota q ON q.course_run_id = b.course_run_id AND q.organisation_id = b.organisation_id
  AND b.enrolled_by IS NOT NULL AND q.released_at IS NULL AND q.used < q.seats`;

/** The rows of quotas. The places they hold are in the ledger, which is locked before any of these is written. */
@Injectable()
export class QuotaStore {
  constructor(private readonly database: Database) {}

  async find(tx: Tx, runId: string, organisationId: string): Promise<Quota | null> {
    const [row] = await tx.query<(Omit<Quota, 'isReleased'> & { isReleased: number })[]>(
      `SELECT id, seats, used, release_on AS releaseOn, released_at IS NOT NULL AS isReleased FROM quota
       WHERE course_run_id = ? AND organisation_id = ?`,
      [runId, organisationId],
    );
    return row ? { ...row, isReleased: row.isReleased === 1 } : null;
  }

  /** Those who wait for a place that is held for their organisation, the next one first. */
  async waiting(tx: Tx, runId: string): Promise<WaitingMember[]> {
    const rows = await tx.query<(Booking & Omit<WaitingMember, 'booking'>)[]>(
      `SELECT ${bookingColumns('b')},
              q.id AS quotaId, q.seats - q.used AS unused
       FROM booking b JOIN ${OWN_QUOTA} WHERE b.course_run_id = ? AND b.state = 'WAITLISTED' ORDER BY b.ledger_version`,
      [runId],
    );
    return rows.map(({ quotaId, unused, ...booking }) => ({ booking, quotaId, unused }));
  }

  /** Those of the same organisation who wait, whom it enrolled too, the next one first. */
  waitingWith(tx: Tx, { id, runId }: Booking): Promise<Booking[]> {
    return tx.query<Booking[]>(
      `SELECT ${bookingColumns('b')}
       FROM booking b JOIN booking one ON one.id = ? AND one.organisation_id = b.organisation_id
       WHERE b.course_run_id = ? AND b.state = 'WAITLISTED' AND b.enrolled_by IS NOT NULL ORDER BY b.ledger_version`,
      [id, runId],
    );
  }

  save(tx: Tx, runId: string, organisationId: string, { seats, releaseOn }: QuotaWish): void {
    tx.write(
      `INSERT INTO quota (id, course_run_id, organisation_id, seats, used, release_on) VALUES (?, ?, ?, ?, 0, ?)
       ON DUPLICATE KEY UPDATE seats = VALUES(seats), release_on = VALUES(release_on), released_at = NULL`,
      [newId(), runId, organisationId, seats, releaseOn],
    );
  }

  release(tx: Tx, id: string, at: Date): void {
    tx.write('UPDATE quota SET released_at = ? WHERE id = ? AND released_at IS NULL', [at, id]);
  }

  /** Quotas whose day is over, the oldest first. The latest day is the one before the start, also when that was moved to before it. */
  due(today: LocalDate, limit: number): Promise<{ runId: string; organisationId: string; firstDate: LocalDate }[]> {
    return this.database.query(
      `SELECT q.course_run_id AS runId, q.organisation_id AS organisationId, r.first_date AS firstDate
       FROM quota q JOIN course_run r ON r.id = q.course_run_id
       WHERE q.released_at IS NULL AND (q.release_on < ? OR r.first_date <= ?) ORDER BY q.release_on, q.id LIMIT ?`,
      [today, today, limit],
    );
  }

  /** The quotas of a run, or that of one organisation. */
  ofRun(runId: string, organisationId: string | null = null): Promise<QuotaOfRun[]> {
    return this.database.query(
      `SELECT q.organisation_id AS organisationId, g.name AS organisation, q.seats, q.used, q.release_on AS releaseOn,
              q.released_at AS releasedAt
       FROM quota q JOIN organisation g ON g.id = q.organisation_id
       WHERE q.course_run_id = ? ${organisationId ? 'AND q.organisation_id = ?' : ''} ORDER BY g.name, q.id`,
      organisationId ? [runId, organisationId] : [runId],
    );
  }

  async firstDateOf(tx: Tx, runId: string): Promise<LocalDate | null> {
    const [row] = await tx.query<{ firstDate: LocalDate }[]>('SELECT first_date AS firstDate FROM course_run WHERE id = ?', [runId]);
    return row?.firstDate ?? null;
  }
}
