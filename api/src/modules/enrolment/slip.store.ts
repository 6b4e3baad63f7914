import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { SlipDate } from '../../documents/slip-places.js';
import type { Tx } from '../../database/tx.js';
import type { LocalDate } from '../../time/berlin.js';
import { isOnlineFor, isTheirs, meetingDialIn, meetingUrl, sessionElsewhere } from '../mail/index.js';
import type { NewSlipsDto } from './enrolment.dto.js';
import { OWN } from './own-runs.store.js';

export interface SlipToOpen {
  readonly bookingId: string;
  readonly linkNonce: string;
  readonly personId: string;
}

export interface SlipRow {
  readonly code: string;
  readonly bookingId: string;
  readonly number: string;
  readonly state: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly organisation: string;
  readonly title: string;
  readonly runCode: string;
  readonly town: string | null;
  readonly venue: string | null;
  readonly createdAt: Date;
}

type SlipRows = Promise<SlipRow[]>;

const OPEN = `b.state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')`;

/** Slips and how often somebody has tried a PIN. */
@Injectable()
export class SlipStore {
  constructor(private readonly database: Database) {}

  /** The booking behind a code, with this try already counted; null for an unknown code and one that was tried too often. */
  async spendTry(tx: Tx, code: string, maxTries: number): Promise<SlipToOpen | null> {
    const { affectedRows } = await tx.execute('UPDATE booking_slip SET tries = tries + 1 WHERE code = ? AND tries < ?', [code, maxTries]);
    if (affectedRows !== 1) return null;
    const [row] = await tx.query<SlipToOpen[]>(
      `SELECT b.id AS bookingId, b.link_nonce AS linkNonce, b.person_id AS personId
       FROM booking_slip s JOIN booking b ON b.id = s.booking_id WHERE s.code = ?`,
      [code],
    );
    return row ?? null;
  }

  forgiveTries(tx: Tx, code: string): void {
    tx.write('UPDATE booking_slip SET tries = 0 WHERE code = ?', [code]);
  }

  /** @param of a batch or one booking; only what the organisation may see */
  print(organisationId: string, today: LocalDate, of: { batchId: string } | { bookingId: string }): SlipRows {
    const [condition, id] =
      'batchId' in of
        ? ['b.id IN (SELECT i.booking_id FROM enrolment_item i WHERE i.batch_id = ?)', of.batchId]
        : ['b.id = ?', of.bookingId];
    return this.slips(`${OWN} AND ${condition}`, [organisationId, today, today, id]);
  }

  /** For staff, until the person has it. */
  printRenewed(bookingId: string): SlipRows {
    return this.slips('b.id = ? AND s.renewed_at IS NOT NULL', [bookingId]);
  }

  /** Slips that are still to be given to people whose course lies ahead. */
  renewed(today: LocalDate): Promise<NewSlipsDto['slips']> {
    return this.database.query(
      `SELECT b.id AS bookingId, b.number, p.id AS personId, p.name, o.name AS organisation, r.title, r.code AS runCode, r.first_date AS firstDate,
              (SELECT MIN(c.value) FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'PHONE') AS phone
       FROM booking_slip s JOIN booking b ON b.id = s.booking_id JOIN person p ON p.id = b.person_id
       JOIN organisation o ON o.id = b.organisation_id JOIN course_run r ON r.id = b.course_run_id
       WHERE s.renewed_at IS NOT NULL AND ${OPEN} AND r.last_date >= ? ORDER BY r.first_date, p.sort_name, b.id LIMIT 500`,
      [today],
    );
  }

  /** @returns whether it was still to be given */
  async handOver(tx: Tx, bookingId: string): Promise<boolean> {
    const sql = 'UPDATE booking_slip SET renewed_at = NULL WHERE booking_id = ? AND renewed_at IS NOT NULL';
    return (await tx.execute(sql, [bookingId])).affectedRows === 1;
  }

  private slips(condition: string, values: readonly string[]): SlipRows {
    return this.database.query<SlipRow[]>(
      `SELECT s.code, b.id AS bookingId, b.number, b.state, p.name, p.latin_name AS latinName, o.name AS organisation, r.title, r.code AS runCode,
              r.town, (SELECT CONCAT_WS(', ', m.name, v.name, v.street) FROM room m JOIN venue v ON v.id = m.venue_id WHERE m.id = r.room_id) AS venue,
              s.created_at AS createdAt
       FROM booking_slip s JOIN booking b ON b.id = s.booking_id JOIN person p ON p.id = b.person_id
       JOIN organisation o ON o.id = b.organisation_id JOIN course_run r ON r.id = b.course_run_id
       WHERE ${condition} AND ${OPEN} ORDER BY b.ledger_version`,
      values,
    );
  }

  /** The dates that the person comes to, with where each is for them. */
  async dates(bookingId: string): Promise<SlipDate[]> {
    const rows = await this.database.query<(Omit<SlipDate, 'online' | 'hasLink'> & { online: number; hasLink: number })[]>(
      `SELECT s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start, TIME_FORMAT(s.end_time, '%H:%i') AS end, ${isOnlineFor} AS online,
              IF(${isOnlineFor}, NULL, ${sessionElsewhere}) AS elsewhere, ${meetingUrl} IS NOT NULL AS hasLink, ${meetingDialIn} AS dialIn
       FROM booking b JOIN course_run r ON r.id = b.course_run_id JOIN session s ON s.course_run_id = r.id
       WHERE b.id = ? AND s.state = 'PLANNED' AND ${isTheirs} ORDER BY s.starts_at`,
      [bookingId],
    );
    return rows.map((row) => ({ ...row, online: row.online === 1, hasLink: row.hasLink === 1 }));
  }
}
