import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { SessionMovePreviewDto } from '../../api/src/modules/booking/runs/session-moves.dto.js';
import type { MisfitDto, PlannerDto, PlannerSessionDto } from '../../api/src/modules/catalogue/planning/planner.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { housed } from '../support/housed.js';
import { brokenLaws } from '../support/invariants.js';
import { contentOf, type PlanningWorld, planningWorld } from '../support/planning.js';

let app: TestApp;
let staff: ApiClient;
let plan: PlanningWorld;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
  plan = await planningWorld(app);
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const base = '/api/v1/staff/planner';
const february = async (): Promise<PlannerDto> => (await staff.get<PlannerDto>(`${base}?from=2027-02-01&to=2027-02-28`)).body;
const draft = async (): Promise<PlannerSessionDto[]> => {
  const { body } = await staff.post<{ id: string }>('/api/v1/staff/runs', { ...contentOf(plan), offeringId: plan.offeringId });
  return (await february()).sessions.filter(({ runId }) => runId === body.id);
};
const placeOf = ({ date, start, end, roomId }: PlannerSessionDto) => ({ date, start, end, roomId });
const at = ({ runId, id }: PlannerSessionDto, what = ''): string => `${base}/runs/${runId}/sessions/${id}${what}`;
const when = (sessions: PlannerSessionDto[]) => sessions.map(({ date, start }) => `${date} ${start}`);
const first = ([one]: PlannerSessionDto[]): PlannerSessionDto => {
  if (!one) throw new Error('there is no date');
  return one;
};

describe('the planner', () => {
  it('is for staff', async () => {
    expect((await app.api.get(`${base}?from=2027-02-01&to=2027-02-28`)).status).toBe(401);
    const desk = app.api.with({ cookie: (await app.world.staff(['REPORTING'])).cookie });
    expect((await desk.get(`${base}?from=2027-02-01&to=2027-02-28`)).status).toBe(403);
  });

  it('S2: shows every date of some days with its room, trainers, places and what speaks against it, and the closed days', async () => {
    const [one] = await draft();
    const other = await app.world.run({ dates: ['2027-02-15'] });
    await app.source.query('UPDATE session SET room_id = ?, start_time = ?, end_time = ? WHERE course_run_id = ?', [
      ...[plan.roomId, '18:00', '20:00', other.id],
    ]);
    await app.world.rows('INSERT INTO trainer_absence (id, trainer_id, first_date, last_date) VALUES (?, ?, ?, ?)', [
      ...[newId(), plan.trainerId, '2027-02-16', '2027-03-02'],
    ]);
    const [room] = await app.world.rows<{ venue: string }>('SELECT venue_id AS venue FROM room WHERE id = ?', [plan.roomId]);
    const everywhere = { trainerId: null, house: null, roomIds: [] };
    for (const [house, first, last, name] of [
      [room?.venue ?? '', '2027-02-22', '2027-02-23', 'Umbau'],
      [null, '2027-02-24', '2027-02-24', 'Betriebsausflug'],
    ] as const) {
      await app.world.rows(`INSERT INTO day_off (id, kind, venue_id, first_date, last_date, name) VALUES (?, 'CLOSED', ?, ?, ?, ?)`, [
        ...[newId(), house, first, last, name],
      ]);
    }
    const { sessions, rooms, closed } = await february();
    expect(rooms).toEqual([{ id: plan.roomId, name: 'Haus der Vielfalt, Saal 1', town: 'Gießen', seats: 20, stepFree: null }]);
    expect(sessions.find(({ id }) => id === one?.id)).toMatchObject({
      ...{ date: '2027-02-15', start: '17:00', n: 1, of: 2, tentative: true, movable: true, places: 16, taken: 0 },
      trainerIds: [plan.trainerId],
      conflicts: [{ kind: 'room_taken', weight: 'block', other: { code: other.code, start: '18:00', end: '20:00' } }],
    });
    expect(sessions.find(({ runId }) => runId === other.id)?.conflicts).toMatchObject([{ kind: 'room_taken', weight: 'ask' }]);
    expect(closed).toEqual([
      {
        reason: 'closed',
        from: '2027-02-22',
        to: '2027-02-23',
        name: 'Umbau',
        trainerId: null,
        house: 'Haus der Vielfalt',
        roomIds: [plan.roomId],
      },
      { ...everywhere, reason: 'closed', from: '2027-02-24', to: '2027-02-24', name: 'Betriebsausflug' },
      { ...everywhere, reason: 'trainer_absent', from: '2027-02-16', to: '2027-03-02', name: 'Kadir Yıldız', trainerId: plan.trainerId },
    ]);
    const march = (await staff.get<PlannerDto>(`${base}?from=2027-03-20&to=2027-04-10`)).body.closed;
    expect(march.map(({ reason, name }) => [reason, name])).toEqual([
      ['public_holiday', 'good_friday'],
      ['public_holiday', 'easter_monday'],
      ['school_holiday', 'easter'],
    ]);
  });

  it('leaves out what is called off, says what can no longer move, and shows two months at most', async () => {
    const over = await app.world.run({ dates: ['2027-02-06'] });
    const cancelled = await app.world.run({ state: 'CANCELLED', dates: ['2027-02-07'] });
    app.clock.set(new Date('2027-02-06T12:00:00Z'));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    const { sessions } = await february();
    expect(sessions.map(({ runId, movable }) => [runId, movable])).toEqual([[over.id, false]]);
    expect(sessions.map(({ runId }) => runId)).not.toContain(cancelled.id);
    expect((await staff.get<Problem>(`${base}?from=2027-02-01&to=2027-05-01`)).body.code).toBe('planner.span');
    expect((await staff.get<Problem>(`${base}?from=2027-02-02&to=2027-02-01`)).body.code).toBe('planner.span');
  });

  it('where no date is on these days, names the next day with one; what is called off is none', async () => {
    await app.world.run({ state: 'CANCELLED', dates: ['2027-01-07'] });
    await app.world.run({ dates: ['2027-02-06', '2027-02-13'] });
    const nextAfter = async (from: string, to: string) => (await staff.get<PlannerDto>(`${base}?from=${from}&to=${to}`)).body.next;
    expect(await nextAfter('2027-01-01', '2027-01-05')).toBe('2027-02-06');
    expect(await nextAfter('2027-01-31', '2027-02-06')).toBeNull();
    expect(await nextAfter('2027-02-14', '2027-02-20')).toBeNull();
  });

  it('says for each room and day why a date does not fit there; what is free is left out', async () => {
    const one = first(await draft());
    const other = await app.world.run({ dates: ['2027-02-16'] });
    const room = await housed(app, other);
    const query = `run=${one.runId}&session=${one.id}&from=2027-02-16&to=2027-02-17&start=15:00&end=17:00`;
    const { body } = await staff.get<MisfitDto[]>(`${base}/fits?${query}`);
    expect(body.map(({ date, roomId, conflicts }) => [date, roomId, conflicts.map(({ kind }) => kind)])).toEqual([
      ['2027-02-16', room, ['room_taken']],
    ]);
    const unknown = `run=${one.runId}&session=${newId()}&from=2027-02-16&to=2027-02-17&start=15:00&end=17:00`;
    expect((await staff.get<Problem>(`${base}/fits?${unknown}`)).body.code).toBe('session.unknown');
  });
});

