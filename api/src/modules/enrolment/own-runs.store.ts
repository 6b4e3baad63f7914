import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { canBeCode, isId } from '../../database/ids.js';
import { notFound } from '../../errors/domain-error.js';
import { entryOf } from '../booking/index.js';
import { addDays, type LocalDate } from '../../time/berlin.js';
import type { OwnBookingDto } from './enrolment.dto.js';

/** SQL: an organisation made this booking, of somebody who is its member today. */
export const BOOKED_FOR_MEMBER = `b.enrolled_by IS NOT NULL AND EXISTS (SELECT 1 FROM membership own
  WHERE own.person_id = b.person_id AND own.organisation_id = b.organisation_id AND own.valid_from <= ? AND (own.valid_to IS NULL OR own.valid_to >= ?))`;

/** Which bookings an organisation may see: those it made, of people who are its members today (E16, E17). */
export const OWN = `b.organisation_id = ? AND ${BOOKED_FOR_MEMBER}`;

export interface OwnRunRow {
  readonly runId: string;
  readonly lastDate: LocalDate;
  readonly firstDate: LocalDate;
  readonly cancelDeadline: Date;
  readonly confirmed: number;
  readonly requested: number;
  readonly waiting: number;
}

interface BookingRow {
  readonly id: string;
  readonly runId: string;
  readonly number: string;
  readonly name: string;
  readonly state: string;
  readonly position: number;
  readonly waiting: number;
  readonly collecting: number;
  readonly hasEmail: number;
  readonly hasSlip: number;
  readonly isUndoable: number;
  readonly isReplaced: number;
  readonly answerBy: Date | null;
  readonly firstStart: Date | null;
  readonly firstDate: LocalDate;
  readonly cancelDeadline: Date;
  readonly kind: string;
  readonly attended: number | null;
  readonly total: number | null;
}

/** A moment, and the rule value that goes with it. */
export interface Moment {
  readonly now: Date;
  readonly today: LocalDate;
  /** So many days before the first date a person can be swapped at the latest. */
  readonly replacementDays: number;
}

const OPEN: ReadonlySet<string> = new Set(['REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED']);
const SEATED: ReadonlySet<string> = new Set(['REQUESTED', 'CONFIRMED']);
const FINISHED: ReadonlySet<string> = new Set(['COMPLETED', 'INCOMPLETE', 'NO_SHOW']);

/** What an organisation sees of runs: its own people in them and nobody else. */
@Injectable()
export class OwnRuns {
  constructor(private readonly database: Database) {}

  /** @param ref id or slug @throws DomainError `run.unknown` */
  async idOf(ref: string): Promise<string> {
    const [row] = canBeCode(ref)
      ? await this.database.query<{ id: string }[]>(
          `SELECT id FROM course_run WHERE ${isId(ref) ? 'id' : 'slug'} = ? AND state NOT IN ('DRAFT', 'IN_REVIEW')`,
          [ref],
        )
      : [];
    if (!row) throw notFound('run.unknown');
    return row.id;
  }

  /** @param runId of one run; null for all */
  runs(organisationId: string, today: LocalDate, runId: string | null): Promise<OwnRunRow[]> {
    return this.database.query<OwnRunRow[]>(
      `SELECT b.course_run_id AS runId, r.first_date AS firstDate, r.last_date AS lastDate, r.cancellation_deadline AS cancelDeadline,
              SUM(b.state IN ('CONFIRMED', 'OFFERED', 'COMPLETED', 'INCOMPLETE', 'NO_SHOW')) AS confirmed,
              SUM(b.state = 'REQUESTED') AS requested, SUM(b.state = 'WAITLISTED') AS waiting
       FROM booking b JOIN course_run r ON r.id = b.course_run_id
       WHERE ${OWN} ${runId ? 'AND b.course_run_id = ?' : ''}
       GROUP BY b.course_run_id, r.last_date, r.cancellation_deadline, r.first_date, r.code ORDER BY r.first_date, r.code LIMIT 500`,
      [organisationId, today, today, ...(runId ? [runId] : [])],
    );
  }

  /** Runs to come that hold places for the organisation and in which it has nobody yet. */
  reserved(organisationId: string, today: LocalDate): Promise<OwnRunRow[]> {
    return this.database.query<OwnRunRow[]>(
      `SELECT r.id AS runId, r.first_date AS firstDate, r.last_date AS lastDate, r.cancellation_deadline AS cancelDeadline,
              0 AS confirmed, 0 AS requested, 0 AS waiting
       FROM quota q JOIN course_run r ON r.id = q.course_run_id
       WHERE q.organisation_id = ? AND q.released_at IS NULL AND q.release_on >= ? AND r.first_date >= ?
         AND r.state IN ('PUBLISHED', 'CONFIRMED')
         AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.course_run_id = r.id AND ${OWN})
       ORDER BY q.release_on, r.first_date, r.code LIMIT 100`,
      [organisationId, today, today, organisationId, today, today],
    );
  }

