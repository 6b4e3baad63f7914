import type { Connection, RowDataPacket } from 'mysql2/promise';
import { v7 } from 'uuid';

export interface Content {
  readonly runs: readonly string[];
  readonly personIds: readonly string[];
}

const RUNS = 200;
const PERSONS = 1_000;
/** So many that every booking succeeds. */
const PLACES = 1_000_000;
const DAY = 86_400_000;

/** Runs that take bookings without conditions, people for the bare server, and tables for its bookings and mails. */
export async function fill(database: Connection): Promise<Content> {
  const personIds = await addPersons(database);
  const runs = await addRuns(database);
  await copyTables(database);
  await database.query('UPDATE catalogue_stamp SET version = version + 1');
  return { runs, personIds };
}

/**
 * The bare server writes into tables like ours, with the same columns, indexes and foreign keys. Only its unique key of
 * person and run counts the booking in: its 1,000 people book again and again.
 */
async function copyTables(database: Connection): Promise<void> {
  for (const table of ['booking', 'outbox']) {
    const [[row]] = await database.query<RowDataPacket[]>(`SHOW CREATE TABLE ${table}`);
    const statement = String(row?.['Create Table'])
      .replace(`CREATE TABLE \`${table}\``, `CREATE TABLE \`bench_${table}\``)
      .replaceAll('CONSTRAINT `', 'CONSTRAINT `bench_')
      .replace('REFERENCES `booking`', 'REFERENCES `bench_booking`')
      .replace('`person_id`,`active`)', '`person_id`,`active`,`id`)');
    await database.query(statement);
  }
}

async function addPersons(database: Connection): Promise<string[]> {
  const ids = Array.from({ length: PERSONS }, () => v7());
  await database.query('INSERT INTO person (id, name, sort_name, language, link_nonce, created_at) VALUES ?', [
    ids.map((id, i) => [id, `Person ${i}`, `person ${i}`, 'de', id.slice(-12), new Date()]),
  ]);
  return ids;
}

async function addRuns(database: Connection): Promise<string[]> {
  const now = new Date();
  const start = new Date(now.getTime() + 60 * DAY);
  const deadline = new Date(start.getTime() - 7 * DAY);
  const [date, decision] = [start, deadline].map((at) => at.toISOString().slice(0, 10));
  const [organiser, offering] = [v7(), v7()];
  await database.query(
    'INSERT INTO organisation (id, code, name, type, status, is_non_profit, is_registered_association, created_at) VALUES (?)',
    [[organiser, 'BENCH', 'Bench', 'NON_PROFIT', 'ACTIVE', 1, 1, now]],
  );
  await database.query(
    'INSERT INTO offering (id, code, kind, division, title, audience, content_language, modules, created_at) VALUES (?)',
    [[offering, 'BENCH', 'IN_DEPTH_SEMINAR', 'WIR_LOTSEN', 'Datenschutz im Ehrenamt', 'VOLUNTEER', 'de', '[]', now]],
  );
  const runs = Array.from({ length: RUNS }, () => v7());
  await database.query(
    `INSERT INTO course_run (id, offering_id, code, slug, title, promise, description, state, format, town, prerequisites, flags,
       teaching_units, min_participants, waitlist_size, first_date, last_date, registration_deadline, cancellation_deadline,
       decision_date, organiser_id, search_text, published_at, revision, created_at) VALUES ?`,
    [
      runs.map((id, i) => [
        ...[id, offering, `B-${i}`, `b-${i}`, `Datenschutz im Ehrenamt ${i}`, 'Klare Regeln und viele Beispiele.', 'Ein Abend mit Regeln.'],
        ...['PUBLISHED', 'PRESENCE', 'Kassel', '[]', '["step_free"]', 3, 5, 20, date, date, deadline, deadline, decision, organiser],
        ...[`datenschutz im ehrenamt ${i} kassel`, now, 1, now],
      ]),
    ],
  );
  await database.query('INSERT INTO seat_ledger (course_run_id, capacity, taken, held, waiting, version) VALUES ?', [
    runs.map((id) => [id, PLACES, 0, 0, 0, 0]),
  ]);
  await database.query(
    `INSERT INTO session (id, course_run_id, n, date, start_time, end_time, break_minutes, teaching_units, starts_at, ends_at, state)
     VALUES ?`,
    [runs.map((id) => [v7(), id, 1, date, '17:00', '19:30', 15, 3, `${date} 16:00:00`, `${date} 18:30:00`, 'PLANNED'])],
  );
  return runs;
}
