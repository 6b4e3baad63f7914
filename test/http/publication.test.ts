import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import { PlanPublicationService } from '../../api/src/modules/catalogue/index.js';
import type { RunContentDto } from '../../api/src/modules/catalogue/planning/draft.dto.js';
import type { DraftDto } from '../../api/src/modules/catalogue/planning/draft-view.dto.js';
import type { OfferingDto } from '../../api/src/modules/catalogue/offerings/offering.dto.js';
import type { PlanFindingDto } from '../../api/src/modules/catalogue/planning/planning.dto.js';
import type { PublicationDto } from '../../api/src/modules/catalogue/publication.dto.js';
import type { TodayDto } from '../../api/src/modules/today/today.dto.js';
import { addDays, berlinInstant } from '../../api/src/time/berlin.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { contentOf, evening, type PlanningWorld, planningWorld } from '../support/planning.js';

let app: TestApp;
let staff: ApiClient;
let colleague: ApiClient;
let plan: PlanningWorld;
let id: string;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
  colleague = app.api.with({ cookie: (await app.world.staff()).cookie });
  plan = await planningWorld(app);
  id = (await staff.post<{ id: string }>('/api/v1/staff/runs', { ...contentOf(plan), offeringId: plan.offeringId })).body.id;
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const at = '/publication';
const later = (wish: object = { date: '2027-01-04', time: '10:20' }, who = staff) =>
  who.put<Problem>(`/api/v1/staff/runs/${id}${at}/plan`, wish);
const look = async (who = staff): Promise<PublicationDto> => (await who.get<PublicationDto>(`/api/v1/staff/runs/${id}${at}`)).body;
const publish = (who = staff) => who.post<Problem>(`/api/v1/staff/runs/${id}${at}`, {});
const state = async () => (await app.world.rows<{ state: string }>('SELECT state FROM course_run WHERE id = ?', [id]))[0]?.state;
const thatMoment = (): void => app.clock.set(berlinInstant('2027-01-04', '10:20'));
const due = () => app.get(PlanPublicationService).due();
async function save(change: Partial<RunContentDto>, who = staff) {
  const { content, revision } = (await who.get<DraftDto>(`/api/v1/staff/runs/${id}/draft`)).body;
  expect((await who.put(`/api/v1/staff/runs/${id}/draft`, { ...content, ...change, revision })).status).toBe(200);
}
const away = (date: string) =>
  app.world.rows('INSERT INTO trainer_absence (id, trainer_id, first_date, last_date) VALUES (?, ?, ?, ?)', [
    newId(),
    plan.trainerId,
    date,
    date,
  ]);
const waiting = async () =>
  (await staff.get<TodayDto>('/api/v1/staff/today')).body.groups.flatMap(({ rows }) => rows.map(({ kind }) => kind));

