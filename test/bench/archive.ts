import type { Connection, RowDataPacket } from 'mysql2/promise';

export interface ArchiveSize {
  /** Runs that are over. */
  readonly runs: number;
  /** Bookings for each of them. */
  readonly each: number;
  /** Who has booked them; everybody has booked several. */
  readonly persons: number;
}

/** Ids that count up, as UUIDv7 do; the last digit keeps the tables apart. */
const id = (number: string, table: number): string => `CONCAT(LPAD(HEX(${number}), 8, '0'), '-0000-7000-8000-00000000000${table}')`;
const RUN = 1;
const PERSON = 2;
const BOOKING = 3;
const SESSION = 4;
const CHANNEL = 5;
const MAIL = 6;
const OFFERING = 7;
/** So many dates of one course. */
const DATES = 20;

const seats = `CASE WHEN s.seq % 10 < 7 THEN 'COMPLETED' WHEN s.seq % 10 = 7 THEN 'NO_SHOW' ELSE 'CANCELLED_BY_PARTICIPANT' END`;
const days = (number: string): string => `(UTC_DATE() - INTERVAL 30 + ${number} % 1500 DAY)`;

/**
 * Years of work: runs that are over with their sessions, their bookings, the people, how they are reached and the mails
 * they got. One run that is there already is the pattern of all. Made by the server itself from its sequence tables, so
 * that a million rows take a minute.
 */
export async function addArchive(database: Connection, { runs, each, persons }: ArchiveSize): Promise<void> {
  const bookings = runs * each;
  await database.query(
    `INSERT INTO person (id, name, sort_name, language, link_nonce, created_at)
     SELECT ${id('s.seq', PERSON)}, CONCAT('Archiv ', s.seq), CONCAT('archiv ', s.seq), 'de', CONCAT('nonce', s.seq), UTC_TIMESTAMP(3)
     FROM seq_1_to_${persons} s`,
  );
  await database.query(
    `INSERT INTO contact_channel (id, person_id, kind, value, is_preferred, created_at)
     SELECT ${id('s.seq', CHANNEL)}, ${id('s.seq', PERSON)}, 'EMAIL', CONCAT('archiv-', s.seq, '@example.org'), 1, UTC_TIMESTAMP(3)
     FROM seq_1_to_${persons} s`,
  );
  await copyRuns(database, runs);
  await database.query(
    `INSERT INTO booking (id, number, course_run_id, person_id, state, language, link_nonce, ledger_version, created_at, ended_at)
     SELECT ${id('s.seq', BOOKING)}, CONCAT('A', LPAD(HEX(s.seq), 8, '0')), ${id(`((s.seq - 1) DIV ${each} + 1)`, RUN)},
            ${id(`(s.seq * 7919 % ${persons} + 1)`, PERSON)}, ${seats}, 'de', CONCAT('n', s.seq), s.seq % ${each} + 1,
            ${days(`((s.seq - 1) DIV ${each} + 1)`)} - INTERVAL 20 DAY, ${days(`((s.seq - 1) DIV ${each} + 1)`)}
     FROM seq_1_to_${bookings} s`,
  );
  await database.query(
    `INSERT INTO outbox (id, kind, person_id, booking_id, language, params, dedup_key, order_key, state, message_id, sent_at)
     SELECT ${id('s.seq', MAIL)}, 'booking.confirmed', ${id(`(s.seq * 7919 % ${persons} + 1)`, PERSON)}, ${id('s.seq', BOOKING)}, 'de', '{}',
            CONCAT('archive:', s.seq), CONCAT('booking:', s.seq), 'SENT', CONCAT('<', s.seq, '@example.org>'), UTC_TIMESTAMP(3)
     FROM seq_1_to_${bookings} s`,
  );
  for (const table of ['person', 'contact_channel', 'course_run', 'session', 'booking', 'outbox', 'seat_ledger']) {
    await database.query(`ANALYZE TABLE ${table}`);
  }
  await database.query('UPDATE catalogue_stamp SET version = version + 1');
}

/** What differs from the run that is the pattern. */
const changed: Readonly<Record<string, string>> = {
  id: id('s.seq', RUN),
  offering_id: id(`(s.seq DIV ${DATES})`, OFFERING),
  code: `CONCAT('ARCHIV-', s.seq)`,
  slug: `CONCAT('archiv-', s.seq)`,
  state: `'COMPLETED'`,
  first_date: days('s.seq'),
  last_date: days('s.seq'),
  search_text: `CONCAT('archiv ', s.seq)`,
};

async function namesOf(database: Connection, table: string): Promise<string[]> {
  const [columns] = await database.query<RowDataPacket[]>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%'`,
    [table],
  );
  return columns.map((column) => String(column.name));
}

async function copyOfferings(database: Connection, runs: number): Promise<void> {
  const names = await namesOf(database, 'offering');
  const other: Record<string, string> = { id: id('s.seq', OFFERING), code: `CONCAT('ARCHIV-', s.seq)` };
  await database.query(
    `INSERT INTO offering (${names.join(', ')})
     SELECT ${names.map((name) => other[name] ?? `o.${name}`).join(', ')}
     FROM (SELECT * FROM offering ORDER BY id LIMIT 1) o CROSS JOIN seq_0_to_${Math.floor(runs / DATES)} s`,
  );
}

async function copyRuns(database: Connection, runs: number): Promise<void> {
  await copyOfferings(database, runs);
  const names = await namesOf(database, 'course_run');
  await database.query(
    `INSERT INTO course_run (${names.join(', ')})
     SELECT ${names.map((name) => changed[name] ?? `r.${name}`).join(', ')}
     FROM (SELECT * FROM course_run ORDER BY id LIMIT 1) r CROSS JOIN seq_1_to_${runs} s`,
  );
  await database.query(
    `INSERT INTO session (id, course_run_id, n, date, start_time, end_time, break_minutes, teaching_units, starts_at, ends_at, state)
     SELECT ${id('s.seq', SESSION)}, ${id('s.seq', RUN)}, 1, ${days('s.seq')}, '17:00', '19:30', 15, 3,
            TIMESTAMP(${days('s.seq')}, '16:00:00'), TIMESTAMP(${days('s.seq')}, '18:30:00'), 'PLANNED'
     FROM seq_1_to_${runs} s`,
  );
  await database.query(
    `INSERT INTO seat_ledger (course_run_id, capacity, taken, held, waiting, version)
     SELECT ${id('s.seq', RUN)}, 20, 0, 0, 0, 100 FROM seq_1_to_${runs} s`,
  );
}

/** Somebody of the archive with several bookings. */
export const archivedPerson = { id: '00000001-0000-7000-8000-000000000002', linkNonce: 'nonce1' };
