import { newId } from '../../api/src/database/ids.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DayOffDto, YearOffDto } from '../../api/src/modules/catalogue/master-data/master-data-view.dto.js';
import type { PlannerDto } from '../../api/src/modules/catalogue/planning/planner.dto.js';
import type { SeriesDto } from '../../api/src/modules/catalogue/planning/planning.dto.js';
import type { TodayDto } from '../../api/src/modules/today/today.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { housed } from '../support/housed.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';
import { planningWorld } from '../support/planning.js';

let app: TestApp;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const add = async (wish: object): Promise<string> => {
  const { status, body } = await staff.post<{ id: string } & Problem>('/api/v1/staff/days-off', { ...wish, revision: 0 });
  expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined });
  return body.id;
};

const waiting = async () =>
  (await staff.get<TodayDto>('/api/v1/staff/today')).body.groups.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'days_off'));

describe('days off', () => {
  it('E38: a year shows the holidays by law, the school holidays and the closing days, and each can be put right or taken back', async () => {
    const id = await add({ kind: 'CLOSED', venueId: null, firstDate: '2027-02-08', lastDate: '2027-02-09', name: 'Fasching' });
    const year = async () =>
      (await staff.get<{ publicHolidays: object[]; spans: { id: string; name: string }[] }>('/api/v1/staff/days-off/years/2027')).body;
    expect((await year()).publicHolidays).toHaveLength(10);
    expect((await year()).spans.map(({ name }) => name)).toEqual(['christmas', 'Fasching', 'easter', 'summer', 'autumn', 'christmas']);
    const wish = { kind: 'CLOSED', venueId: null, firstDate: '2027-02-08', lastDate: '2027-02-10', name: 'Fasching' };
    expect((await staff.put(`/api/v1/staff/days-off/${id}`, { ...wish, revision: 0 })).status).toBe(200);
    expect((await staff.delete(`/api/v1/staff/days-off/${id}?revision=0`)).status).toBe(409);
    expect((await staff.delete(`/api/v1/staff/days-off/${id}?revision=1`)).status).toBe(204);
    expect((await year()).spans.map((span) => span.id)).not.toContain(id);
    expect((await staff.get('/api/v1/staff/days-off/years/99999')).status).toBe(404);
    expect(await app.world.count('audit_entry', `verb = 'day_off.removed'`)).toBe(1);
  });

  it('E38: a holiday that the law adds or takes away is one for everything that plans', async () => {
    const law = (kind: string, day: string, name: string) => add({ kind, venueId: null, firstDate: day, lastDate: day, name });
    const gone = await law('NO_HOLIDAY', '2027-05-17', 'whit_monday');
    const added = await law('PUBLIC_HOLIDAY', '2027-05-10', 'Tag der Vielfalt');
    const twice = async (kind: string, day: string, name: string) =>
      (await staff.post<Problem>('/api/v1/staff/days-off', { kind, venueId: null, firstDate: day, lastDate: day, name, revision: 0 })).body
        .code;
    expect(await twice('NO_HOLIDAY', '2027-05-17', 'whit_monday')).toBe('master.law_day_known');
    expect(await twice('PUBLIC_HOLIDAY', '2027-05-10', 'Tag der Arbeit')).toBe('master.law_day_known');
    const same = { kind: 'PUBLIC_HOLIDAY', venueId: null, firstDate: '2027-05-10', lastDate: '2027-05-10', name: 'Tag der Vielfalt' };
    expect((await staff.put(`/api/v1/staff/days-off/${added}`, { ...same, revision: 0 })).status).toBe(200);
    const { body: year } = await staff.get<YearOffDto>('/api/v1/staff/days-off/years/2027');
    expect(year.publicHolidays.filter(({ row }) => row)).toMatchObject([
      { date: '2027-05-10', name: 'Tag der Vielfalt', holds: true },
      { date: '2027-05-17', name: 'whit_monday', holds: false },
    ]);
    expect(year.spans.map(({ name }) => name)).not.toContain('Tag der Vielfalt');
    const { closed } = (await staff.get<PlannerDto>('/api/v1/staff/planner?from=2027-05-07&to=2027-05-17')).body;
    expect(closed.map(({ from, name }) => [from, name])).toEqual([['2027-05-10', 'Tag der Vielfalt']]);
    const mondays = { from: '2027-05-10', weekdays: [1], everyWeeks: 1, count: 1, start: '17:00', end: '19:30', breakMinutes: 0 };
    const skip = { skipPublicHolidays: true, skipSchoolHolidays: false, without: [], including: [] };
    const { body: series } = await staff.post<SeriesDto>('/api/v1/staff/planning/series', { ...mondays, ...skip });
    expect(series.dates.map(({ date, takesPlace }) => [date, takesPlace])).toEqual([
      ['2027-05-10', false],
      ['2027-05-17', true],
    ]);
    const run = await app.world.run({ dates: ['2027-05-10', '2027-05-17'] });
    const { sessions } = (await staff.get<PlannerDto>('/api/v1/staff/planner?from=2027-05-07&to=2027-05-17')).body;
    expect(sessions.filter(({ runId }) => runId === run.id).map(({ conflicts }) => conflicts.map(({ name }) => name))).toEqual([
      ['Tag der Vielfalt'],
      [],
    ]);
    const lost = await staff.delete<Problem>(`/api/v1/staff/days-off/${gone}?revision=0`);
    expect([lost.status, lost.body.code]).toEqual([409, 'master.law_day_stays']);
    const back = { kind: 'HOLIDAY_AGAIN', venueId: null, firstDate: '2027-05-17', lastDate: '2027-05-17', name: 'whit_monday' };
    expect((await staff.put(`/api/v1/staff/days-off/${gone}`, { ...back, revision: 0 })).status).toBe(200);
    const again = (await staff.get<PlannerDto>('/api/v1/staff/planner?from=2027-05-17&to=2027-05-17')).body.closed;
    expect(again).toMatchObject([{ reason: 'public_holiday', name: 'whit_monday' }]);
  });

  it('E38: a holiday that the law takes back names what was planned on it meanwhile, as any other day that comes later', async () => {
    const day = { venueId: null, firstDate: '2027-05-17', lastDate: '2027-05-17', name: 'whit_monday' };
    const id = await add({ ...day, kind: 'NO_HOLIDAY' });
    const run = await app.world.run({ dates: ['2027-05-10', '2027-05-17'] });
    app.clock.set(new Date('2027-01-11T09:00:00Z'));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const seen = async () => (await staff.get<DayOffDto>(`/api/v1/staff/days-off/${id}`)).body;
    const write = async (kind: string) =>
      (await staff.put(`/api/v1/staff/days-off/${id}`, { ...day, kind, revision: (await seen()).revision })).status;
    expect([(await seen()).touched, await waiting()]).toEqual([[], []]);
    expect(await write('HOLIDAY_AGAIN')).toBe(200);
    expect(await seen()).toMatchObject({ open: true, touched: [{ code: run.code, n: 2, date: '2027-05-17', tentative: false }] });
    expect(await waiting()).toMatchObject([{ name: 'whit_monday', count: 1, dayOff: { id, kind: 'HOLIDAY_AGAIN' } }]);
    expect(await write('NO_HOLIDAY')).toBe(200);
    expect(await waiting()).toEqual([]);
    expect(await app.world.count('day_off', `first_date = '2027-05-17'`)).toBe(1);
  });

  it('E38: of two who write the same day of the law at once, the second is told that it is there', async () => {
    const other = await OtherHand.open(app);
    await other.writeLawDay('2027-05-17');
    const wish = { kind: 'NO_HOLIDAY', venueId: null, firstDate: '2027-05-17', lastDate: '2027-05-17', name: 'whit_monday', revision: 0 };
    const answer = staff.post<Problem>('/api/v1/staff/days-off', wish);
    await untilSomebodyWaits(app);
    await other.commit();
    const { status, body } = await answer;
    expect([status, body.code]).toEqual([409, 'master.law_day_known']);
    expect(await app.world.count('day_off', `first_date = '2027-05-17'`)).toBe(1);
    await other.close();
  });

  it('E38: days that come after a course was published name its dates, and wait until they are moved or staff keep them', async () => {
    const run = await app.world.run({ dates: ['2027-02-15', '2027-02-18'] });
    const elsewhere = await app.world.run({ dates: ['2027-02-15'] });
    await housed(app, elsewhere);
    const { roomId } = await planningWorld(app);
    await app.world.rows('UPDATE session SET room_id = ? WHERE course_run_id = ?', [roomId, run.id]);
    app.clock.set(new Date('2027-01-11T09:00:00Z'));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const [here] = await app.world.rows<{ id: string }>('SELECT venue_id AS id FROM room WHERE id = ?', [roomId]);
    const wish = { kind: 'CLOSED', venueId: here?.id, firstDate: '2027-02-15', lastDate: '2027-02-16', name: 'Umbau' };
    const id = await add(wish);
    const seen = async () => (await staff.get<DayOffDto>(`/api/v1/staff/days-off/${id}`)).body;
    expect(await seen()).toMatchObject({ open: true, touched: [{ code: run.code, n: 1, date: '2027-02-15', tentative: false }] });
    expect(await waiting()).toMatchObject([{ name: 'Umbau', count: 1, due: '2027-02-15T22:59:00.000Z', dayOff: { id, kind: 'CLOSED' } }]);
    expect((await staff.post<Problem>(`/api/v1/staff/days-off/${id}/kept-dates`, { revision: 0 })).status).toBe(204);
    expect([(await seen()).open, (await seen()).touched.length, await waiting()]).toEqual([false, 1, []]);
    const late = await staff.post<Problem>(`/api/v1/staff/days-off/${id}/kept-dates`, { revision: 0 });
    expect([late.status, late.body.code]).toEqual([409, 'master.changed_elsewhere']);
    await staff.put(`/api/v1/staff/days-off/${id}`, { ...wish, name: 'Neuer Boden', revision: 1 });
    expect(await waiting()).toEqual([]);
    await staff.put(`/api/v1/staff/days-off/${id}`, { ...wish, lastDate: '2027-02-18', revision: 2 });
    expect(await waiting()).toMatchObject([{ count: 2 }]);
    const sessionId = run.sessions[0]?.id;
    const to = { date: '2027-02-25', start: '10:00', end: '12:00' };
    expect((await staff.post(`/api/v1/staff/runs/${run.id}/sessions/${sessionId}/move`, { ...to, reason: 'Umbau' })).status).toBe(204);
    expect(await waiting()).toMatchObject([{ count: 1 }]);
    await app.world.rows(`UPDATE course_run SET state = 'CANCELLED', cancelled_at = NOW(3) WHERE id = ?`, [run.id]);
    expect(await waiting()).toEqual([]);
  });

  it('a single room can be closed: dates in it are named and told why, other rooms of the house are not, and a series leaves the days out', async () => {
    const { roomId } = await planningWorld(app);
    const [room] = await app.world.rows<{ venueId: string; name: string }>('SELECT venue_id AS venueId, name FROM room WHERE id = ?', [
      roomId,
    ]);
    const next = newId();
    await app.world.rows(`INSERT INTO room SELECT ?, venue_id, 'Nebenan', seats, access, NULL, 0 FROM room WHERE id = ?`, [next, roomId]);
    const [run, beside] = [await app.world.run({ dates: ['2027-02-15'] }), await app.world.run({ dates: ['2027-02-15'] })];
    await app.world.rows('UPDATE session SET room_id = ? WHERE course_run_id = ?', [roomId, run.id]);
    await app.world.rows('UPDATE session SET room_id = ? WHERE course_run_id = ?', [next, beside.id]);
    app.clock.set(new Date('2027-01-11T09:00:00Z'));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const days = { kind: 'CLOSED', firstDate: '2027-02-15', lastDate: '2027-02-16', name: 'Verliehen', revision: 0 };
    const refused = async (wish: object) => (await staff.post<Problem>('/api/v1/staff/days-off', { ...days, ...wish })).body.errors;
    expect(await refused({ venueId: null, roomId })).toMatchObject([{ field: 'venueId' }]);
    expect(await refused({ venueId: newId(), roomId })).toMatchObject([{ field: 'venueId' }]);
    const id = await add({ ...days, venueId: room?.venueId, roomId });
    const { body: seen } = await staff.get<DayOffDto>(`/api/v1/staff/days-off/${id}`);
    expect([seen.roomId, seen.touched.map(({ code }) => code), seen.venue]).toEqual([
      roomId,
      [run.code],
      expect.stringContaining(room?.name ?? ''),
    ]);
    const { groups } = (await staff.get<TodayDto>('/api/v1/staff/today')).body;
    const waiting = groups.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'days_off'));
    expect(waiting).toMatchObject([{ name: 'Verliehen', count: 1, dayOff: { id } }]);
    const plan = (await staff.get<PlannerDto>('/api/v1/staff/planner?from=2027-02-15&to=2027-02-16')).body;
    expect(plan.closed).toMatchObject([
      { reason: 'closed', name: 'Verliehen', roomIds: [roomId], house: expect.stringContaining(room?.name ?? '') as unknown },
    ]);
    const against = (runId: string) =>
      plan.sessions.find((one) => one.runId === runId)?.conflicts.map(({ kind, name, weight }) => [kind, name, weight]);
    expect([against(run.id), against(beside.id)]).toEqual([[['room_closed', 'Verliehen', 'ask']], []]);
    const mondays = { from: '2027-02-15', weekdays: [1], everyWeeks: 1, count: 1, start: '10:00', end: '12:00', breakMinutes: 0 };
    const skip = { skipPublicHolidays: true, skipSchoolHolidays: false, without: [], including: [] };
    const first = async (inRoom: string) =>
      (await staff.post<SeriesDto>('/api/v1/staff/planning/series', { ...mondays, ...skip, roomId: inRoom })).body.dates[0]?.takesPlace;
    expect([await first(roomId), await first(next)]).toEqual([false, true]);
  });
});
