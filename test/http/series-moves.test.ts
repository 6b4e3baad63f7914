import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SessionMovePreviewDto } from '../../api/src/modules/booking/runs/session-moves.dto.js';
import type { HistoryEntryDto } from '../../api/src/modules/booking/runs/run-story.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
let run: WorldRun;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
  run = await app.world.run({ dates: ['2027-03-13', '2027-03-20', '2027-03-27', '2027-04-03'] });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const at = (n: number, what: string): string => `/api/v1/staff/runs/${run.id}/sessions/${run.sessions[n - 1]?.id}/${what}`;
const weekLater = { date: '2027-03-27', start: '10:00', end: '17:00' };
const move = (n: number, wish: object, who = staff) => who.post<Problem>(at(n, 'move'), { reason: 'Die Trainerin ist krank.', ...wish });
const dates = async () =>
  (
    await app.world.rows<{ at: string }>(
      `SELECT CONCAT(date, ' ', TIME_FORMAT(start_time, '%H:%i')) AS at FROM session WHERE course_run_id = ? ORDER BY n`,
      [run.id],
    )
  ).map((row) => row.at);
const mails = () =>
  app.world.rows<{ kind: string; params: string }>(`SELECT kind, params FROM outbox WHERE kind LIKE 'session.%' ORDER BY created_at, id`);

describe('S1: dates of a course that move together', () => {
  it('are this one and all after it, also onto days of each other, with the same hour on the wall across the change of the clock', async () => {
    expect((await move(2, { ...weekLater, scope: 'FOLLOWING' })).status).toBe(204);
    expect(await dates()).toEqual(['2027-03-13 09:00', '2027-03-27 10:00', '2027-04-03 10:00', '2027-04-10 10:00']);
    const [row] = await app.world.rows<{ at: Date }>('SELECT starts_at AS at FROM session WHERE course_run_id = ? AND n = 3', [run.id]);
    expect(row?.at.toISOString()).toBe('2027-04-03T08:00:00.000Z');
    const [last] = await app.world.rows('SELECT last_date FROM course_run WHERE id = ?', [run.id]);
    expect(last).toEqual({ last_date: '2027-04-10' });
  });

  it('are undone by the move back, to the minute', async () => {
    const before = await dates();
    await move(2, { ...weekLater, scope: 'ALL' });
    expect(await dates()).not.toEqual(before);
    expect((await move(2, { date: '2027-03-20', start: '09:00', end: '16:00', scope: 'ALL' })).status).toBe(204);
    expect(await dates()).toEqual(before);
    expect(await app.world.count('session', 'moved_from_date IS NOT NULL')).toBe(0);
  });

  it('are shown before, each with where it goes, and nothing is changed by looking', async () => {
    await app.api.book(run.id, { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' });
    const { body } = await staff.post<SessionMovePreviewDto>(at(2, 'move-preview'), { ...weekLater, scope: 'FOLLOWING' });
    expect(body).toMatchObject({
      people: 1,
      along: [{ n: 3, from: { date: '2027-03-27' }, to: { date: '2027-04-03', start: '10:00' } }, { n: 4 }],
    });
    expect((await staff.post<SessionMovePreviewDto>(at(2, 'move-preview'), { ...weekLater, date: '2027-03-21' })).body.along).toEqual([]);
    expect(await dates()).toContain('2027-03-20 09:00');
  });

  it('are told by one mail to each, and one line in the history says all of them', async () => {
    await app.api.book(run.id, { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' });
    await app.api.book(run.id, { name: 'Bo Çelik', email: 'bo@example.org', language: 'en' });
    await move(2, { ...weekLater, scope: 'FOLLOWING' });
    const told = (await mails()).filter(({ kind }) => kind === 'session.moved');
    expect(told).toHaveLength(2);
    const { also, movedFrom } = JSON.parse(told[0]?.params ?? '{}') as { also: { id: string }[]; movedFrom: string };
    expect([movedFrom, also.map(({ id }) => id)]).toEqual(['2027-03-20', [run.sessions[2]?.id, run.sessions[3]?.id]]);
    const [entry] = (await staff.get<HistoryEntryDto[]>(`/api/v1/staff/runs/${run.id}/history`)).body;
    expect(entry).toMatchObject({ verb: 'series.moved', reason: 'Die Trainerin ist krank.' });
    expect(entry?.changes[0]?.to).toEqual(['2027-03-27 10:00-17:00', '2027-04-03 10:00-17:00', '2027-04-10 10:00-17:00']);
  });

  it('move all or not at all', async () => {
    const before = await dates();
    await app.world.rows(`UPDATE session SET start_time = '22:30', end_time = '23:30' WHERE course_run_id = ? AND n = 4`, [run.id]);
    const refused = await move(2, { ...weekLater, scope: 'FOLLOWING' });
    expect(refused.body.errors).toEqual([expect.objectContaining({ code: 'session.other_leaves_day' })]);
    expect((await dates()).slice(0, 3)).toEqual(before.slice(0, 3));
    await app.world.rows(`UPDATE session SET start_time = '09:00', end_time = '16:00' WHERE course_run_id = ? AND n = 4`, [run.id]);
    const onto = await move(2, { date: '2027-03-13', start: '10:00', end: '17:00', scope: 'FOLLOWING' });
    expect(onto.body.code).toBe('run.sessions_overlap');
    expect(await dates()).toEqual(before);
  });
});
