import { attendModes, bookingMoves, reopenedMoves, seatedStates } from '../booking/index.js';

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const SEATED = list(seatedStates);
const MODES = list(attendModes);

/** One count of all bookings by run, read from the index of the queue alone. */
const COUNTS = `SELECT course_run_id, COUNT(CASE WHEN state IN (${SEATED}) THEN 1 END) AS seated,
  COUNT(CASE WHEN state = 'WAITLISTED' THEN 1 END) AS queued FROM booking GROUP BY course_run_id`;

/** Each booking begins with one line in the log: booked by the person or staff, beyond the capacity, or by an organisation. */
const BEGINNINGS = list(['booking.created', 'booking.overbooked', 'booking.enrolled']);

/** From where a booking can come to which state, as pairs. */
const MOVES = [...Object.entries(bookingMoves), ...Object.entries(reopenedMoves)]
  .flatMap(([from, targets]) => targets.map((to) => `('${from}', '${to}')`))
  .join(', ');

/** What is noted of a booking without moving it: it was asked with others, lost a race or a draw, left its party, goes on as another, or ends early. */
const STAYS = list([
  'booking.offered',
  'booking.offer_taken',
  'booking.not_allocated',
  'booking.waits_alone',
  'booking.moved',
  'booking.left',
  'booking.offer_extended',
]);

/**
 * What is younger than this is still there: the latest day that a clean-up has reached under any length that the period ever
 * had, so that a longer one brings nothing back. Two days are left out, on which the clean-up may be at work.
 */
const keptSince = (period: 'retention.audit_months' | 'retention.mail_log_months'): string => `(
  SELECT MAX(LEAST(COALESCE(s.ends, ?), ?) - INTERVAL s.months MONTH) + INTERVAL 2 DAY
  FROM (SELECT valid_from, CAST(value AS INT) AS months, LEAD(valid_from) OVER (ORDER BY valid_from) AS ends
    FROM setting WHERE name = '${period}') s WHERE s.valid_from <= ?)`;

/** Lines of the log that say in which state a booking was afterwards, each with the state before it. */
const STATES = `SELECT a.subject_id AS id, a.seq, a.verb, JSON_VALUE(a.data, '$.state') AS state,
    LAG(JSON_VALUE(a.data, '$.state')) OVER (PARTITION BY a.subject_id ORDER BY a.seq) AS cameFrom,
    ROW_NUMBER() OVER (PARTITION BY a.subject_id ORDER BY a.seq DESC) AS fromEnd
  FROM audit_entry a WHERE a.subject_type = 'booking' AND JSON_VALUE(a.data, '$.state') IS NOT NULL AND a.at > ${keptSince('retention.audit_months')}`;

/** Who waits as one entry with the booking `b`, which may be `b` alone. */
const TOGETHER = `m.course_run_id = b.course_run_id AND m.state = 'WAITLISTED'
  AND COALESCE(IF(m.waits_alone = 1, NULL, m.party_id), m.id) = COALESCE(IF(b.waits_alone = 1, NULL, b.party_id), b.id)`;
const PEOPLE = `(SELECT COUNT(*) FROM booking m WHERE ${TOGETHER})`;

/** The note `f` is the last word to the booking `b` that waits in run `r`, and what it says is still so. */
const STILL_SKIPPED = `NOT EXISTS (SELECT 1 FROM seat_offer g WHERE g.booking_id = b.id AND g.offered_at > f.offered_at)
  AND CASE f.reason
    WHEN 'party_waits' THEN ${PEOPLE} > l.capacity - l.taken - l.held
    WHEN 'party_before' THEN r.holds_for_parties = 1
    WHEN 'organisation_waits' THEN EXISTS (SELECT 1 FROM booking m WHERE ${TOGETHER} AND ${PEOPLE} + (SELECT COUNT(*) FROM booking s
      WHERE s.course_run_id = r.id AND s.organisation_id = m.organisation_id AND s.state IN (${SEATED})) > r.max_per_organisation)
    WHEN 'way_waits' THEN EXISTS (SELECT 1 FROM extra_ledger e WHERE e.course_run_id = r.id AND e.kind IN (${MODES}) AND e.taken + ${PEOPLE} > e.capacity)
    ELSE 0 END`;

export interface Law {
  /** Laws that read a few narrow rows are checked often; those that read the whole history once a night. */
  readonly pace: 'often' | 'nightly';
  /**
   * Finds the cases that break the law. Each row says its `subject` (the same in every check), the `runId` to look at,
   * and the numbers that show it. One statement, so one moment; `?` stands for now.
   */
  readonly sql: string;
}

