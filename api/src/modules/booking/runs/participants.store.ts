import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { worksFor } from '../../access/index.js';
import type { BookingState } from '../domain/booking-moves.js';
import type { ParticipantDto } from './staff-runs.dto.js';

/** What is asked of everybody in a run, so that they can be counted, found and put in their order: little, because there can be thousands. */
export interface ParticipantHead {
  readonly bookingId: string;
  readonly state: BookingState;
  readonly number: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly soundName: string | null;
  readonly callName: string | null;
  readonly organisation: string | null;
  readonly partyId: string | null;
  readonly waitsAlone: number;
}

export interface ExportedParticipant extends ParticipantHead {
  readonly createdAt: Date;
  readonly email: string | null;
  readonly phone: string | null;
}

type Worded =
  'seesNeeds' | 'enrolled' | 'late' | 'excused' | 'comesMoved' | 'needs' | 'bookedAt' | 'position' | 'offerUntil' | 'reasons' | 'approved';

/** All about one of them, for those who are shown. */
export interface ParticipantRow extends ParticipantHead, Omit<ParticipantDto, Worded | 'guardian' | 'party' | 'state'> {
  readonly state: BookingState;
  readonly name: string;
  readonly number: string;
  readonly bookingId: string;
  readonly latinName: string | null;
  readonly callName: string | null;
  readonly organisation: string | null;
  readonly runId: string;
  readonly seesNeeds: number;
  readonly enrolled: number;
  readonly late: number;
  readonly excused: string | null;
  readonly comesMoved: string | null;
  readonly findings: string | null;
  readonly approvedAt: Date | null;
  readonly guardianName: string | null;
  readonly guardianContact: string | null;
  readonly offerExpiresAt: Date | null;
  readonly needs: string | null;
  readonly seenPapers: string | null;
  readonly createdAt: Date;
}

const HEAD = `b.id AS bookingId, b.state, b.number, p.name, p.latin_name AS latinName, p.sound_name AS soundName, p.call_name AS callName,
  COALESCE(g.name, b.organisation_name) AS organisation, b.party_id AS partyId, b.waits_alone AS waitsAlone`;
const OF_BOOKING = 'FROM booking b JOIN person p ON p.id = b.person_id LEFT JOIN organisation g ON g.id = b.organisation_id';

const SEES_NEEDS = worksFor('e.division');

/** Reads participants with their contacts; only for staff. */
@Injectable()
export class ParticipantsStore {
  constructor(private readonly database: Database) {}

  /** In the order of the ledger, so that the waiting list reads from first to last. */
  heads(runId: string): Promise<ParticipantHead[]> {
    return this.database.query(`SELECT ${HEAD} ${OF_BOOKING} WHERE b.course_run_id = ? ORDER BY b.ledger_version, b.id`, [runId]);
  }

  /** Bookings of those who read mails at such an address or domain; none where no address was typed. */
  async reachedAt(typed: string | undefined): Promise<ReadonlySet<string>> {
    if (!typed?.includes('@')) return new Set();
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT b.id FROM contact_channel c JOIN booking b ON b.person_id = c.person_id WHERE c.kind = 'EMAIL' AND LOCATE(LOWER(?), LOWER(c.value)) > 0`,
      [typed.trim()],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Everybody in a run for a table that leaves the house: contacts only when asked for, never needs, reasons or guardians. */
  exported(runId: string, withContacts: boolean): Promise<ExportedParticipant[]> {
    const contact = (kind: string): string =>
      withContacts
        ? `(SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind = '${kind}' ORDER BY c.id LIMIT 1)`
        : 'NULL';
    return this.database.query(
      `SELECT ${HEAD}, b.created_at AS createdAt, ${contact('EMAIL')} AS email, ${contact('PHONE')} AS phone
       ${OF_BOOKING} WHERE b.course_run_id = ? ORDER BY b.ledger_version, b.id`,
      [runId],
    );
  }

  /** Requests of all runs in which something can still be decided, the oldest first. */
  requests(): Promise<(ParticipantHead & { readonly runId: string })[]> {
    return this.database.query(
      `SELECT ${HEAD}, b.course_run_id AS runId ${OF_BOOKING} JOIN course_run r ON r.id = b.course_run_id
       WHERE b.state = 'REQUESTED' AND r.state IN ('PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED', 'RUNNING')
       ORDER BY b.created_at, b.id`,
    );
  }

  /** Everybody of these parties. */
  async partners(partyIds: readonly string[]): Promise<ParticipantHead[]> {
    if (partyIds.length === 0) return [];
    return this.database.query(`SELECT ${HEAD} ${OF_BOOKING} WHERE b.party_id IN (?) ORDER BY b.ledger_version, b.id`, [partyIds]);
  }

  /** @param accountId of who reads: needs are health data, for those alone who work in the run's division @returns in the order of the ids */
  async rows(bookingIds: readonly string[], accountId: string | null): Promise<ParticipantRow[]> {
    if (bookingIds.length === 0) return [];
    const rows = await this.database.query<ParticipantRow[]>(
      `SELECT ${HEAD}, b.course_run_id AS runId, p.id AS personId, b.created_at AS createdAt, b.call_time AS callTime, b.language,
              f.expires_at AS offerExpiresAt, b.findings, b.approved_at AS approvedAt,
              b.enrolled_by IS NOT NULL AS enrolled, b.is_late AS late, b.end_reason AS endReason, b.left_on AS leftOn,
              (SELECT m.code FROM booking n JOIN course_run m ON m.id = n.course_run_id WHERE n.id = b.moved_to_id) AS movedTo,
              (SELECT GROUP_CONCAT(s.n ORDER BY s.n) FROM attendance t JOIN session s ON s.id = t.session_id
               WHERE t.booking_id = b.id AND t.state = 'EXCUSED' AND s.state = 'PLANNED') AS excused,
              (SELECT GROUP_CONCAT(s.n ORDER BY s.n) FROM session_answer q JOIN session s ON s.id = q.session_id AND s.starts_at = q.starts_at
               WHERE q.booking_id = b.id AND q.can_come = 1 AND s.state = 'PLANNED') AS comesMoved,
              a.name AS guardianName, a.contact AS guardianContact,
              (SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'EMAIL' ORDER BY c.id LIMIT 1) AS email,
              (SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'PHONE' ORDER BY c.id LIMIT 1) AS phone,
              (SELECT x.kind FROM booking_extra x WHERE x.booking_id = b.id AND x.kind <> 'CHILDCARE' AND x.state = 'HELD' LIMIT 1) AS mode,
              (SELECT GROUP_CONCAT(d.kind) FROM document_check d JOIN course_run c ON c.id = b.course_run_id
               WHERE d.person_id = p.id AND (d.valid_until IS NULL OR d.valid_until >= c.first_date)) AS seenPapers,
              (SELECT GROUP_CONCAT(n.kind ORDER BY n.kind) FROM support_need n WHERE n.booking_id = b.id AND ${SEES_NEEDS}) AS needs, ${SEES_NEEDS} AS seesNeeds
       ${OF_BOOKING} JOIN course_run r ON r.id = b.course_run_id JOIN offering e ON e.id = r.offering_id LEFT JOIN guardian a ON a.booking_id = b.id
       LEFT JOIN seat_offer f ON f.booking_id = b.id AND f.is_open = 1
       WHERE b.id IN (?)`,
      [accountId, accountId, bookingIds],
    );
    const byId = new Map(rows.map((row) => [row.bookingId, row]));
    return bookingIds.flatMap((id) => byId.get(id) ?? []);
  }
}
