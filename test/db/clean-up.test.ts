import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CleanUpService } from '../../api/src/jobs/clean-up.service.js';
import { JobRuns } from '../../api/src/jobs/job-runs.js';
import { startApp, type TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());
beforeEach(() => test.reset());

const count = async (table: string): Promise<number> => {
  const [row] = await test.source.query<{ n: string }[]>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(row?.n);
};

describe('what was promised to go, goes', () => {
  it('an answer kept for a repeated request is forgotten after a day, not before', async () => {
    await test.source.query(
      `INSERT INTO idempotency_key (scope, idempotency_key, request_hash, answer, created_at)
       VALUES ('s', 'old', 'x', '{}', '2027-01-03 08:59:59'), ('s', 'new', 'x', '{}', '2027-01-03 09:00:01')`,
    );
    await test.get(CleanUpService).run();
    const rows = await test.source.query<{ k: string }[]>('SELECT idempotency_key AS k FROM idempotency_key');
    expect(rows.map((row) => row.k)).toEqual(['new']);
  });
});

describe('a recurring job', () => {
  it('works once for a slot, however many processes fire at once', async () => {
    const jobs = test.get(JobRuns);
    let works = 0;
    const work = (): Promise<number> => Promise.resolve((works += 1));
    await Promise.all(Array.from({ length: 8 }, () => jobs.once('test.job', 60, work)));
    expect(works).toBe(1);
    test.clock.set(new Date('2027-01-04T10:00:00Z'));
    await jobs.once('test.job', 60, work);
    expect(works).toBe(2);
  });

  it('may fail without stopping the next one', async () => {
    await test.get(JobRuns).once('test.broken', 1, () => Promise.reject(new Error('broken on purpose')));
    expect(await count('job_run')).toBe(1);
  });
});
