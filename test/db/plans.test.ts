import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { PersonalTokens } from '../../api/src/modules/access/index.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { EligibilityDto } from '../../api/src/modules/booking/eligibility/eligibility.dto.js';
import { Eligibility, nothingDeclared, SendRemindersService } from '../../api/src/modules/booking/index.js';
import { ExpireOffersService } from '../../api/src/modules/booking/waitlist/expire-offers.service.js';
import { MailDispatcher } from '../../api/src/modules/mail/index.js';
import { addArchive, archivedPerson } from '../bench/archive.js';
import type { ApiClient } from '../support/api.js';
import { START, startApp, type TestApp } from '../support/app.js';
import type { WorldRun } from '../support/usual-run.js';

/** Tables that grow for ever. Reading one of them from end to end is what must not happen. */
const growing = new Set([
  'booking',
  'contact_channel',
  'course_run',
  'outbox',
  'person',
  'seat_ledger',
  'seat_offer',
  'session',
  'audit_entry',
]);

interface Prepared {
  execute: (...sent: unknown[]) => unknown;
  query(...sent: unknown[]): unknown;
}

let app: TestApp;
let run: WorldRun;
let staff: ApiClient;
let database: Connection;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  sendAsText();
  database = await createConnection({ uri: app.config.databaseUrl ?? '', timezone: 'Z' });
  run = await app.world.run({ capacity: 2 });
  await addArchive(database, { runs: 2_000, each: 10, persons: 4_000 });
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
}, 120_000);
afterAll(async () => {
  await database.query('SET GLOBAL general_log = OFF');
  await database.end();
  await app.reset();
  await app.close();
});

/** What is sent prepared the log shows without its values, and so without a plan. */
function sendAsText(): void {
  const { pool } = app.source.driver as unknown as { pool: { on(event: 'acquire', seen: (one: Prepared) => void): void } };
  pool.on('acquire', (connection) => (connection.execute = connection.query.bind(connection)));
}

/** Every statement the product sends while it does something. */
async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  await database.query(`SET GLOBAL log_output = 'TABLE'`);
  await database.query('TRUNCATE mysql.general_log');
  await database.query('SET GLOBAL general_log = ON');
  await act();
  await database.query('SET GLOBAL general_log = OFF');
  const [rows] = await database.query<RowDataPacket[]>(
    `SELECT CONVERT(argument USING utf8mb4) AS text FROM mysql.general_log
     WHERE command_type = 'Query' AND thread_id IN (SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID())`,
  );
  return [...new Set(rows.flatMap((row) => split(String(row.text))))];
}

/** A packet of the product is several statements in one; see `packet.ts`. */
function split(text: string): string[] {
  const inner = text.replace(/^BEGIN NOT ATOMIC\n/, '').replace(/;\nEND$/, '');
  return inner.split(/;\n/).filter((statement) => /^\s*(SELECT|UPDATE|DELETE)\b/i.test(statement) && !statement.includes('ROW_COUNT()'));
}

/** How names sound is looked for anywhere in them: that reads an index of nothing but sounds, a short line for each person. */
const sounds = ['ix_person_sound_name'];

/** Statements that read a growing table from end to end, with the table. */
async function readsWhole(statements: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const statement of statements) {
    const [rows] = await database.query<RowDataPacket[]>(`EXPLAIN ${statement}`);
    for (const row of rows) {
      const table = realName(String(row.table), statement);
      const whole = row.type === 'ALL' || row.type === 'index';
      if (whole && growing.has(table) && Number(row.rows) > 500 && !sounds.includes(String(row.key)))
        found.push(`${table} (${String(row.rows)} rows): ${statement.replaceAll(/\s+/g, ' ')}`);
    }
  }
  return found;
}

/** The table behind an alias. */
function realName(alias: string, statement: string): string {
  const named = new RegExp(String.raw`(?:FROM|JOIN|UPDATE|,)\s+(\w+)\s+(?:AS\s+)?${alias}\b`, 'i').exec(statement);
  return named?.[1] ?? alias;
}

