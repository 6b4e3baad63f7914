import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Tx } from '../../database/tx.js';
import { berlinDate, berlinInstant, berlinTime, type LocalDate } from '../../time/berlin.js';
import { BOOKED_FOR_MEMBER, OWN } from '../enrolment/index.js';
import { type News, tellsDate } from './domain/calls.js';

/** What somebody should hear, with what the sentence needs. */
export interface CallNews extends News {
  readonly kind: string;
  readonly name: string;
  readonly companions: readonly string[];
  readonly language: string;
  readonly organisation: string | null;
  readonly runId: string;
  readonly runCode: string;
  readonly title: string;
  readonly date: LocalDate | null;
  readonly start: string | null;
  /** Their address, which takes no mail; null where there is none, or where the mail was refused and not the address. */
  readonly refused: string | null;
}

/** Whose calls: what an organisation tells its own people, or what is left to staff. */
export type Caller = 'staff' | { readonly organisationId: string };

interface Row extends Omit<CallNews, 'ids' | 'topic' | 'companions' | 'comesAt' | 'date' | 'start'> {
  readonly id: string;
  readonly bookingId: string;
  readonly sessionId: string | null;
  readonly companions: string | null;
  readonly movedFrom: LocalDate | null;
  readonly startsAt: Date | null;
}

interface Found {
  readonly sql: string;
  readonly params: readonly string[];
}

export const MOST_CALLS = 500;

const OPEN = `m.call_since IS NOT NULL AND m.state IN ('CALL', 'LEASED')`;

/** The date it is about is over: what was to be said is no news any more. */
const IS_NEWS = `(s.id IS NULL OR s.starts_at > ?)`;

/** Somebody sits at the desk of the organisation that booked them. How a talk in confidence went is not its business (M5). */
const TOLD_BY_ORGANISATION = `${BOOKED_FOR_MEMBER} AND NOT (o.kind = 'REFLECTION_TALK' AND m.kind = 'booking.seat_freed')
  AND EXISTS (SELECT 1 FROM organisation_role d JOIN organisation h ON h.id = d.organisation_id AND h.status = 'ACTIVE'
    WHERE d.organisation_id = b.organisation_id AND d.starts_on <= ? AND (d.ends_on IS NULL OR d.ends_on >= ?))`;

const FROM = `FROM outbox m JOIN booking b ON b.id = m.booking_id JOIN person p ON p.id = b.person_id AND p.erased_at IS NULL
  JOIN course_run r ON r.id = b.course_run_id JOIN offering o ON o.id = r.offering_id LEFT JOIN session s ON s.id = m.session_id`;

/** Mails that reach nobody and somebody should hear all the same: the outbox holds them in the state CALL. */
@Injectable()
export class CallStore {
  constructor(private readonly database: Database) {}

  async open(caller: Caller, now: Date): Promise<CallNews[]> {
    const { sql, params } = ofCaller(caller, berlinDate(now));
    const rows = await this.database.query<Row[]>(
      `SELECT m.id, m.kind, b.id AS bookingId, m.session_id AS sessionId, p.id AS personId, p.name, b.language, r.id AS runId, r.code AS runCode, r.title, m.call_since AS since, m.call_tries AS tries, IF(m.last_error LIKE '%RCPT TO', m.recipient, NULL) AS refused,
         IF(b.enrolled_by IS NULL, b.organisation_name, (SELECT g.name FROM organisation g WHERE g.id = b.organisation_id)) AS organisation,
         (SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'PHONE' ORDER BY c.id LIMIT 1) AS phone,
         (SELECT GROUP_CONCAT(ap.name ORDER BY a.ledger_version SEPARATOR '\n') FROM booking a JOIN person ap ON ap.id = a.person_id
          WHERE a.party_id = b.party_id AND JSON_CONTAINS(m.params, JSON_QUOTE(CAST(a.id AS CHAR)), '$.about')) AS companions,
         JSON_VALUE(m.params, '$.movedFrom') AS movedFrom,
         COALESCE(s.starts_at, (SELECT MIN(n.starts_at) FROM session n WHERE n.course_run_id = r.id AND n.starts_at > ?)) AS startsAt
       ${FROM} WHERE ${OPEN} AND ${IS_NEWS} AND ${sql} ORDER BY m.created_at, m.id LIMIT ${MOST_CALLS}`,
      [now, now, ...params],
    );
    return rows.map(newsOf);
  }

  /** Those of the news that are still open and this caller's, locked. */
  async findLocked(
    tx: Tx,
    ids: readonly string[],
    caller: Caller,
    today: LocalDate,
  ): Promise<{ id: string; kind: string; bookingId: string }[]> {
    const { sql, params } = caller === 'staff' ? EVERYTHING : ofCaller(caller, today);
    await tx.query('SELECT id FROM outbox WHERE id IN (?) FOR UPDATE', [ids]);
    return tx.query(`SELECT m.id, m.kind, b.id AS bookingId ${FROM} WHERE m.id IN (?) AND ${OPEN} AND ${sql}`, [ids, ...params]);
  }

  /** Whoever sends mails at this moment loses it: it was told. */
  settle(tx: Tx, ids: readonly string[]): void {
    tx.write(`UPDATE outbox SET state = 'CALLED', lease_token = NULL, lease_until = NULL WHERE id IN (?)`, [ids]);
  }

  countTry(tx: Tx, ids: readonly string[]): void {
    tx.write('UPDATE outbox SET call_tries = call_tries + 1 WHERE id IN (?)', [ids]);
  }
}

/** Staff may tell anybody, also whom their organisation would tell. */
const EVERYTHING: Found = { sql: '1', params: [] };

function ofCaller(caller: Caller, today: LocalDate): Found {
  const told = [today, today, today, today];
  return caller === 'staff'
    ? { sql: `NOT (${TOLD_BY_ORGANISATION})`, params: told }
    : { sql: `${OWN} AND ${TOLD_BY_ORGANISATION}`, params: [caller.organisationId, today, today, ...told] };
}

/** Somebody who does not know of a move would come on the day that was. */
function newsOf({ id, bookingId, sessionId, companions, movedFrom, startsAt, ...row }: Row): CallNews {
  const was = movedFrom === null ? null : berlinInstant(movedFrom, '00:00');
  return {
    ...row,
    ids: [id],
    topic: [row.kind, bookingId, sessionId].join(' '),
    companions: companions?.split('\n') ?? [],
    ...(startsAt && tellsDate(row.kind) ? { date: berlinDate(startsAt), start: berlinTime(startsAt) } : { date: null, start: null }),
    comesAt: was && startsAt && was < startsAt ? was : startsAt,
  };
}
