import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { migrate, openDataSource } from '../../api/src/database/data-source.js';
import { createDatabase, filledByMigrations, openTestDatabase, type TestDatabase } from '../support/database.js';
import { Mailbox } from '../support/mailbox.js';

describe('the database of a test', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const keys = async (): Promise<number> => {
    const [row] = await database.source.query<[{ count: string }]>('SELECT COUNT(*) AS count FROM rate_limit');
    return Number(row.count);
  };

  it('is empty after cleaning, and keeps what migrations brought', async () => {
    await database.source.query(`INSERT INTO rate_limit (bucket, window_start, hits) VALUES ('x', '2027-01-01', 1)`);
    expect(await keys()).toBe(1);
    await database.clean();
    expect(await keys()).toBe(0);
  });

  it('keeps the master data that migrations bring along, and knows which tables those are', async () => {
    const source = await openDataSource(await createDatabase('t_fresh', { fresh: true }));
    await migrate(source);
    const tables = await source.query<{ name: string }[]>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    const questions = tables.map(({ name }) => `SELECT '${name}' AS name FROM DUAL WHERE EXISTS (SELECT 1 FROM \`${name}\`)`);
    const filled = await source.query<{ name: string }[]>(questions.join(' UNION ALL '));
    await source.destroy();
    expect(new Set(filled.map((row) => row.name))).toEqual(filledByMigrations);
  });

  it('works on UTC and reads what is committed, like the product', async () => {
    const [row] = await database.source.query<[object]>('SELECT @@time_zone AS zone, @@tx_isolation AS isolation');
    expect(row).toEqual({ zone: '+00:00', isolation: 'READ-COMMITTED' });
  });
});

describe('the mailbox of a test', () => {
  let mailbox: Mailbox;
  beforeAll(async () => {
    mailbox = await Mailbox.open();
  });
  beforeEach(() => mailbox.clear());
  afterAll(() => mailbox.close());

  const send = async (to: string, subject: string): Promise<unknown> => {
    const transport = createTransport(mailbox.url);
    const answer: unknown = await transport
      .sendMail({ from: 'a@example.org', to, subject, text: 'Grüße, 你好' })
      .catch((error: unknown) => error);
    transport.close();
    return answer;
  };

  it('wakes who waits as soon as the mail is there', async () => {
    const waiting = mailbox.waitFor('b@example.org');
    await send('b@example.org', 'Schön 🎉');
    const [mail] = await waiting;
    expect(mail).toMatchObject({ subject: 'Schön 🎉', from: 'a@example.org', to: ['b@example.org'] });
    expect(mail?.text).toContain('Grüße, 你好');
  });

  it('refuses whom it is told to refuse', async () => {
    mailbox.refuse('c@example.org', 550);
    expect(await send('c@example.org', 'x')).toMatchObject({ responseCode: 550 });
    expect(mailbox.to('c@example.org')).toEqual([]);
  });
});