describe('with years of work in the database no statement reads a table from end to end', () => {
  const check = async (act: () => Promise<unknown>): Promise<void> => {
    const statements = await statementsOf(act);
    expect(statements.length).toBeGreaterThan(0);
    expect(await readsWhole(statements)).toEqual([]);
  };
  const guest = (nth: number) => ({ name: `Gast ${nth}`, email: `gast-${nth}@example.org`, language: 'de', waitlist: true });

  it('booking, waiting, cancelling, answering an offer and its end', () =>
    check(async () => {
      const first = await app.api.book<BookingReceiptDto>(run.id, guest(1));
      const second = await app.api.book<BookingReceiptDto>(run.id, guest(2));
      const third = await app.api.book<BookingReceiptDto>(run.id, guest(3));
      expect([first, second, third].map((one) => one.body.state)).toEqual(['CONFIRMED', 'CONFIRMED', 'WAITLISTED']);
      await app.api.post(`/api/v1/my/${first.body.token}/bookings/${first.body.id}/cancellation`);
      await app.api.post(`/api/v1/my/${third.body.token}/bookings/${third.body.id}/offer`, { accept: true });
      await app.get(ExpireOffersService).run();
    }));

  it('V7: who is to be reminded of a date', () =>
    check(async () => {
      app.clock.set(new Date('2027-02-05T07:00:00Z'));
      expect(await app.get(SendRemindersService).run(null)).toBeGreaterThan(0);
      await app.get(MailDispatcher).drain();
      app.clock.set(START);
    }));

  it('who may book, with years of history, and many members at once', () =>
    check(async () => {
      const limited = await app.world.run({ maxPerOrganisation: 3, prerequisites: ['basic_qualification'], minAge: 18 });
      const bridge = await app.world.organisation();
      const [known] = await app.world.rows<{ name: string; email: string }>(
        'SELECT p.name, c.value AS email FROM person p JOIN contact_channel c ON c.person_id = p.id WHERE p.id = ?',
        [archivedPerson.id],
      );
      const wish = { ...known, language: 'de', organisationId: bridge.id, basicQualification: 'ELSEWHERE' };
      const answer = await app.api.post<EligibilityDto>(`/api/v1/runs/${limited.id}/eligibility`, wish);
      expect([answer.status, answer.body.outcome]).toEqual([200, 'REQUESTED']);
      const { byOrganisation: _byOrganisation, ...declared } = nothingDeclared;
      const rows = await app.world.rows<{ id: string }>('SELECT id FROM person ORDER BY id LIMIT 200');
      const members = rows.map(({ id }) => ({ personId: id, birthYear: null, declared }));
      expect(await app.get(Eligibility).ofMembers(limited.id, bridge.id, members)).toHaveLength(rows.length);
    }));

  it('the catalogue, a run, and the own page', () =>
    check(async () => {
      const token = app.get(PersonalTokens).issue('person', archivedPerson.id, archivedPerson.linkNonce);
      const answers = [
        await app.api.get('/api/v1/runs'),
        await app.api.get(`/api/v1/runs/${run.id}`),
        await app.api.get(`/api/v1/my/${token}`),
      ];
      expect(answers.map((one) => one.status)).toEqual([200, 200, 200]);
    }));

  it('what a booking sends prepared is seen like everything else', async () => {
    const statements = await statementsOf(() => app.api.book(run.id, guest(9)));
    for (const start of ['UPDATE seat_ledger SET taken', 'SELECT person_id AS id'])
      expect(statements).toContainEqual(expect.stringContaining(start));
  });

  it('a statement without an index would be seen', async () => {
    const seen = await readsWhole(await statementsOf(() => app.world.rows(`SELECT b.id FROM booking b WHERE b.language = 'xx'`)));
    expect(seen).toEqual([expect.stringMatching(/^booking \(\d+ rows\): SELECT b\.id/)]);
  });

  it('what staff look at', () =>
    check(async () => {
      const answers = [
        await staff.get(`/api/v1/staff/runs/${run.id}`),
        await staff.get(`/api/v1/staff/runs/${run.id}/participants`),
        await staff.get('/api/v1/staff/offers'),
      ];
      expect(answers.map((one) => one.status)).toEqual([200, 200, 200]);
    }));

  it.each(['haidari amina', 'BQ-2027-01', 'deutsch kassel', 'K7F4Q2M9', 'amina@example.org', '0561 7872'])(
    'what staff search for: “%s”, and the number beside "Heute"',
    (typed) =>
      check(async () => {
        const answers = [await staff.get(`/api/v1/staff/search?q=${encodeURIComponent(typed)}`), await staff.get('/api/v1/staff/views')];
        expect(answers.map((one) => one.status)).toEqual([200, 200]);
      }),
  );
});
