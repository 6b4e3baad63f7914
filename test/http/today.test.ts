import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { CheckIntegrityService } from '../../api/src/modules/integrity/index.js';
import type { TodayDto, TodayRowDto } from '../../api/src/modules/today/today.dto.js';
import type { Role } from '../../api/src/modules/access/actor.js';
import { SYSTEM } from '../../api/src/modules/access/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { housed } from '../support/housed.js';
import { completedCourse, taughtCourse } from '../support/taught-course.js';
import type { RunWish, WorldRun } from '../support/usual-run.js';
import { Waiting } from '../support/waiting.js';

let app: TestApp;
let list: Waiting;
let nth = 0;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  list = new Waiting(app);
});
beforeEach(() => app.reset());
afterAll(() => app.close());

/** Whoever asks signs in now: sessions do not survive the leaps of a test's clock. */
const today = async (roles: readonly Role[] = ['STAFF']): Promise<TodayDto> => {
  const { cookie } = await app.world.staff(roles);
  return (await app.api.with({ cookie }).get<TodayDto>('/api/v1/staff/today')).body;
};
const rowsOf = ({ groups }: TodayDto): (TodayRowDto & { urgency: string })[] =>
  groups.flatMap(({ urgency, rows }) => rows.map((row) => ({ urgency, ...row })));
const kinds = async (roles?: readonly Role[]): Promise<string[]> => rowsOf(await today(roles)).map(({ kind }) => kind);
const book = async (run: WorldRun, name: string, more: object = {}): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(run.id, { name, email: `guest-${++nth}@example.org`, language: 'de', ...more })).body;
const filled = async (people: number, wish: RunWish = {}): Promise<WorldRun> => {
  const run = await app.world.run(wish);
  for (let n = 0; n < people; n++) await book(run, `Gast ${n}`);
  return run;
};
async function ready(run: WorldRun): Promise<WorldRun> {
  await housed(app, run);
  await change(`INSERT INTO trainer (id, name, role, languages, topics) VALUES (UUID(), 'Kadir Yıldız', 'TRAINER', '[]', '[]')`);
  await change('INSERT INTO run_trainer (course_run_id, trainer_id, position) SELECT ?, id, 1 FROM trainer', [run.id]);
  return run;
}
const on = (instant: string): void => app.clock.set(new Date(instant));
const change = (sql: string, params: string[] = []): Promise<unknown> => app.world.rows(sql, params);