describe('a date of a draft', () => {
  it('moves at once, nobody is told, and days that nobody typed follow', async () => {
    const one = first(await draft());
    const to = { date: '2027-02-08', start: '18:00', end: '20:30', roomId: null };
    expect((await staff.put(at(one), { to, seen: placeOf(one) })).status).toBe(204);
    const moved = (await february()).sessions.find(({ id }) => id === one.id);
    expect(moved).toMatchObject({ ...to, movedFrom: null });
    const [run] = await app.world.rows('SELECT first_date, decision_date FROM course_run WHERE id = ?', [one.runId]);
    expect(run).toEqual({ first_date: '2027-02-08', decision_date: '2027-01-29' });
    expect(await app.world.count('outbox', `kind = 'session.moved'`)).toBe(0);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.draft_changed'`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({
      sessions: { to: expect.arrayContaining(['2027-02-08 18:00-20:30, 15 min, 3, online']) },
    });
  });

  it('goes back by the same act: nothing is left of the way', async () => {
    const one = first(await draft());
    const there = { ...placeOf(one), date: '2027-02-22' };
    await staff.put(at(one), { to: there, seen: placeOf(one) });
    expect((await staff.put(at(one), { to: placeOf(one), seen: there })).status).toBe(204);
    const { sessions } = await february();
    expect(when(sessions)).toEqual(['2027-02-15 17:00', '2027-02-18 17:00']);
    expect(first(sessions)).toMatchObject({ n: 1, roomId: plan.roomId, movedFrom: null });
  });

  it('E35: stays where a colleague has put it meanwhile', async () => {
    const one = first(await draft());
    await staff.put(at(one), { to: { ...placeOf(one), date: '2027-02-22' }, seen: placeOf(one) });
    const late = await staff.put<Problem>(at(one), { to: { ...placeOf(one), date: '2027-02-23' }, seen: placeOf(one) });
    expect([late.status, late.body.code]).toEqual([409, 'session.moved_meanwhile']);
    expect(when((await february()).sessions)).toEqual(['2027-02-18 17:00', '2027-02-22 17:00']);
  });

  it('takes those after it along when staff say so, each at its own hour, and goes back by the same act', async () => {
    const one = first(await draft());
    const to = { ...placeOf(one), date: '2027-02-16', start: '16:00', end: '18:30' };
    const along = { to, seen: placeOf(one), scope: 'FOLLOWING' };
    expect((await staff.put(at(one), along)).status).toBe(204);
    expect(when((await february()).sessions)).toEqual(['2027-02-16 16:00', '2027-02-19 16:00']);
    const { body } = await staff.post<SessionMovePreviewDto>(`/api/v1/staff/runs/${one.runId}/sessions/${one.id}/move-preview`, {
      ...placeOf(one),
      scope: 'ALL',
    });
    expect(body).toMatchObject({ people: 0, along: [{ n: 2, from: { date: '2027-02-19' }, to: { date: '2027-02-18', start: '17:00' } }] });
    expect((await staff.put(at(one), { to: placeOf(one), seen: to, scope: 'ALL' })).status).toBe(204);
    expect(when((await february()).sessions)).toEqual(['2027-02-15 17:00', '2027-02-18 17:00']);
    expect(await app.world.count('outbox', `kind = 'session.moved'`)).toBe(0);
  });

  it('is copied with break and units into another room, and taken out again', async () => {
    const one = first(await draft());
    const room = await housed(app, await app.world.run({ dates: ['2027-02-06'] }));
    const made = await staff.post<{ id: string }>(at(one, '/copies'), { ...placeOf(one), date: '2027-02-25', roomId: room });
    const ofRun = async () => (await february()).sessions.filter(({ runId }) => runId === one.runId);
    const copy = first((await ofRun()).slice(-1));
    expect(copy).toMatchObject({ id: made.body.id, date: '2027-02-25', n: 3, of: 3, teachingUnits: 3, roomId: room });
    expect((await staff.delete(at(copy))).status).toBe(204);
    expect(await ofRun()).toHaveLength(2);
  });

  it('does not fall upon another date of its course, nor into the past, and once published it has another way', async () => {
    const one = first(await draft());
    const refused = async (change: object) => {
      const { body } = await staff.put<Problem>(at(one), { to: { ...placeOf(one), ...change }, seen: placeOf(one) });
      return body.errors?.[0]?.code ?? body.code;
    };
    expect(await refused({ date: '2027-02-18' })).toBe('run.sessions_overlap');
    expect(await refused({ date: '2027-01-02' })).toBe('session.date_past');
    expect(await refused({ roomId: newId() })).toBe('session.room_unknown');
    await app.source.query(`UPDATE course_run SET state = 'PUBLISHED' WHERE id = ?`, [one.runId]);
    expect(await refused({ date: '2027-02-19' })).toBe('run.no_draft');
  });
});

