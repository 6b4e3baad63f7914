import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { type ProductProcess, startProcess } from '../support/processes.js';
import { Storm } from '../support/storm.js';

const rules = { capacity: 1, waitlistSize: 5, people: 2, seed: 1 };
const FIFTY = Array.from({ length: 50 }, (_, nth) => nth);

let app: TestApp;
const servers: ProductProcess[] = [];
let storm: Storm;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  for (const name of ['one', 'two']) servers.push(await startProcess(app, name));
});
beforeEach(async () => {
  await app.reset();
  storm = await Storm.over(app, servers, rules);
});
afterEach(async () => {
  expect(await storm.findings()).toEqual([]);
  expect(await brokenLaws(app.world)).toEqual({});
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await app.close();
});

const places = () => app.world.rows('SELECT taken, waiting FROM seat_ledger WHERE course_run_id = ?', [storm.dates[0].id]);
const told = (answer: Awaited<ReturnType<Storm['book']>>) => {
  const { id, number, state, position, token } = answer?.body ?? {};
  return { status: answer?.status, id, number, state, position, token };
};

describe('one wish, two processes (standards IDEM-01)', () => {
  it('pain 2: sent fifty times at once it is one booking of the last place, one mail, and one answer for all', async () => {
    const key = newId();
    const answers = await Promise.all(FIFTY.map((nth) => storm.book(1, { key, server: servers[nth % 2] })));
    expect(told(answers[0] ?? null)).toMatchObject({ status: 201, state: 'CONFIRMED' });
    expect(new Set(answers.map((answer) => JSON.stringify(told(answer)))).size).toBe(1);
    expect(await places()).toEqual([{ taken: 1, waiting: 0 }]);
    expect(await app.world.rows('SELECT kind FROM outbox')).toEqual([{ kind: 'booking.confirmed' }]);
  });

  it('pain 2: two wishes under one key, at once: one is done, the other is told that the key was used', async () => {
    const key = newId();
    const answers = await Promise.all(FIFTY.map((nth) => storm.book(nth % 2, { key, server: servers[nth % 2] })));
    expect(answers.map((answer) => answer?.status).sort()).toEqual([...FIFTY.slice(25).map(() => 201), ...FIFTY.slice(25).map(() => 422)]);
    expect(new Set(answers.map((answer) => answer?.body.id)).size).toBe(2);
    expect(await app.world.count('booking')).toBe(1);
    expect(await app.world.count('person')).toBe(1);
  });

  it('pain 9: repeated after cancelling it is still the old answer, from either process, and takes no new place', async () => {
    const key = newId();
    const first = await storm.book(1, { key, server: servers[0] });
    await storm.leave(0);
    const again = await Promise.all(FIFTY.slice(40).map((nth) => storm.book(1, { key, server: servers[nth % 2] })));
    for (const answer of again) expect(told(answer)).toEqual(told(first));
    expect(await places()).toEqual([{ taken: 0, waiting: 0 }]);
    const anew = await storm.book(1, { server: servers[1] });
    expect(anew).toMatchObject({ status: 201, body: { state: 'CONFIRMED' } });
    expect(anew?.body.id).not.toBe(first?.body.id);
  });
});