describe('what needs a decision today', () => {
  it('an empty house asks for nothing, and says so in all three groups', async () => {
    await app.world.run();
    expect(await today()).toEqual({
      total: 0,
      groups: [
        { urgency: 'now', rows: [] },
        { urgency: 'week', rows: [] },
        { urgency: 'later', rows: [] },
      ],
      sessions: [],
    });
  });

  it('S6, E13: a decision date that has come is due now, until staff have decided', async () => {
    const run = await filled(2);
    await change(`UPDATE course_run SET decision_date = '2027-01-20' WHERE id = ?`, [run.id]);
    on('2027-01-20T08:00:00Z');
    expect(rowsOf(await today())).toMatchObject([
      {
        kind: 'decision',
        urgency: 'now',
        run: { code: run.code },
        numbers: { taken: 2, open: 0, min: 3 },
        due: '2027-01-20T22:59:00.000Z',
      },
    ]);
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await staff.post(`/api/v1/staff/runs/${run.id}/confirmation`);
    expect(await kinds()).toEqual([]);
  });

  it('S2: a published course that begins soon without a trainer or a room is a question until it has both', async () => {
    const run = await app.world.run();
    const missing = async () => rowsOf(await today()).find(({ kind }) => kind === 'unready');
    on('2027-01-22T08:00:00Z');
    expect(await missing()).toBeUndefined();
    on('2027-01-23T08:00:00Z');
    expect(await missing()).toMatchObject({ urgency: 'week', due: '2027-02-06T22:59:00.000Z', numbers: { trainer: 1, room: 1, n: 1 } });
    await ready(run);
    expect(await missing()).toBeUndefined();
    await change('UPDATE course_run r JOIN session s ON s.course_run_id = r.id SET r.room_id = NULL, s.room_id = NULL');
    expect(await missing()).toMatchObject({ numbers: { trainer: 0, room: 1 } });
  });

  it('S6: too few people are a question from two weeks before the start, with the decision date as its deadline', async () => {
    const run = await ready(await filled(2));
    await change(`UPDATE course_run SET decision_date = '2027-02-01' WHERE id = ?`, [run.id]);
    on('2027-01-22T08:00:00Z');
    expect(await kinds()).toEqual([]);
    on('2027-01-23T08:00:00Z');
    expect(rowsOf(await today())).toMatchObject([{ kind: 'few', urgency: 'later', numbers: { taken: 2, open: 0, min: 3 } }]);
    on('2027-01-26T08:00:00Z');
    expect(rowsOf(await today())).toMatchObject([{ kind: 'few', urgency: 'week' }]);
  });

  it('S6: who asks for a place is not sure to come: too few are too few, and the requests are named beside', async () => {
    const run = await filled(2);
    await change(
      `UPDATE course_run SET decision_date = '2027-01-28', prerequisites = '["org_member"]', revision = revision + 1 WHERE id = ?`,
      [run.id],
    );
    for (const name of ['Rojda Demir', 'Ion Popescu']) expect((await book(run, name)).state).toBe('REQUESTED');
    on('2027-01-26T08:00:00Z');
    expect(rowsOf(await today())).toContainEqual(expect.objectContaining({ kind: 'few', numbers: { taken: 2, open: 2, min: 3 } }));
    on('2027-01-28T08:00:00Z');
    expect(rowsOf(await today())).toContainEqual(expect.objectContaining({ kind: 'decision', numbers: { taken: 2, open: 2, min: 3 } }));
  });

  it('S2: an earlier start before the days that depend on it is named until these are changed; what is decided already is not', async () => {
    const run = await app.world.run();
    await change(`UPDATE course_run SET decision_date = '2027-02-07', registration_deadline = '2027-02-06 22:59:00' WHERE id = ?`, [
      run.id,
    ]);
    const row = { kind: 'late_days', urgency: 'week', run: { code: run.code }, due: '2027-02-06T22:59:00.000Z' };
    expect(rowsOf(await today())).toMatchObject([{ ...row, numbers: { decision: 1, registration: 0 } }]);
    await change(`UPDATE course_run SET state = 'CONFIRMED' WHERE id = ?`, [run.id]);
    expect(await kinds()).toEqual([]);
    await change(`UPDATE course_run SET registration_deadline = '2027-02-07 22:59:00' WHERE id = ?`, [run.id]);
    expect(rowsOf(await today())).toMatchObject([{ ...row, numbers: { decision: 0, registration: 1 } }]);
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const days = { opensOn: null, opensTime: null, registrationUntil: '2027-02-05', decisionDate: '2027-01-20' };
    const { revision } = (await staff.get<{ revision: number }>(`/api/v1/staff/runs/${run.id}/deadlines`)).body;
    expect((await staff.put(`/api/v1/staff/runs/${run.id}/deadlines`, { ...days, revision })).status).toBe(204);
    expect(await kinds()).toEqual([]);
  });

  it('S5: requests are one row for each course with their number; one alone has a name; the day before the start they are due', async () => {
    const run = await ready(await app.world.run({ prerequisites: ['org_member'] }));
    await book(run, 'Rojda Demir');
    expect(rowsOf(await today())).toMatchObject([{ kind: 'requests', urgency: 'week', count: 1, name: 'Rojda Demir', due: null }]);
    await book(run, 'Ion Popescu');
    expect(rowsOf(await today())).toMatchObject([{ kind: 'requests', count: 2, name: null, since: '2027-01-04T09:00:00.000Z' }]);
    on('2027-02-05T09:00:00Z');
    await change(`UPDATE course_run SET state = 'CONFIRMED'`);
    expect(rowsOf(await today())).toMatchObject([{ kind: 'requests', urgency: 'now', due: '2027-02-05T22:59:00.000Z' }]);
  });

  it('E05: who cannot be written to has to be called before their offer ends', async () => {
    const { run, seated } = await list.fullRun(0);
    await book(run, 'Ohne Mail', { email: undefined, phone: '0151 2345678', waitlist: true });
    await list.cancel(seated);
    expect(rowsOf(await today())).toMatchObject([
      { kind: 'offer_call', urgency: 'week', name: 'Ohne Mail', due: '2027-01-07T09:00:00.000Z' },
    ]);
    on('2027-01-06T23:30:00Z');
    expect(rowsOf(await today())).toMatchObject([{ kind: 'offer_call', urgency: 'now' }]);
    on('2027-01-07T09:00:01Z');
    expect(await kinds()).not.toContain('offer_call');
  });

  it('E05: who has an address that takes no mails has to be called as well', async () => {
    const { seated, queue } = await list.fullRun(1);
    await list.cancel(seated);
    await change(`UPDATE outbox SET state = 'DEAD', recipient = 'gast-1@example.org' WHERE kind = 'offer.open' AND booking_id = ?`, [
      queue[0]?.id ?? '',
    ]);
    expect(await kinds()).toEqual(['offer_call', 'mail']);
  });

  it('an offer by mail is worth a row in its last day only', async () => {
    const { seated } = await list.fullRun(1);
    await list.cancel(seated);
    expect(await kinds()).toEqual([]);
    on('2027-01-06T09:00:01Z');
    expect(rowsOf(await today())).toMatchObject([{ kind: 'offer_expiring', count: 1, name: 'Gast Nummer 1' }]);
  });

  it('a free place and somebody who waits belong together', async () => {
    const { run, seated } = await list.fullRun(1);
    const staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/pause`);
    await list.cancel(seated);
    expect(rowsOf(await today())).toMatchObject([{ kind: 'waiting', urgency: 'week', count: 1, numbers: { free: 1 } }]);
  });

  it('S7: a date of which nobody wrote down who came asks for it, with its number; who left is not asked for', async () => {
    const run = await ready(await filled(3));
    await change(`UPDATE course_run SET state = 'RUNNING'`);
    await change(`UPDATE booking SET left_on = '2027-02-01' LIMIT 1`);
    on('2027-02-06T15:01:00Z');
    expect(rowsOf(await today())).toMatchObject([
      { kind: 'attendance', urgency: 'week', count: 2, numbers: { n: 1 }, run: { code: run.code } },
    ]);
    await change(
      `INSERT INTO attendance (booking_id, session_id, state, units, recorded_at) SELECT id, ?, 'PRESENT', 8, NOW(3) FROM booking`,
      [run.sessions[0]?.id ?? ''],
    );
    expect(await kinds()).toEqual([]);
  });

  it('S8: a course that is over asks once, for its end, and then for its documents, ready and held', async () => {
    await taughtCourse(app, ['Olena Bondar']);
    expect(rowsOf(await today())).toMatchObject([{ kind: 'over', urgency: 'week' }]);
    await app.reset();
    await completedCourse(app, { 'Olena Bondar': [8, 8], 'Тетяна Кравченко': [8, 8], 'Ion Popescu': [0, 0] });
    expect(rowsOf(await today())).toMatchObject([
      { kind: 'certificates', urgency: 'later', count: 1 },
      { kind: 'certificates_held', urgency: 'later', count: 1 },
    ]);
  });

  it('S11: organisations that apply, findings of the check', async () => {
    await change(
      `INSERT INTO organisation_application (id, name, town, is_registered_association, is_non_profit, contact_name, email, language, state, created_at)
       VALUES (?, 'Sprachbrücke', 'Fulda', 1, 1, 'Anna', 'anna@example.org', 'de', 'OPEN', '2027-01-04')`,
      [newId()],
    );
    const run = await filled(1);
    await change('UPDATE seat_ledger SET taken = 5 WHERE course_run_id = ?', [run.id]);
    await app.get(CheckIntegrityService).run(SYSTEM);
    expect(rowsOf(await today())).toMatchObject([
      { kind: 'integrity', urgency: 'now', count: 1 },
      { kind: 'application', urgency: 'week', name: 'Sprachbrücke' },
    ]);
  });

  it('a mail that reached nobody stands with its person, until another one gets through or the address is another', async () => {
    const { id } = await book(await app.world.run(), 'Amal Haddad');
    const dead = `UPDATE outbox SET state = 'DEAD', recipient = (SELECT value FROM contact_channel LIMIT 1) WHERE booking_id = ?`;
    await change(dead, [id]);
    expect(rowsOf(await today())).toMatchObject([{ kind: 'mail', name: 'Amal Haddad', count: 1, personId: expect.any(String) }]);
    await change(`UPDATE contact_channel SET value = 'amal.neu@example.org'`);
    expect(await kinds()).toEqual([]);
    await change(`UPDATE outbox SET recipient = 'amal.neu@example.org'`);
    expect(await kinds()).toEqual(['mail']);
    await change(`UPDATE outbox SET state = 'SENT', sent_at = due_at + INTERVAL 1 HOUR ORDER BY id LIMIT 1`);
    await change(
      `INSERT INTO outbox (id, kind, person_id, language, recipient, params, dedup_key, order_key, state, due_at, message_id)
       SELECT ?, 'booking.confirmed', person_id, 'de', recipient, '{}', 'one', 'one', 'DEAD', due_at, 'one' FROM outbox LIMIT 1`,
      [newId()],
    );
    expect(await kinds()).toEqual([]);
  });
});

describe('who sees what', () => {
  it('only what they may settle: who answers for the data sees its findings and no names', async () => {
    const run = await app.world.run({ prerequisites: ['org_member'] });
    await book(run, 'Rojda Demir');
    await change('UPDATE seat_ledger SET taken = 5 WHERE course_run_id = ?', [run.id]);
    await app.get(CheckIntegrityService).run(SYSTEM);
    expect(await kinds(['STAFF'])).toEqual(['integrity', 'requests']);
    expect(await kinds(['AUDITOR'])).toEqual(['integrity']);
  });

  it('is nothing for guests and trainers', async () => {
    expect((await app.api.get('/api/v1/staff/today')).status).toBe(401);
    const trainer = app.api.with({ cookie: (await app.world.staff(['TRAINER'])).cookie });
    expect((await trainer.get('/api/v1/staff/today')).status).toBe(403);
  });
});

describe('the courses of today', () => {
  it('stand by the clock, with how many are expected and how many came', async () => {
    const run = await filled(2);
    on('2027-02-06T07:00:00Z');
    const { sessions } = await today();
    expect(sessions).toEqual([{ code: run.code, title: run.title, town: 'Kassel', start: '09:00', expected: 2, present: 0 }]);
    await app.world.rows(`UPDATE course_run SET state = 'COMPLETED' WHERE id = ?`, [run.id]);
    expect((await today()).sessions).toEqual(sessions);
    on('2027-02-07T07:00:00Z');
    expect((await today()).sessions).toEqual([]);
  });
});

describe('S2: two courses that need the same thing at once', () => {
  it("are named while that is true and lies ahead, and lead to where they are; what was allowed does not press, a draft is nobody's concern", async () => {
    const [one, other] = [await app.world.run(), await app.world.run()];
    const roomId = await housed(app, one);
    await change('UPDATE session SET room_id = ? WHERE course_run_id = ?', [roomId, other.id]);
    const clash = async () => rowsOf(await today()).filter(({ kind }) => kind === 'room_taken');
    expect(await clash()).toMatchObject([
      {
        urgency: 'later',
        due: '2027-02-06T22:59:00.000Z',
        count: 2,
        run: { code: one.code },
        clash: { date: '2027-02-06', other: other.code },
      },
    ]);
    on('2027-02-06T12:00:00Z');
    expect(await clash()).toMatchObject([{ urgency: 'week', count: 1, clash: { date: '2027-02-13' } }]);
    const weighs = (weight: string) =>
      change(`UPDATE setting SET value = JSON_SET(value, '$.room_taken', ?) WHERE name = 'planning.conflicts'`, [weight]);
    await weighs('ask');
    const allowed = await clash();
    await weighs('block');
    expect(allowed).toMatchObject([{ urgency: 'later', due: null }]);
    await change(`UPDATE course_run SET state = 'DRAFT' WHERE id = ?`, [other.id]);
    expect(await clash()).toEqual([]);
  });
});