describe('S3: a course that is to be shown at a moment', () => {
  it('is shown then, once, and not before', async () => {
    expect((await later()).status).toBe(204);
    expect((await look()).planned).toMatchObject({ at: '2027-01-04T09:20:00.000Z', by: 'Sabine Wagner-Öztürk', refusedAt: null });
    expect(await due()).toBe(0);
    thatMoment();
    expect(await due()).toBe(1);
    expect(await due()).toBe(0);
    expect(await state()).toBe('PUBLISHED');
    expect(await waiting()).not.toContain('publication');
  });

  it('stays a draft when something is missing by then; staff read it in what waits today, and it is not tried again by itself', async () => {
    await later();
    await app.world.rows('UPDATE course_run SET teaching_units = 0 WHERE id = ?', [id]);
    thatMoment();
    expect(await due()).toBe(0);
    expect(await state()).toBe('DRAFT');
    expect((await look()).planned?.refusedAt).not.toBeNull();
    expect(await waiting()).toContain('publication');
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.publication_refused'`);
    expect(JSON.parse(entry?.data ?? '{}')).toEqual({ points: ['units'] });
    await app.world.rows('UPDATE course_run SET teaching_units = 6 WHERE id = ?', [id]);
    expect(await due()).toBe(0);
    expect((await publish()).status).toBe(204);
    expect(await waiting()).not.toContain('publication');
  });

  it('is shown as it was planned: what somebody changes afterwards is asked about first, and at the moment it waits for that yes', async () => {
    await later();
    await save({ title: 'Basisqualifizierung – anders' }, colleague);
    expect((await look()).planned).toMatchObject({ refusedAt: null, changed: true, changedBy: 'Sabine Wagner-Öztürk' });
    expect(await waiting()).toContain('publication');
    thatMoment();
    expect(await due()).toBe(0);
    expect(await state()).toBe('DRAFT');
    expect((await look()).planned).toMatchObject({ changed: true, refusedAt: expect.any(String) });
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.publication_refused'`);
    expect(JSON.parse(entry?.data ?? '{}')).toEqual({ points: ['changed'] });
  });

  it('goes on when somebody plans it again as it is now, and nobody plans what they have not seen', async () => {
    const wish = { date: '2027-01-04', time: '10:20' };
    await later();
    const { revision } = await look();
    await save({ capacity: 12 }, colleague);
    expect((await later({ ...wish, revision })).body.code).toBe('run.changed_by');
    expect((await later({ ...wish, revision: (await look()).revision })).status).toBe(204);
    expect((await look()).planned).toMatchObject({ changed: false, changedBy: null });
    expect(await waiting()).not.toContain('publication');
    thatMoment();
    expect(await due()).toBe(1);
  });

  it('its places are part of it, wherever they are changed', async () => {
    await later();
    expect((await colleague.put(`/api/v1/staff/runs/${id}/capacity`, { capacity: 15, from: 16 })).status).toBe(204);
    expect((await look()).planned).toMatchObject({ changed: true });
  });

  it('what was accepted with the plan is no news then; what came since stops it', async () => {
    const wish = { date: '2027-01-04', time: '10:20' };
    await away('2027-02-15');
    expect((await later(wish)).body.code).toBe('run.conflicts_open');
    expect((await later({ ...wish, despite: true })).status).toBe(204);
    thatMoment();
    await away('2027-02-18');
    expect(await due()).toBe(0);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.publication_refused'`);
    expect(JSON.parse(entry?.data ?? '{}')).toEqual({ points: ['conflicts'] });
    app.clock.set(berlinInstant('2027-01-04', '10:15'));
    expect((await later({ ...wish, despite: true })).status).toBe(204);
    thatMoment();
    expect(await due()).toBe(1);
    const [published] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.published'`);
    expect(JSON.parse(published?.data ?? '{}')).toEqual({ despite: ['trainer_absent'] });
  });

  it('is refused at once for a moment that is over, or when the course has begun, or what is not ready', async () => {
    expect((await later({ date: '2027-01-01', time: '08:00' })).body.errors?.[0]).toMatchObject({ code: 'run.publish_at_impossible' });
    expect((await later({ date: '2027-02-15', time: '17:00' })).body.errors?.[0]).toMatchObject({ code: 'run.publish_at_impossible' });
    await app.world.rows('UPDATE course_run SET teaching_units = 0 WHERE id = ?', [id]);
    expect((await later()).body).toMatchObject({ code: 'run.not_ready', params: { points: ['units'] } });
  });

  it('staff read that registration would open only once it is closed', async () => {
    const deadline = async () => (await look()).points.find(({ point }) => point === 'deadline')?.state;
    expect(await deadline()).toBe('ok');
    await app.world.rows('UPDATE course_run SET registration_opens_at = registration_deadline WHERE id = ?', [id]);
    expect(await deadline()).toBe('look');
  });

  it('S2, S3: staff read which units the programme provides for, what nobody knows about the room, and in which languages it is', async () => {
    const stateOf = ({ points }: PublicationDto, wanted: string) => points.find(({ point }) => point === wanted)?.state;
    const first = await look();
    expect(first).toMatchObject({ units: 6, unitSpan: { min: 20, max: 36 }, languages: [{ language: 'de', outdated: false }] });
    expect(first.accessUnknown).toEqual([{ room: 'Haus der Vielfalt, Saal 1', keys: ['step_free'] }]);
    expect(['unitSpan', 'access', 'languages'].map((point) => stateOf(first, point))).toEqual(['look', 'look', 'look']);
    await app.world.rows(`UPDATE room SET access = '[{"key":"step_free","yes":true}]' WHERE id = ?`, [plan.roomId]);
    const english = { title: 'Basic course', promise: null, description: 'You accompany people.', revision: first.revision };
    expect((await staff.put(`/api/v1/staff/runs/${id}/texts/en`, english)).status).toBe(204);
    await save({ sessions: Array.from({ length: 8 }, (_, n) => ({ ...evening(addDays('2027-02-15', 7 * n)), teachingUnits: 3 })) });
    const then = await look();
    expect(['unitSpan', 'access', 'languages'].map((point) => stateOf(then, point))).toEqual(['ok', 'ok', 'ok']);
    await save({ description: 'Ein anderer Text.' });
    expect((await look()).languages).toEqual([
      { language: 'de', outdated: false },
      { language: 'en', outdated: true },
    ]);
    expect(stateOf(await look(), 'languages')).toBe('look');
  });

  it('S2: too few units for interpreters are a decision, also for a plan; what was decided is no news at its moment', async () => {
    const wish = { date: '2027-01-04', time: '10:20' };
    await app.world.rows(`UPDATE offering SET audience = 'INTERPRETER' WHERE id = ?`, [plan.offeringId]);
    expect((await publish()).body.code).toBe('run.conflicts_open');
    expect((await later(wish)).body.code).toBe('run.conflicts_open');
    expect((await later({ ...wish, despite: true })).status).toBe(204);
    thatMoment();
    expect(await due()).toBe(1);
    const [published] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.published'`);
    expect(JSON.parse(published?.data ?? '{}')).toEqual({ despite: ['unitSpan'] });
  });

  it('can be taken back, and taking back twice is once', async () => {
    await later();
    for (let times = 0; times < 2; times++) expect((await staff.delete(`/api/v1/staff/runs/${id}${at}/plan`)).status).toBe(204);
    expect((await look()).planned).toBeNull();
    expect(await app.world.count('audit_entry', `verb = 'run.publication_unplanned'`)).toBe(1);
    thatMoment();
    expect(await due()).toBe(0);
    expect(await state()).toBe('DRAFT');
  });
});