/** What holds after every act, whatever happened at the same time (standards 4.2). Tests and the running product check the same laws. */
export const laws = {
  I1_places: {
    pace: 'often',
    sql: `SELECT course_run_id AS subject, course_run_id AS runId, taken, held, capacity, overbooked FROM seat_ledger
      WHERE taken + held > capacity + overbooked`,
  },
  I2_taken: {
    pace: 'often',
    sql: `SELECT l.course_run_id AS subject, l.course_run_id AS runId, l.taken AS noted, COALESCE(c.seated, 0) AS counted
      FROM seat_ledger l LEFT JOIN (${COUNTS}) c ON c.course_run_id = l.course_run_id WHERE l.taken <> COALESCE(c.seated, 0)`,
  },
  I2_waiting: {
    pace: 'often',
    sql: `SELECT l.course_run_id AS subject, l.course_run_id AS runId, l.waiting AS noted, COALESCE(c.queued, 0) AS counted
      FROM seat_ledger l LEFT JOIN (${COUNTS}) c ON c.course_run_id = l.course_run_id WHERE l.waiting <> COALESCE(c.queued, 0)`,
  },
  I2_held: {
    pace: 'often',
    sql: `SELECT l.course_run_id AS subject, l.course_run_id AS runId, l.held AS noted,
        CAST(COALESCE(SUM(q.seats - q.used), 0) AS INT) AS counted
      FROM seat_ledger l LEFT JOIN quota q ON q.course_run_id = l.course_run_id AND q.released_at IS NULL
      GROUP BY l.course_run_id, l.held HAVING l.held <> counted`,
  },
  I2_extras: {
    pace: 'often',
    sql: `SELECT CONCAT(e.course_run_id, ' ', e.kind) AS subject, e.course_run_id AS runId, e.kind, e.taken AS noted, COUNT(b.id) AS counted
      FROM extra_ledger e
      LEFT JOIN booking b ON b.course_run_id = e.course_run_id AND b.state IN (${SEATED})
        AND EXISTS (SELECT 1 FROM booking_extra x WHERE x.booking_id = b.id AND x.kind = e.kind AND x.state = 'HELD')
      GROUP BY e.course_run_id, e.kind, e.taken HAVING e.taken <> counted`,
  },
  I2_mode: {
    pace: 'often',
    sql: `SELECT b.id AS subject, b.course_run_id AS runId, b.number FROM booking b
      WHERE b.state IN ('CONFIRMED', 'REQUESTED')
        AND b.course_run_id IN (SELECT e.course_run_id FROM extra_ledger e WHERE e.kind IN (${MODES}))
        AND NOT EXISTS (SELECT 1 FROM booking_extra x WHERE x.booking_id = b.id AND x.kind IN (${MODES}))`,
  },
  I3_merged: {
    pace: 'often',
    sql: `SELECT b.id AS subject, b.course_run_id AS runId, b.number FROM person p JOIN booking b ON b.person_id = p.id AND b.active = 1
      WHERE p.merged_into_id IS NOT NULL`,
  },
  I3_erased: {
    pace: 'nightly',
    sql: `SELECT p.id AS subject, NULL AS runId, COUNT(b.id) AS bookings, COUNT(c.id) AS contacts FROM person p
      LEFT JOIN booking b ON b.person_id = p.id AND b.left_on IS NULL AND b.state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
      LEFT JOIN contact_channel c ON c.person_id = p.id
      WHERE p.erased_at IS NOT NULL GROUP BY p.id HAVING bookings + contacts > 0`,
  },
  I3_twice: {
    pace: 'nightly',
    sql: `SELECT CONCAT(course_run_id, ' ', person_id) AS subject, course_run_id AS runId, COUNT(*) AS counted FROM booking
      WHERE active = 1 GROUP BY course_run_id, person_id HAVING COUNT(*) > 1`,
  },
  I4_offer: {
    pace: 'often',
    sql: `SELECT l.course_run_id AS subject, l.course_run_id AS runId, l.waiting, l.capacity - l.taken - l.held AS free
      FROM seat_ledger l JOIN course_run r ON r.id = l.course_run_id
      WHERE l.waiting > 0 AND l.taken + l.held < l.capacity AND l.collecting = 0 AND r.waitlist_paused_at IS NULL
        AND r.state IN ('PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED')
        AND (SELECT MIN(s.starts_at) FROM session s WHERE s.course_run_id = r.id AND s.state = 'PLANNED') > ?
        AND EXISTS (SELECT 1 FROM booking b WHERE b.course_run_id = r.id AND b.state = 'WAITLISTED'
          AND NOT EXISTS (SELECT 1 FROM seat_offer f WHERE f.booking_id = b.id AND f.state = 'OPEN')
          AND NOT EXISTS (SELECT 1 FROM seat_offer f WHERE f.booking_id = b.id AND f.state = 'SKIPPED' AND ${STILL_SKIPPED}))`,
  },
  I4_offered: {
    pace: 'often',
    sql: `SELECT b.id AS subject, b.course_run_id AS runId, b.number, 1 AS asked FROM seat_offer f JOIN booking b ON b.id = f.booking_id
      WHERE f.state = 'OPEN' AND f.holds_seat = 1 AND b.state <> 'OFFERED'
      UNION ALL
      SELECT b.id, b.course_run_id, b.number, 0 FROM booking b
      WHERE b.state = 'OFFERED'
        AND NOT EXISTS (SELECT 1 FROM seat_offer f WHERE f.booking_id = b.id AND f.state = 'OPEN' AND f.holds_seat = 1)`,
  },
  I4_party: {
    pace: 'often',
    sql: `SELECT b.party_id AS subject, b.course_run_id AS runId, COUNT(*) AS people, COUNT(f.id) AS asked
      FROM booking b LEFT JOIN seat_offer f ON f.booking_id = b.id AND f.state = 'OPEN'
      WHERE b.party_id IS NOT NULL AND b.waits_alone = 0 AND b.state IN ('WAITLISTED', 'OFFERED')
      GROUP BY b.party_id, b.course_run_id HAVING COUNT(DISTINCT b.state) > 1 OR COUNT(f.id) NOT IN (0, COUNT(*))`,
  },
  I4_party_answer: {
    pace: 'nightly',
    sql: `SELECT CONCAT(b.party_id, ' ', f.offered_at) AS subject, b.course_run_id AS runId, COUNT(DISTINCT f.state) AS answers
      FROM booking b JOIN seat_offer f ON f.booking_id = b.id AND f.state NOT IN ('WITHDRAWN', 'SKIPPED')
      WHERE b.party_id IS NOT NULL AND b.waits_alone = 0
      GROUP BY b.party_id, b.course_run_id, f.offered_at HAVING COUNT(DISTINCT f.state) > 1`,
  },
  I5_party: {
    pace: 'often',
    sql: `SELECT p.party_id AS subject, p.course_run_id AS runId, COUNT(*) AS betweenThem
      FROM (SELECT party_id, course_run_id, MIN(ledger_version) AS first_turn, MAX(ledger_version) AS last_turn FROM booking
            WHERE party_id IS NOT NULL AND waits_alone = 0 AND state = 'WAITLISTED' GROUP BY party_id, course_run_id) p
      JOIN booking o ON o.course_run_id = p.course_run_id AND o.state = 'WAITLISTED'
        AND o.ledger_version BETWEEN p.first_turn AND p.last_turn AND (o.party_id IS NULL OR o.party_id <> p.party_id OR o.waits_alone = 1)
      GROUP BY p.party_id, p.course_run_id`,
  },
  I5_overtaken: {
    pace: 'often',
    sql: `SELECT w.id AS subject, w.course_run_id AS runId, w.number, b.number AS asked FROM seat_offer f
      JOIN booking b ON b.id = f.booking_id AND b.quota_id IS NULL
      JOIN booking w ON w.course_run_id = b.course_run_id AND w.state = 'WAITLISTED' AND w.ledger_version < b.ledger_version
      WHERE f.state = 'OPEN' AND f.holds_seat = 1 AND NOT EXISTS (SELECT 1 FROM seat_offer s
        WHERE s.booking_id = w.id AND s.state = 'SKIPPED' AND s.offered_at >= f.offered_at)`,
  },
  I5_turn: {
    pace: 'nightly',
    sql: `SELECT CONCAT(course_run_id, ' ', ledger_version) AS subject, course_run_id AS runId, COUNT(*) AS counted FROM booking
      GROUP BY course_run_id, ledger_version HAVING COUNT(*) > 1`,
  },
  I6_noted: {
    pace: 'nightly',
    sql: `SELECT b.id AS subject, b.course_run_id AS runId, b.number, COUNT(a.seq) AS counted FROM booking b
      LEFT JOIN audit_entry a ON a.subject_type = 'booking' AND a.subject_id = b.id AND a.verb IN (${BEGINNINGS})
      WHERE b.created_at > ${keptSince('retention.audit_months')}
      GROUP BY b.id, b.course_run_id, b.number HAVING COUNT(a.seq) <> 1`,
  },
  I6_state: {
    pace: 'nightly',
    sql: `SELECT b.id AS subject, b.course_run_id AS runId, b.number FROM booking b JOIN (${STATES}) l ON l.id = b.id AND l.fromEnd = 1
      WHERE l.state <> b.state`,
  },
  I6_moves: {
    pace: 'nightly',
    sql: `SELECT b.id AS subject, b.course_run_id AS runId, b.number, COUNT(*) AS counted FROM booking b JOIN (${STATES}) l ON l.id = b.id
      WHERE l.cameFrom IS NOT NULL AND (l.cameFrom, l.state) NOT IN (${MOVES}) AND NOT (l.cameFrom = l.state AND l.verb IN (${STAYS}))
      GROUP BY b.id, b.course_run_id, b.number`,
  },
  I6_told: {
    pace: 'nightly',
    sql: `SELECT b.id AS subject, b.course_run_id AS runId, b.number FROM booking b
      WHERE b.created_at > ${keptSince('retention.mail_log_months')}
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.booking_id IN (b.id, b.party_id))
        AND EXISTS (SELECT 1 FROM person p WHERE p.id = b.person_id AND p.erased_at IS NULL)`,
  },
  I7_threshold: {
    pace: 'nightly',
    sql: `SELECT c.id AS subject, c.course_run_id AS runId, c.number, COALESCE(SUM(a.units), 0) + 0e0 AS attended,
        CEIL(JSON_VALUE(c.snapshot, '$.units.total') * JSON_VALUE(c.snapshot, '$.thresholdPercent') / 50) / 2 + 0e0 AS needed
      FROM certificate c LEFT JOIN attendance a ON a.booking_id = c.booking_id
      WHERE c.type = 'CERTIFICATE' AND c.state <> 'REVOKED'
      GROUP BY c.id, c.course_run_id, c.number, c.snapshot HAVING attended < needed`,
  },
  I8_used: {
    pace: 'often',
    sql: `SELECT q.id AS subject, q.course_run_id AS runId, q.used AS noted, q.seats, COUNT(b.id) AS counted
      FROM quota q LEFT JOIN booking b ON b.quota_id = q.id AND b.state IN (${SEATED})
      GROUP BY q.id, q.course_run_id, q.used, q.seats HAVING q.used <> counted OR counted > q.seats`,
  },
  I8_owner: {
    pace: 'often',
    sql: `SELECT b.id AS subject, b.course_run_id AS runId, b.number FROM quota q JOIN booking b ON b.quota_id = q.id
      WHERE b.course_run_id <> q.course_run_id OR b.organisation_id IS NULL OR b.organisation_id <> q.organisation_id`,
  },
  I9_ledger: {
    pace: 'often',
    sql: `SELECT r.id AS subject, r.id AS runId FROM course_run r LEFT JOIN seat_ledger l ON l.course_run_id = r.id WHERE l.course_run_id IS NULL`,
  },
  I9_mail: {
    pace: 'nightly',
    sql: `SELECT o.id AS subject, NULL AS runId, o.kind FROM outbox o
      WHERE o.kind LIKE 'booking.%' AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.id = o.booking_id)`,
  },
  I9_attendance: {
    pace: 'nightly',
    sql: `SELECT CONCAT(a.booking_id, ' ', a.session_id) AS subject, b.course_run_id AS runId, b.number
      FROM attendance a JOIN booking b ON b.id = a.booking_id JOIN session s ON s.id = a.session_id
      WHERE s.course_run_id <> b.course_run_id`,
  },
  I9_certificate: {
    pace: 'nightly',
    sql: `SELECT c.id AS subject, c.course_run_id AS runId, c.number FROM certificate c JOIN booking b ON b.id = c.booking_id
      WHERE c.course_run_id <> b.course_run_id OR c.person_id <> b.person_id`,
  },
} as const satisfies Readonly<Record<string, Law>>;

export type LawName = keyof typeof laws;

export const lawNames = Object.keys(laws) as LawName[];

/** A law as a question to ask now. */
export function questionOf(law: LawName, now: Date): { readonly sql: string; readonly params: Date[] } {
  const { sql } = laws[law];
  return { sql, params: Array.from(sql.matchAll(/\?/g), () => now) };
}
