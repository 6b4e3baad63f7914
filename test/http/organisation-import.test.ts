import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import { staffOf } from '../support/taught-course.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let desk: Desk;
let run: WorldRun;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  [desk, run] = await Promise.all([Desk.open(app), app.world.run({ capacity: 3, waitlistSize: 3 })]);
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const say = (list: string, rows: object[]) => desk.api.put<Problem>(desk.path(`imports/${list}/rows`), { rows });
const noted = () =>
  app.world.rows<{ name: string; kind: string }>(
    'SELECT p.name, n.kind FROM support_need n JOIN booking b ON b.id = n.booking_id JOIN person p ON p.id = b.person_id ORDER BY p.name, n.kind',
  );
const extras = () =>
  app.world.rows<{ name: string; state: string }>(
    `SELECT p.name, x.state FROM booking_extra x JOIN booking b ON b.id = x.booking_id JOIN person p ON p.id = b.person_id
     WHERE x.kind = 'CHILDCARE' ORDER BY p.name`,
  );

describe('what people need, line by line', () => {
  it('M3: is noted with the booking until some days after the course, and shown again in the list', async () => {
    const list = await desk.paste(run.slug, 'Amina Haidari\nParwana\nZahra Rahimi');
    await say(list, [
      { n: 1, needs: ['WHEELCHAIR', 'INTERPRETER'] },
      { n: 2, needs: ['LARGE_PRINT'] },
    ]);
    expect((await desk.list(list)).rows.map(({ needs }) => needs)).toEqual([['WHEELCHAIR', 'INTERPRETER'], ['LARGE_PRINT'], []]);
    await desk.enrol(list);
    expect(await noted()).toEqual([
      { name: 'Amina Haidari', kind: 'INTERPRETER' },
      { name: 'Amina Haidari', kind: 'WHEELCHAIR' },
      { name: 'Parwana', kind: 'LARGE_PRINT' },
    ]);
    expect(await app.world.rows('SELECT DISTINCT delete_after FROM support_need')).toEqual([{ delete_after: '2027-03-15' }]);
  });

  it('E25: a place for a child is counted; when there is none, and on the waiting list, the wish stays', async () => {
    const staff = await staffOf(app);
    await staff.put(`/api/v1/staff/runs/${run.id}/extra-places/CHILDCARE`, { capacity: 1 });
    const list = await desk.paste(run.slug, 'Amina\nBeate\nCarla\nDaria');
    await say(
      list,
      [1, 2, 4].map((n) => ({ n, needs: ['CHILDCARE'] })),
    );
    await desk.enrol(list);
    expect(await extras()).toEqual([
      { name: 'Amina', state: 'HELD' },
      { name: 'Beate', state: 'WISHED' },
      { name: 'Daria', state: 'WISHED' },
    ]);
    expect(await app.world.rows(`SELECT taken FROM extra_ledger WHERE kind = 'CHILDCARE'`)).toEqual([{ taken: 1 }]);
  });

  it('stays when the line is corrected, goes when it is taken off, and knows no other words', async () => {
    const list = await desk.paste(run.slug, 'Amina');
    await say(list, [{ n: 1, needs: ['CALL_ME'] }]);
    await say(list, [{ n: 1, email: 'amina@example.org' }]);
    expect((await desk.list(list)).rows).toMatchObject([{ needs: ['CALL_ME'], values: { email: 'amina@example.org' } }]);
    await say(list, [{ n: 1, needs: [] }]);
    expect((await desk.list(list)).rows).toMatchObject([{ needs: [] }]);
    expect((await say(list, [{ n: 1, needs: ['DIAGNOSIS'] }])).status).toBe(400);
  });

  it('knows meals only where there is food, and keeps none once there is not any more', async () => {
    const list = await desk.paste(run.slug, 'Amina');
    const meal = [{ n: 1, needs: ['MEAL_HALAL', 'LARGE_PRINT'] }];
    expect((await say(list, meal)).body).toMatchObject({ status: 409, code: 'booking.no_meals' });
    const setFlags = (flags: string) => app.world.rows('UPDATE course_run SET flags = ?, revision = revision + 1', [flags]);
    await setFlags('["catering"]');
    expect((await say(list, meal)).status).toBe(204);
    await setFlags('[]');
    await desk.enrol(list);
    expect(await noted()).toEqual([{ name: 'Amina', kind: 'LARGE_PRINT' }]);
  });
});

describe('a list', () => {
  const open = (body: object) => desk.api.post<Problem>(desk.path('imports'), { run: run.slug, ...body });
  const file = { name: 'liste.csv', content: Buffer.from('Parwana').toString('base64') };

  it('is one: text and a file together are refused, and neither is dropped without a word', async () => {
    const { status, body } = await open({ text: 'Amina', file });
    expect([status, body.code]).toEqual([400, 'import.two_ways']);
    expect((await open({ text: 'Amina', memberships: [desk.id] })).body.code).toBe('import.two_ways');
    expect((await open({ text: ' \n', file })).status).toBe(201);
  });

  it('says of a year out of range which years there are', async () => {
    const list = await desk.list(await desk.paste(run.slug, 'Name;Geburtsjahr\nAmina;1890\nParwana;1990'));
    expect(list.rows).toMatchObject([{ kind: 'bad', code: 'year_range', params: { from: 1900, to: 2027 } }, { kind: 'slip' }]);
  });
});