describe('S3: where a second person publishes', () => {
  beforeEach(async () => {
    await app.world.rows(`UPDATE setting SET value = 'true' WHERE name = 'publication.four_eyes'`);
  });
  afterEach(async () => {
    await app.world.rows(`UPDATE setting SET value = 'false' WHERE name = 'publication.four_eyes'`);
  });

  it('whoever changed the course last does not, and reads why; a colleague does', async () => {
    expect(await look()).toMatchObject({ canPublish: false, points: expect.arrayContaining([{ point: 'eyes', state: 'stop' }]) });
    expect((await publish()).body.code).toBe('run.four_eyes');
    expect((await later()).body.code).toBe('run.four_eyes');
    expect(await look(colleague)).toMatchObject({ canPublish: true });
    expect((await publish(colleague)).status).toBe(204);
  });

  it('whoever rewrote the offering since there is the course is no second for it', async () => {
    await save({ capacity: 14 }, colleague);
    expect((await look()).canPublish).toBe(true);
    const at = `/api/v1/staff/offerings/${plan.offeringId}`;
    const { title, division, audience, contentLanguage, prerequisites, revision, ...rest } = (await staff.get<OfferingDto>(at)).body;
    const { shortTitle, promise, minAge, germanLevel, certificate, thresholdPercent } = rest;
    const words = { title, shortTitle, promise, description: 'Ganz anders.', modules: [{ title: 'Rolle und Grenzen', units: 36 }] };
    const rules = { division, audience, contentLanguage, prerequisites, minAge, germanLevel, certificate, thresholdPercent };
    expect((await staff.put(at, { ...words, ...rules, revision })).status).toBe(204);
    expect([(await look()).canPublish, (await look(colleague)).canPublish]).toEqual([false, true]);
  });

  it('who is unknown is nobody’s second: neither a decision without an account nor a course of which the log tells no author', async () => {
    expect((await later(undefined, colleague)).status).toBe(204);
    await app.world.rows('UPDATE course_run SET publish_by = NULL');
    thatMoment();
    expect(await due()).toBe(0);
    await app.world.rows('UPDATE audit_entry SET actor_id = NULL');
    expect((await publish(colleague)).body.code).toBe('run.four_eyes');
    await app.world.rows('DELETE FROM audit_entry');
    expect((await publish(colleague)).body.code).toBe('run.four_eyes');
    await save({ capacity: 14 });
    expect((await publish(colleague)).status).toBe(204);
  });

  it('making a door for helpers or taking the list of people away is no change of the course', async () => {
    const [first] = await app.world.rows<{ id: string }>('SELECT id FROM session ORDER BY starts_at LIMIT 1');
    expect((await colleague.post(`/api/v1/staff/sessions/${first?.id}/doors`, { name: 'Eingang 1' })).status).toBe(204);
    expect((await colleague.get(`/api/v1/staff/runs/${id}/participants-file?format=csv`)).status).toBe(200);
    expect((await publish()).body.code).toBe('run.four_eyes');
    expect((await publish(colleague)).status).toBe(204);
  });

  it('a plan falls when the one who planned it changes the course afterwards', async () => {
    expect((await later(undefined, colleague)).status).toBe(204);
    await save({ capacity: 14 }, colleague);
    thatMoment();
    expect(await due()).toBe(0);
    expect(await state()).toBe('DRAFT');
    await save({ capacity: 15 });
    expect((await publish(colleague)).status).toBe(204);
  });
});

describe('a course on site and online', () => {
  it('S2: only those who come count against the seats of the room', async () => {
    const hybrid = { ...contentOf(plan), offeringId: plan.offeringId, format: 'HYBRID', capacity: 40, sessions: [evening('2027-05-03')] };
    const run = (await staff.post<{ id: string }>('/api/v1/staff/runs', hybrid)).body.id;
    const said = async () => {
      const date = { date: '2027-05-03', start: '17:00', end: '19:30' };
      const wish = { dates: [date], places: 40, roomId: plan.roomId, trainerIds: [], runId: run };
      const found = await staff.post<PlanFindingDto[]>('/api/v1/staff/planning/check', wish);
      const { points } = (await staff.get<PublicationDto>(`/api/v1/staff/runs/${run}/publication`)).body;
      return [found.body.map(({ kind }) => kind), ...points.flatMap(({ point, state }) => (point === 'seats' ? [state] : []))];
    };
    expect(await said()).toEqual([['room_small'], 'look']);
    for (const kind of ['ON_SITE', 'ONLINE']) await staff.put(`/api/v1/staff/runs/${run}/extra-places/${kind}`, { capacity: 20 });
    expect(await said()).toEqual([[], 'ok']);
  });
});