it('a room that is no longer to choose stays with the dates that are there and takes no other, moved, drafted or planned', async () => {
  const one = first(await draft());
  const run = await app.world.run({ dates: ['2027-03-06'] });
  const published = (await staff.get<PlannerDto>(`${base}?from=2027-03-01&to=2027-03-31`)).body.sessions.find(
    ({ runId }) => runId === run.id,
  );
  await app.source.query('UPDATE venue SET retired_at = ?', [app.clock.now()]);
  const roomsOf = async (span: string) => (await staff.get<PlannerDto>(`${base}?${span}`)).body.rooms.map(({ id }) => id);
  expect([await roomsOf('from=2027-02-01&to=2027-02-28'), await roomsOf('from=2027-03-01&to=2027-03-31')]).toEqual([[plan.roomId], []]);
  const move = `/api/v1/staff/runs/${run.id}/sessions/${published?.id}`;
  expect((await staff.get<{ rooms: object[] }>(move)).body.rooms).toEqual([]);
  const there = { date: '2027-03-07', start: '10:00', end: '12:00', roomId: plan.roomId };
  expect((await staff.post<Problem>(`${move}/move`, { ...there, reason: 'Der Saal ist frei.' })).body.code).toBe('session.room_gone');
  const again = await staff.post<Problem>('/api/v1/staff/runs', { ...contentOf(plan), offeringId: plan.offeringId });
  expect(again.body.errors).toMatchObject([{ field: 'roomId', code: 'session.room_gone' }]);
  expect((await staff.put(at(one), { to: { ...placeOf(one), date: '2027-02-22' }, seen: placeOf(one) })).status).toBe(204);
  const other = first((await february()).sessions.filter(({ runId }) => runId === one.runId));
  await app.source.query('UPDATE session SET room_id = NULL WHERE course_run_id = ?', [one.runId]);
  await app.source.query('UPDATE course_run SET room_id = NULL WHERE id = ?', [one.runId]);
  const back = await staff.put<Problem>(at(other), { to: placeOf(other), seen: { ...placeOf(other), roomId: null } });
  expect(back.body.code).toBe('session.room_gone');
});

it('E35: a published date that a colleague has moved meanwhile stays there, and nobody is told twice', async () => {
  const run = await app.world.run();
  const one = first((await february()).sessions);
  const move = (date: string, seen: object) =>
    staff.post<Problem>(`/api/v1/staff/runs/${run.id}/sessions/${one.id}/move`, { ...placeOf(one), date, reason: 'Krank', seen });
  expect((await move('2027-02-20', placeOf(one))).status).toBe(204);
  const late = await move('2027-02-21', placeOf(one));
  expect([late.status, late.body.code]).toEqual([409, 'session.moved_meanwhile']);
});
