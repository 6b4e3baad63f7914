import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunDetailDto } from '../../api/src/modules/catalogue/catalogue.dto.js';
import type { RunContentDto } from '../../api/src/modules/catalogue/planning/draft.dto.js';
import type { DraftDto } from '../../api/src/modules/catalogue/planning/draft-view.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { contentOf, evening, type PlanningWorld, planningWorld } from '../support/planning.js';

let app: TestApp;
let staff: ApiClient;
let plan: PlanningWorld;
let id: string;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
  plan = await planningWorld(app);
  id = (await staff.post<{ id: string }>('/api/v1/staff/runs', { ...contentOf(plan), offeringId: plan.offeringId })).body.id;
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const look = async (): Promise<DraftDto> => (await staff.get<DraftDto>(`/api/v1/staff/runs/${id}/draft`)).body;
const publish = () => staff.post(`/api/v1/staff/runs/${id}/publication`);
async function save(change: Partial<RunContentDto>, revision?: number, who = staff) {
  const { content, revision: now } = await look();
  return who.put<Problem>(`/api/v1/staff/runs/${id}/draft`, { ...content, ...change, revision: revision ?? now });
}
const fieldsOf = ({ body }: { body: Problem }) => body.errors?.map(({ field, code }) => [field, code]);

describe('a draft', () => {
  it('takes nobody on who no longer teaches, says who, and keeps whom it has; somebody forgotten is no choice at all', async () => {
    const leave = (teacher: string) => staff.post(`/api/v1/staff/trainers/${teacher}/retirement`);
    const thomas = { name: 'Thomas Brandt', role: 'SPEAKER', topics: [], languages: [], email: null, phone: null, availability: null };
    const other = (await staff.post<{ id: string }>('/api/v1/staff/trainers', thomas)).body.id;
    await leave(other);
    await leave(plan.trainerId);
    expect((await look()).lists.trainers).toEqual([{ id: plan.trainerId, name: 'Kadir Yıldız' }]);
    expect((await save({ title: 'Neuer Titel' })).status).toBe(200);
    const gone = { field: 'trainerIds', code: 'run.trainer_gone', params: { name: 'Thomas Brandt' } };
    expect((await save({ trainerIds: [plan.trainerId, other] })).body.errors).toEqual([gone]);
    const anew = await staff.post<Problem>('/api/v1/staff/runs', { ...contentOf(plan), trainerIds: [other], offeringId: plan.offeringId });
    expect(anew.body.errors).toEqual([gone]);
    const team = { trainerIds: [plan.trainerId, other], before: [plan.trainerId] };
    expect((await staff.put<Problem>(`/api/v1/staff/runs/${id}/team`, team)).body.errors).toEqual([gone]);
    await app.world.rows('UPDATE trainer SET erased_at = ? WHERE id = ?', [app.clock.now(), plan.trainerId]);
    expect(fieldsOf(await save({ trainerIds: [plan.trainerId] }))).toEqual([['trainerIds', 'validation.is_uuid']]);
  });

  it('is written anew: texts, places, people, days; its address follows its title', async () => {
    const change = { title: 'Grundkurs – Kassel', town: 'Kassel', capacity: 12, minParticipants: 6, trainerIds: [], roomId: null };
    expect((await save({ ...change, decisionDate: '2027-02-10' })).status).toBe(200);
    expect((await look()).content).toMatchObject({ ...change, decisionDate: '2027-02-10', registrationUntil: null });
    const [row] = await app.world.rows(
      `SELECT r.slug, r.search_text LIKE '%kassel%' AS found, l.capacity, l.capacity_hard FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id WHERE r.id = ?`,
      [id],
    );
    expect(row).toEqual({ slug: 'grundkurs-kassel-bq-2027-01', found: 1, capacity: 12, capacity_hard: null });
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.draft_changed'`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ capacity: { from: 16, to: 12 }, title: { to: 'Grundkurs – Kassel' } });
    expect(JSON.parse(entry?.data ?? '{}')).not.toHaveProperty('description');
  });

  it('changes its dates: one moves and keeps what belongs to it, one goes, one comes; they are counted by time', async () => {
    const [first, second] = (await look()).content.sessions;
    await app.world.rows(`UPDATE session SET meeting_url = 'https://treffen.example.org/a' WHERE id = ?`, [second?.id ?? '']);
    const moved = { ...evening('2027-02-25'), id: second?.id ?? null };
    expect((await save({ sessions: [evening('2027-02-22'), moved, { ...evening('2027-03-01'), teachingUnits: 4.5 }] })).status).toBe(200);
    const rows = await app.world.rows(
      'SELECT n, date, teaching_units AS units, meeting_url AS url FROM session WHERE course_run_id = ? ORDER BY n',
      [id],
    );
    expect(rows).toEqual([
      { n: 1, date: '2027-02-22', units: 3, url: null },
      { n: 2, date: '2027-02-25', units: 3, url: 'https://treffen.example.org/a' },
      { n: 3, date: '2027-03-01', units: 4.5, url: null },
    ]);
    expect((await look()).content.sessions.map((one) => one.id)).not.toContain(first?.id);
    const [run] = await app.world.rows('SELECT first_date, last_date, teaching_units, registration_deadline FROM course_run WHERE id = ?', [
      id,
    ]);
    expect(run).toMatchObject({ first_date: '2027-02-22', last_date: '2027-03-01', teaching_units: 10.5 });
  });

  it('knows a date by its day and hour where a page that saves by itself has no id for it yet', async () => {
    const [first, second] = (await look()).content.sessions;
    const typed = [evening('2027-02-15'), evening('2027-02-18'), evening('2027-02-22')];
    expect((await save({ sessions: typed })).status).toBe(200);
    const ids = (await look()).content.sessions.map((one) => one.id);
    expect(ids.slice(0, 2)).toEqual([first?.id, second?.id]);
    expect((await save({ sessions: typed })).status).toBe(200);
    expect((await look()).content.sessions.map((one) => one.id)).toEqual(ids);
  });

  it('never takes the date of another course, nor one date twice', async () => {
    const other = await app.world.run();
    const foreign = other.sessions[0]?.id ?? '';
    const [own] = (await look()).content.sessions;
    const twice = { ...evening('2027-02-22'), id: own?.id ?? null };
    expect((await save({ sessions: [twice, { ...twice, date: '2027-02-23' }, { ...evening('2027-02-25'), id: foreign }] })).status).toBe(
      200,
    );
    expect((await look()).content.sessions.map(({ date }) => date)).toEqual(['2027-02-22', '2027-02-23', '2027-02-25']);
    expect(await app.world.count('session', 'id = ? AND course_run_id = ?', [foreign, other.id])).toBe(1);
  });

  it('follows its dates with the days that the settings choose', async () => {
    await save({ sessions: [evening('2027-03-15')] });
    const [run] = await app.world.rows<{ decision_date: string }>('SELECT decision_date FROM course_run WHERE id = ?', [id]);
    expect(run?.decision_date).toBe('2027-03-05');
  });

  it('follows its room to another town, unless staff named one', async () => {
    const townOf = async () => (await app.world.rows<{ town: string | null }>('SELECT town FROM course_run WHERE id = ?', [id]))[0]?.town;
    expect((await look()).content.town).toBeNull();
    await app.world.rows(`UPDATE venue SET town = 'Wetzlar'`);
    expect((await look()).content.town).toBe('Gießen');
    await save({ town: null });
    expect(await townOf()).toBe('Wetzlar');
  });

  it('keeps what is set elsewhere: the rules for signing up', async () => {
    await app.world.rows(`UPDATE course_run SET prerequisites = '["women_only"]', german_level = 'B1', min_age = 20 WHERE id = ?`, [id]);
    await save({ title: 'Anderer Titel' });
    expect((await staff.get(`/api/v1/staff/runs/${id}/rules`)).body).toMatchObject({
      ...{ prerequisites: ['women_only'], germanLevel: 'B1', minAge: 20 },
    });
  });

  it('E35: two people never overwrite each other, and the second reads who was faster', async () => {
    const { revision } = await look();
    const colleague = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect((await save({ capacity: 14 }, revision, colleague)).status).toBe(200);
    const late = await save({ capacity: 20 }, revision);
    expect(late).toMatchObject({ status: 409, body: { code: 'run.changed_by', params: { name: 'Sabine Wagner-Öztürk' } } });
    expect((await save({ capacity: 20 }, revision, colleague)).body.code).toBe('run.changed_elsewhere');
    expect((await look()).content.capacity).toBe(14);
    expect((await look()).lastChange?.name).toBe('Sabine Wagner-Öztürk');
  });

  it('E35: of two who save in the same moment one is told', async () => {
    const { revision, content } = await look();
    const both = await Promise.all(
      [13, 15].map((capacity) => staff.put<Problem>(`/api/v1/staff/runs/${id}/draft`, { ...content, capacity, revision })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('is refused in words at its fields and stays as it was', async () => {
    expect(fieldsOf(await save({ capacity: 5, minParticipants: 6 }))).toEqual([['minParticipants', 'run.minimum_above_capacity']]);
    expect(fieldsOf(await save({ sessions: [evening('2031-02-15')] }))).toEqual([['sessions.0.date', 'run.date_too_far']]);
    const { id: organisationId } = await app.world.organisation();
    const quota = await staff.put(`/api/v1/staff/runs/${id}/quotas/${organisationId}`, { seats: 10, releaseOn: '2027-02-01' });
    expect(quota.status).toBe(204);
    expect(fieldsOf(await save({ capacity: 8, minParticipants: null }))).toEqual([['capacity', 'run.capacity_below_held']]);
    expect((await look()).content.capacity).toBe(16);
  });

  it('S3: is shown to staff as everybody will see it, and nobody else sees it', async () => {
    const preview = await staff.get<RunDetailDto>(`/api/v1/staff/runs/${id}/preview`);
    expect(preview.body).toMatchObject({ title: 'Basisqualifizierung – Gießen', seats: { state: 'free' }, venue: { room: 'Saal 1' } });
    expect((await app.api.get(`/api/v1/staff/runs/${id}/preview`)).status).toBe(401);
    expect((await app.api.get(`/api/v1/runs/${id}`)).status).toBe(404);
  });

  it('is published and found, and from then on is changed by the acts that tell people', async () => {
    expect((await publish()).status).toBe(204);
    const { body } = await app.api.get<{ runs: { code: string }[] }>('/api/v1/runs?q=Basisqualifizierung');
    expect(body.runs.map(({ code }) => code)).toEqual(['BQ-2027-01']);
    expect((await save({ capacity: 3, minParticipants: null })).body.code).toBe('run.no_draft');
    expect((await look()).editable).toBe(false);
  });
});