  /** @param of the run, or exactly these bookings */
  async bookings(
    organisationId: string,
    of: { runId: string } | { batchId: string } | { bookingId: string },
    at: Moment,
  ): Promise<OwnBookingDto[]> {
    const [condition, id] =
      'runId' in of
        ? ['b.course_run_id = ?', of.runId]
        : 'batchId' in of
          ? ['b.id IN (SELECT i.booking_id FROM enrolment_item i WHERE i.batch_id = ?)', of.batchId]
          : ['b.id = ?', of.bookingId];
    const rows = await this.database.query<BookingRow[]>(
      `SELECT b.id, b.course_run_id AS runId, b.number, p.name, b.state, r.first_date AS firstDate, r.cancellation_deadline AS cancelDeadline,
              o.kind, l.collecting,
              (SELECT COUNT(DISTINCT ${entryOf('w')}) FROM booking w
                WHERE b.state = 'WAITLISTED' AND w.course_run_id = b.course_run_id AND w.state = 'WAITLISTED') AS waiting,
              (SELECT COUNT(DISTINCT ${entryOf('w')}) FROM booking w WHERE b.state = 'WAITLISTED' AND w.course_run_id = b.course_run_id AND w.state = 'WAITLISTED'
                 AND w.ledger_version <= b.ledger_version) AS position,
              EXISTS (SELECT 1 FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'EMAIL') AS hasEmail,
              EXISTS (SELECT 1 FROM booking_slip s WHERE s.booking_id = b.id) AS hasSlip,
              EXISTS (SELECT 1 FROM enrolment_item i JOIN enrolment_batch k ON k.id = i.batch_id
                WHERE i.booking_id = b.id AND k.undo_until > ? AND k.undone_at IS NULL)
                AND NOT EXISTS (SELECT 1 FROM outbox m WHERE m.booking_id = b.id AND (m.state <> 'QUEUED' OR m.due_at <= ?)) AS isUndoable,
              (SELECT f.expires_at FROM seat_offer f WHERE f.booking_id = b.id AND f.is_open = 1) AS answerBy,
              b.replaced_by_id IS NOT NULL AS isReplaced,
              (SELECT MIN(s.starts_at) FROM session s WHERE s.course_run_id = r.id AND s.state = 'PLANNED') AS firstStart,
              (SELECT SUM(a.units) FROM attendance a WHERE a.booking_id = b.id) AS attended,
              (SELECT SUM(s.teaching_units) FROM session s WHERE s.course_run_id = r.id AND s.state <> 'CANCELLED') AS total
       FROM booking b JOIN person p ON p.id = b.person_id JOIN course_run r ON r.id = b.course_run_id
       JOIN offering o ON o.id = r.offering_id JOIN seat_ledger l ON l.course_run_id = r.id
       WHERE ${OWN} AND ${condition} ORDER BY b.ledger_version, b.id`,
      [at.now, at.now, organisationId, at.today, at.today, id],
    );
    const shown = rows.map((row) => shapedBooking(row, at));
    // What is over stands last.
    return [...shown.filter(({ isOver }) => !isOver), ...shown.filter(({ isOver }) => isOver)];
  }

  async certificatesOf(organisationId: string, today: LocalDate): Promise<number> {
    const [row] = await this.database.query<{ count: number }[]>(
      `SELECT COUNT(*) AS count FROM certificate c JOIN booking b ON b.id = c.booking_id
       WHERE ${OWN} AND c.state <> 'REVOKED' AND c.issued_on >= ?`,
      [organisationId, today, today, `${today.slice(0, 4)}-01-01`],
    );
    return row?.count ?? 0;
  }

  async memberCount(organisationId: string, today: LocalDate): Promise<number> {
    const [row] = await this.database.query<{ count: number }[]>(
      `SELECT COUNT(DISTINCT person_id) AS count FROM membership
       WHERE organisation_id = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)`,
      [organisationId, today, today],
    );
    return row?.count ?? 0;
  }
}

function shapedBooking(row: BookingRow, { now, today, replacementDays }: Moment): OwnBookingDto {
  const { id, runId, number, name, state, firstStart } = row;
  const waits = state === 'WAITLISTED';
  return {
    ...{ id, runId, number, name },
    state: shownState(row),
    isOver: !OPEN.has(state) && !FINISHED.has(state),
    position: waits && !row.collecting ? row.position : null,
    waiting: waits ? row.waiting : null,
    answerBy: row.answerBy?.toISOString() ?? null,
    hasEmail: row.hasEmail === 1,
    hasSlip: row.hasSlip === 1,
    canCancel: OPEN.has(state) && (firstStart === null || now < firstStart),
    isUndoable: OPEN.has(state) && row.isUndoable === 1,
    isLate: SEATED.has(state) && now > row.cancelDeadline,
    canReplace: SEATED.has(state) && today <= addDays(row.firstDate, -replacementDays),
    units: FINISHED.has(state) && row.kind !== 'REFLECTION_TALK' ? { attended: row.attended ?? 0, total: row.total ?? 0 } : null,
  };
}

/** Of a talk in confidence nobody hears how it went (journey M5); a swap is no cancellation. */
function shownState({ state, kind, isReplaced }: BookingRow): string {
  if (FINISHED.has(state) && kind === 'REFLECTION_TALK') return 'OVER';
  return isReplaced === 1 ? 'REPLACED' : state;
}
