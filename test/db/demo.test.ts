import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { AppConfig } from '../../api/src/config/app-config.js';
import { readEnvironment } from '../../api/src/config/environment.js';
import { openDataSource } from '../../api/src/database/data-source.js';
import { DemoSeeder } from '../../api/src/demo/demo-seeder.js';
import { DemoModule } from '../../api/src/demo/demo.module.js';
import { demoAccounts, seedDemo } from '../../api/src/demo/index.js';
import { SetClock } from '../../api/src/time/clock.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const NOW = new Date('2026-11-22T09:00:00Z');
const A_WEEK_LATER = new Date('2026-11-29T09:00:00Z');
const SEEDING = 120_000;

describe('the demo', () => {
  let database: TestDatabase;
  let config: AppConfig;

  beforeAll(async () => {
    database = await openTestDatabase();
    config = readEnvironment({ DATABASE_URL: database.url, SECRET_KEY: '5e'.repeat(32), DEMO: '1' });
  });
  afterAll(() => database.close());

  const seed = (now: Date) => seedDemo({ config, source: database.source, clock: new SetClock(now) });
  const rows = <T extends object>(sql: string): Promise<T[]> => database.source.query(sql);
  const names = async (sql: string): Promise<string[]> => (await rows<{ name: string }>(sql)).map((row) => row.name);
  const bookings = (code: string, where = '1 = 1') =>
    rows<{ name: string; state: string }>(
      `SELECT p.name, b.state FROM booking b JOIN person p ON p.id = b.person_id JOIN course_run r ON r.id = b.course_run_id
       WHERE r.code = '${code}' AND ${where} ORDER BY b.ledger_version`,
    );
  /** What the story has come to, without ids and moments. */
  const outcome = () =>
    rows(
      `SELECT r.code, r.state, r.first_date, r.last_date, l.taken, l.waiting,
              GROUP_CONCAT(b.state ORDER BY b.ledger_version, b.state) AS bookings, COUNT(DISTINCT c.id) AS certificates
       FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id LEFT JOIN booking b ON b.course_run_id = r.id
       LEFT JOIN certificate c ON c.booking_id = b.id GROUP BY r.code, r.state, r.first_date, r.last_date, l.taken, l.waiting ORDER BY r.code`,
    );

  describe('once seeded', () => {
    beforeAll(async () => {
      await database.clean();
      expect(await seed(NOW)).toBe(true);
    }, SEEDING);

    it('has the 33 runs, the four that show what happens to a run, and an organisation for each of the 33 territories', async () => {
      expect(await rows(`SELECT state, COUNT(*) AS count FROM course_run GROUP BY state ORDER BY state`)).toEqual([
        { state: 'CANCELLED', count: 1 },
        { state: 'COMPLETED', count: 1 },
        { state: 'DRAFT', count: 1 },
        { state: 'PUBLISHED', count: 33 },
        { state: 'RUNNING', count: 1 },
      ]);
      expect(await rows(`SELECT COUNT(*) AS count FROM organisation WHERE type = 'DIVERSITY_CENTRE' AND name LIKE '%(Demo)'`)).toEqual([
        { count: 33 },
      ]);
      expect(await rows(`SELECT COUNT(*) AS count FROM organisation WHERE name NOT LIKE '%(Demo)'`)).toEqual([{ count: 0 }]);
    });

    it('keeps every ledger equal to its bookings and within the places', async () => {
      const wrong = await rows(
        `SELECT r.code FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id
         WHERE l.taken > l.capacity
            OR l.taken <> (SELECT COUNT(*) FROM booking b WHERE b.course_run_id = r.id
                           AND b.state IN ('REQUESTED', 'CONFIRMED', 'OFFERED', 'COMPLETED', 'INCOMPLETE', 'NO_SHOW'))
            OR l.waiting <> (SELECT COUNT(*) FROM booking b WHERE b.course_run_id = r.id AND b.state = 'WAITLISTED')`,
      );
      expect(wrong).toEqual([]);
    });

    it('has three full runs with a queue, and one below its minimum before its decision date', async () => {
      expect(
        await rows(
          `SELECT r.code, l.waiting FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id
           WHERE l.taken = l.capacity ORDER BY r.code`,
        ),
      ).toEqual([
        { code: 'BQ-2027-02', waiting: 3 },
        { code: 'D4U-2027-01', waiting: 3 },
        { code: 'VS-2027-04', waiting: 4 },
      ]);
      expect(
        await rows(
          `SELECT r.code, l.taken, r.min_participants AS min FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id
           WHERE r.code = 'RG-2027-02' AND r.decision_date > '2026-11-22'`,
        ),
      ).toEqual([{ code: 'RG-2027-02', taken: 3, min: 4 }]);
    });

    it('closes registration and cancelling at the end of the seventh day before the start, on the wall in Berlin', async () => {
      expect(
        await rows(
          `SELECT registration_deadline AS registration, cancellation_deadline AS cancellation, decision_date AS decision
           FROM course_run WHERE code = 'BQ-2027-01'`,
        ),
      ).toEqual([
        { registration: new Date('2027-01-13T22:59:00Z'), cancellation: new Date('2027-01-13T22:59:00Z'), decision: '2027-01-10' },
      ]);
    });

    it('has a cancelled run whose people know, and a session that was moved because the trainer is ill', async () => {
      expect(await bookings('VS-2027-11')).toEqual(expect.arrayContaining([expect.objectContaining({ state: 'RUN_CANCELLED' })]));
      expect(
        await rows(`SELECT r.code, s.n, s.moved_from_date AS movedFrom, s.date FROM session s JOIN course_run r ON r.id = s.course_run_id
                    WHERE s.moved_from_date IS NOT NULL`),
      ).toEqual([{ code: 'BQ-2027-06', n: 3, movedFrom: '2027-04-24', date: '2027-05-08' }]);
    });

    it('has documents for everybody who came often enough and whose name can be printed', async () => {
      const withDocument = (type: string) =>
        names(`SELECT p.name FROM certificate c JOIN booking b ON b.id = c.booking_id JOIN person p ON p.id = b.person_id
               WHERE c.type = '${type}' ORDER BY p.sort_name`);
      expect((await withDocument('CERTIFICATE')).toSorted()).toEqual(
        [
          'Amina Haidari',
          'Ayşe Yılmaz-Öztürk',
          'Chantal Dupont',
          'Fatima El Amrani',
          'María José García López de la Torre',
          'Nguyễn Thị Minh Hòa',
          'Olena Kowaltschuk',
          'Тетяна Кравченко',
          'محمد الحسن',
        ].toSorted(),
      );
      expect((await withDocument('ATTENDANCE')).toSorted()).toEqual(['Ion Popescu', 'Leyla Hosseini', 'Samuel Owusu']);
      const without = `NOT EXISTS (SELECT 1 FROM certificate c WHERE c.booking_id = b.id)`;
      expect(await bookings('BQ-2026-07', without)).toEqual(
        expect.arrayContaining([
          { name: 'Yonas Tekle', state: 'INCOMPLETE' },
          { name: 'Petro Hrytsenko', state: 'NO_SHOW' },
          { name: 'Дарина Шевчук', state: 'COMPLETED' },
        ]),
      );
    });

    it('has a run that ended yesterday and waits for its attendance', async () => {
      expect(await bookings('BQ-2026-08', `b.state = 'CONFIRMED'`)).toHaveLength(10);
      expect(
        await rows(
          `SELECT 1 FROM attendance a JOIN booking b ON b.id = a.booking_id JOIN course_run r ON r.id = b.course_run_id WHERE r.code = 'BQ-2026-08'`,
        ),
      ).toEqual([]);
    });

    it('knows two people of one address and one person of none', async () => {
      expect(
        (
          await names(`SELECT p.name FROM person p JOIN contact_channel c ON c.person_id = p.id WHERE c.value = 'haidari@example.org'`)
        ).toSorted(),
      ).toEqual(['Amina Haidari', 'Yusuf Haidari']);
      expect(await rows(`SELECT c.kind FROM person p JOIN contact_channel c ON c.person_id = p.id WHERE p.name = 'Gulalai'`)).toEqual([
        { kind: 'ORGANISATION' },
      ]);
      expect(await rows(`SELECT name FROM person GROUP BY name HAVING COUNT(*) > 1`)).toEqual([]);
    });

    it('writes to nobody outside and leaves no mail to be sent', async () => {
      expect(await rows(`SELECT value FROM contact_channel WHERE kind = 'EMAIL' AND value NOT LIKE '%@example.org'`)).toEqual([]);
      expect(await rows(`SELECT state, last_error AS reason FROM outbox GROUP BY state, last_error`)).toEqual([
        { state: 'OBSOLETE', reason: 'demo' },
      ]);
    });

    it('names accounts that can sign in', async () => {
      const active = await rows<{ email: string }>(`SELECT email FROM staff_account WHERE is_active = 1`);
      expect(active.map(({ email }) => email).toSorted()).toEqual(demoAccounts.map(({ email }) => email).toSorted());
    });

    it('changes nothing when it is seeded again, today or later', async () => {
      const before = await checksums();
      expect(await seed(NOW)).toBe(false);
      const started = performance.now();
      expect(await seed(A_WEEK_LATER)).toBe(false);
      expect(performance.now() - started).toBeLessThan(1_000);
      expect(await checksums()).toEqual(before);
    });
  });

  describe('from the beginning', () => {
    beforeEach(() => database.clean());

    it(
      'comes to the same end when it was killed half-way and goes on a week later',
      async () => {
        await seed(NOW);
        const whole = await outcome();
        await database.clean();

        const [one] = await Promise.allSettled([seedUntil(400)]);
        expect(one).toMatchObject({ status: 'rejected', reason: new Error('killed') });
        expect(await seed(A_WEEK_LATER)).toBe(true);
        expect(await outcome()).toEqual(whole);
        expect(await rows(`SELECT name FROM person GROUP BY name HAVING COUNT(*) > 1`)).toEqual([]);
      },
      SEEDING,
    );

    it(
      'is put in once by two instances that start together',
      async () => {
        expect((await Promise.all([seed(NOW), seed(NOW)])).toSorted()).toEqual([false, true]);
        expect(await rows(`SELECT COUNT(*) AS count FROM course_run`)).toEqual([{ count: 37 }]);
      },
      SEEDING,
    );
  });

  async function checksums(): Promise<object[]> {
    const tables = await names(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()`);
    return rows(`CHECKSUM TABLE ${tables.map((name) => `\`${name}\``).join(', ')}`);
  }

  async function seedUntil(steps: number): Promise<void> {
    const parts = {
      config: new AppConfig({ ...config, role: 'web' }),
      source: await openDataSource(database.url),
      clock: new BreakingClock(NOW, steps),
    };
    const context = await NestFactory.createApplicationContext(DemoModule.with(parts), { logger: ['error'] });
    try {
      await context.get(DemoSeeder).run(NOW);
    } finally {
      await context.close();
    }
  }
});

/** Stops the story before one of its acts, as a killed process would. */
class BreakingClock extends SetClock {
  constructor(
    at: Date,
    private left: number,
  ) {
    super(at);
  }

  override set(at: Date): void {
    this.left -= 1;
    if (this.left === 0) throw new Error('killed');
    super.set(at);
  }
}
