import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Tx } from '../../../database/tx.js';
import { addDays, berlinInstant, type LocalDate } from '../../../time/berlin.js';
import { isTheirs } from '../../mail/index.js';

/** A booking whose person is to be reminded of a date. */
export interface Reminded {
  readonly bookingId: string;
  readonly personId: string;
  readonly language: string;
  /** The party they belong to, unless they went on alone. */
  readonly partyId: string | null;
  readonly email: string;
  readonly sessionId: string;
  readonly date: LocalDate;
  /** Since when they have the place, as far as it is known. */
  readonly placedAt: Date;
  readonly wanted: number;
}

export interface StillReminded {
  readonly bookingId: string;
  readonly personId: string;
  readonly wanted: number;
}

/** A course of up to so many dates reminds of each, a longer one of the first (V7). */
const FEW = 4;

const planned = "c.course_run_id = s.course_run_id AND c.state = 'PLANNED'";

/** SQL: booking `b` has a place and is expected at session `s`. Who excused themselves need not hear of it. */
const isExpected = `b.state = 'CONFIRMED' AND b.left_on IS NULL AND s.state = 'PLANNED' AND ${isTheirs}
  AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.booking_id = b.id AND a.session_id = s.id)`;

const wanted = 'p.reminders_off_at IS NULL AS wanted';

@Injectable()
export class ReminderStore {
  constructor(private readonly database: Database) {}

  /** Everybody with an address who is expected at the dates of these days that people are reminded of. */
  async expected(tx: Tx, dates: readonly [LocalDate, ...LocalDate[]], now: Date): Promise<Reminded[]> {
    const last = dates.reduce((one, other) => (one > other ? one : other));
    return tx.query<Reminded[]>(
      `SELECT b.id AS bookingId, b.person_id AS personId, b.language, IF(b.waits_alone = 1, NULL, b.party_id) AS partyId, e.value AS email,
         s.id AS sessionId, s.date, GREATEST(b.created_at, COALESCE(b.decided_at, b.created_at), COALESCE(b.entered_at, b.created_at)) AS placedAt,
         ${wanted}
       FROM session s JOIN booking b ON b.course_run_id = s.course_run_id JOIN person p ON p.id = b.person_id
       JOIN contact_channel e ON e.id = (SELECT c.id FROM contact_channel c WHERE c.person_id = b.person_id AND c.kind = 'EMAIL'
         ORDER BY c.is_preferred DESC, c.created_at, c.id LIMIT 1)
       WHERE s.starts_at > ? AND s.starts_at < ? AND s.date IN (?) AND ${isExpected}
         AND ((SELECT COUNT(*) FROM session c WHERE ${planned}) <= ${FEW}
           OR NOT EXISTS (SELECT 1 FROM session c WHERE ${planned} AND c.starts_at < s.starts_at))
       ORDER BY s.starts_at, b.ledger_version, b.id`,
      [now, berlinInstant(addDays(last, 1), '00:00'), dates],
    );
  }

  /** Which of these bookings are still expected, the first of them first; nobody when the date is another one now or has begun. */
  stillExpected(bookingIds: readonly string[], sessionId: string, date: LocalDate, now: Date): Promise<StillReminded[]> {
    return this.database.query<StillReminded[]>(
      `SELECT b.id AS bookingId, b.person_id AS personId, ${wanted}
       FROM session s JOIN booking b ON b.course_run_id = s.course_run_id JOIN person p ON p.id = b.person_id
       WHERE b.id IN (?) AND s.id = ? AND s.date = ? AND s.starts_at > ? AND ${isExpected}
       ORDER BY b.id = ? DESC, b.ledger_version, b.id`,
      [bookingIds, sessionId, date, now, bookingIds[0] ?? null],
    );
  }
}
