import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Tx } from '../../../database/tx.js';
import { notFound } from '../../../errors/domain-error.js';
import type { LocalDate } from '../../../time/berlin.js';
import { type Booking, bookingColumns } from '../booking.store.js';
import { attendModes } from '../domain/extra-places.js';
import type { OrganisationSeat } from '../domain/replacement.js';

type SeatRow = Omit<OrganisationSeat, 'isEnrolled' | 'isMember'> & { readonly enrolledBy: string | null; readonly isMember: number };

/** Who takes the place. */
export interface NextPerson {
  readonly id: string;
  readonly language: string;
}

/** Somebody of an organisation. */
export interface OwnMember {
  readonly personId: string;
  readonly name: string;
  readonly birthYear: number | null;
}

export interface OwnPlace {
  readonly runId: string;
  readonly personId: string;
  readonly name: string;
  readonly number: string;
  readonly state: string;
  readonly firstDate: LocalDate;
}

interface MembersAsked {
  readonly today: LocalDate;
  readonly without: string;
  readonly like: string;
  readonly most: number;
}

/** A booking on a seat that was another person's before. */
export interface SeatSuccessor extends Booking {
  readonly sortName: string;
}

const MEMBER = 'm.organisation_id = ? AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to >= ?)';

/** SQL of a place that goes from one person of an organisation to another. */
@Injectable()
export class ReplacementStore {
  constructor(private readonly database: Database) {}

  /** A place the organisation has booked for somebody who is its member today. */
  async ownPlace(bookingId: string, organisationId: string, today: LocalDate): Promise<OwnPlace | null> {
    const [row] = await this.database.query<OwnPlace[]>(
      `SELECT b.course_run_id AS runId, b.person_id AS personId, p.name, b.number, b.state, r.first_date AS firstDate
       FROM booking b JOIN person p ON p.id = b.person_id JOIN course_run r ON r.id = b.course_run_id
       WHERE b.id = ? AND b.organisation_id = ? AND b.enrolled_by IS NOT NULL
         AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = b.person_id AND ${MEMBER})`,
      [bookingId, organisationId, organisationId, today, today],
    );
    return row ?? null;
  }

  /** Members by name. @returns the first of them, and how many there are */
  async members(organisationId: string, { today, without, like, most }: MembersAsked): Promise<{ members: OwnMember[]; total: number }> {
    const found = await this.database.query<OwnMember[]>(
      `SELECT p.id AS personId, p.name, p.birth_year AS birthYear FROM membership m JOIN person p ON p.id = m.person_id
       WHERE ${MEMBER} AND p.id <> ? AND INSTR(p.sort_name, ?) > 0 GROUP BY p.id, p.name, p.birth_year, p.sort_name ORDER BY p.sort_name, p.id`,
      [organisationId, today, today, without, like],
    );
    return { members: found.slice(0, most), total: found.length };
  }

  /** Whether the person has not been told yet of their place: the mail is still to come. */
  async isUntold(tx: Tx, bookingId: string, now: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM outbox WHERE booking_id = ? AND kind IN ('booking.confirmed', 'booking.requested') AND state = 'QUEUED'
         AND due_at > ? LIMIT 1`,
      [bookingId, now],
    );
    return rows.length > 0;
  }

  /** As it stands behind the ledger's lock. */
  async seat(tx: Tx, bookingId: string, today: LocalDate): Promise<OrganisationSeat & { readonly enrolledBy: string | null }> {
    const [row] = await tx.query<SeatRow[]>(
      `SELECT b.state, b.person_id AS personId, b.organisation_id AS organisationId, b.enrolled_by AS enrolledBy,
              EXISTS (SELECT 1 FROM membership m WHERE m.person_id = b.person_id AND m.organisation_id = b.organisation_id
                AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to >= ?)) AS isMember,
              r.first_date AS firstDate,
              (SELECT MIN(s.starts_at) FROM session s WHERE s.course_run_id = r.id AND s.state = 'PLANNED') AS firstStart
       FROM booking b JOIN course_run r ON r.id = b.course_run_id WHERE b.id = ?`,
      [today, today, bookingId],
    );
    if (!row) throw notFound('booking.unknown');
    return { ...row, isEnrolled: row.enrolledBy !== null, isMember: row.isMember === 1 };
  }

  /** The booking to which the seat of this one was handed over; null when it was not. */
  async successor(tx: Tx, bookingId: string): Promise<SeatSuccessor | null> {
    const [row] = await tx.query<SeatSuccessor[]>(
      `SELECT ${bookingColumns('b')},
              p.sort_name AS sortName
       FROM booking o JOIN booking b ON b.id = o.replaced_by_id JOIN person p ON p.id = b.person_id WHERE o.id = ?`,
      [bookingId],
    );
    return row ?? null;
  }

  /** Null for somebody who does not belong to the organisation today. */
  async member(tx: Tx, personId: string, organisationId: string, today: LocalDate): Promise<NextPerson | null> {
    const [row] = await tx.query<NextPerson[]>(
      `SELECT p.id, p.language FROM membership m JOIN person p ON p.id = m.person_id
       WHERE m.person_id = ? AND m.organisation_id = ? AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to >= ?) LIMIT 1`,
      [personId, organisationId, today, today],
    );
    return row ?? null;
  }

  /** The turn of a member on the list, where this organisation enrolled them: of another's act it knows nothing (E17). */
  async waiting(tx: Tx, runId: string, personId: string, organisationId: string): Promise<Booking | null> {
    const [row] = await tx.query<Booking[]>(
      `SELECT ${bookingColumns('b')} FROM booking b
       WHERE b.course_run_id = ? AND b.person_id = ? AND b.state = 'WAITLISTED' AND b.organisation_id = ? AND b.enrolled_by IS NOT NULL`,
      [runId, personId, organisationId],
    );
    return row ?? null;
  }

  /** How they wished to take part matters no longer: the seat has a way of its own. */
  forgetWays(tx: Tx, bookingId: string): void {
    tx.write('DELETE FROM booking_extra WHERE booking_id = ? AND kind IN (?)', [bookingId, attendModes]);
  }

  /** The seat of the quota and the way to take part go along; the organisation still sees who sits on its place. */
  handOver(tx: Tx, from: Booking, to: Booking, enrolledBy: string | null): void {
    tx.write('UPDATE booking n JOIN booking o ON o.id = ? SET n.quota_id = o.quota_id, n.enrolled_by = ? WHERE n.id = ?', [
      ...[from.id, enrolledBy, to.id],
    ]);
    tx.write('UPDATE booking SET quota_id = NULL, replaced_by_id = ? WHERE id = ?', [to.id, from.id]);
    tx.write('UPDATE booking_extra SET booking_id = ? WHERE booking_id = ? AND kind IN (?)', [to.id, from.id, attendModes]);
  }
}
