import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { KindTemplateDto } from '../../api/src/modules/catalogue/offerings/kind-template.dto.js';
import type { OfferingDto, OfferingRowDto } from '../../api/src/modules/catalogue/offerings/offering.dto.js';
import type { RunTemplateDto } from '../../api/src/modules/catalogue/planning/planning.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, type PlanningWorld, planningWorld } from '../support/planning.js';

let app: TestApp;
let staff: ApiClient;
let lead: ApiClient;
let plan: PlanningWorld;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
  lead = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
  plan = await planningWorld(app);
});
afterAll(async () => {
  await app.world.rows(`DELETE FROM setting WHERE source = 'Test'`);
  await app.close();
});

const seminar = {
  ...{ title: 'Nähe und Distanz', shortTitle: 'Nähe', division: 'WIR_LOTSEN', audience: 'VOLUNTEER', contentLanguage: 'de' },
  ...{ promise: 'Freundlich Nein sagen.', description: 'Wir üben klare Absprachen.', prerequisites: ['basic_qualification'] },
  ...{ modules: [{ title: 'Grenzen', units: 4 }], minAge: 18, germanLevel: 'B1', certificate: null, thresholdPercent: null },
} as const;
type Wish = { -readonly [K in keyof typeof seminar]?: unknown };

const add = async (more: Wish = {}): Promise<string> =>
  (await staff.post<{ id: string }>('/api/v1/staff/offerings', { ...seminar, kind: 'IN_DEPTH_SEMINAR', ...more })).body.id;
const look = async (id: string): Promise<OfferingDto> => (await staff.get<OfferingDto>(`/api/v1/staff/offerings/${id}`)).body;
const save = async (id: string, more: Wish & { revision?: number }) =>
  staff.put<Problem>(`/api/v1/staff/offerings/${id}`, { ...seminar, revision: (await look(id)).revision, ...more });
const fieldsOf = ({ body }: { body: Problem }) => body.errors?.map(({ field, code }) => [field, code]);
const template = async (offeringId: string) =>
  (await staff.get<RunTemplateDto & Problem>(`/api/v1/staff/planning/template?offering=${offeringId}`)).body;
const createRun = (offeringId: string) => staff.post<{ id: string } & Problem>('/api/v1/staff/runs', { ...contentOf(plan), offeringId });
const published = async (offeringId: string): Promise<string> => {
  const { id } = (await createRun(offeringId)).body;
  expect((await staff.post(`/api/v1/staff/runs/${id}/publication`)).status).toBeLessThan(300);
  return id;
};

describe('S1: offerings', () => {
  it('are for staff; templates are changed by their lead', async () => {
    expect((await app.api.get('/api/v1/staff/offerings')).status).toBe(401);
    const [one] = (await staff.get<KindTemplateDto[]>('/api/v1/staff/offering-templates')).body;
    expect((await staff.put(`/api/v1/staff/offering-templates/${one?.name ?? ''}`, { ...one, source: 'Test' })).status).toBe(403);
  });

  it('the first course of an offering begins with its texts and rules, and with the size of its kind', async () => {
    const id = await add();
    const { content, like, nextCodes } = await template(id);
    expect(content).toMatchObject({ title: 'Nähe und Distanz', promise: 'Freundlich Nein sagen.', capacity: 20, minParticipants: 8 });
    expect([content.description, like, nextCodes[0]?.code]).toEqual(['Wir üben klare Absprachen.', null, 'VS-2027-01']);
    const run = (await createRun(id)).body;
    const [row] = await app.world.rows('SELECT min_age, german_level, prerequisites FROM course_run WHERE id = ?', [run.id]);
    expect(row).toEqual({ min_age: 18, german_level: 'B1', prerequisites: '["basic_qualification"]' });
  });

  it('a template holds from today on and stays what it was before; words nobody changed stay the platform’s', async () => {
    const path = '/api/v1/staff/offering-templates/reflection_talk';
    const before = (await lead.get<KindTemplateDto>(path)).body;
    expect(before).toMatchObject({ capacity: 8, minParticipants: 4, certificate: 'NONE', validFrom: '2020-12-29' });
    const { name: _name, kind: _kind, audience: _audience, validFrom: _from, ...content } = before;
    const change = (more: object) => lead.put<Problem>(path, { ...content, source: 'Test', ...more });
    expect(fieldsOf(await change({ minParticipants: 12, thresholdPercent: 50, unitsMin: 4, unitsMax: 2 }))).toEqual([
      ['unitsMax', 'offering.units_turned'],
      ['minParticipants', 'run.minimum_above_capacity'],
      ['thresholdPercent', 'offering.threshold_without_document'],
    ]);
    expect((await change({ capacity: 6, unitsMax: 3 })).status).toBe(204);
    expect((await lead.get<KindTemplateDto>(path)).body).toEqual({
      ...before,
      capacity: 6,
      unitsMax: 3,
      source: 'Test',
      validFrom: '2027-01-04',
    });
    const rows = await app.world.rows<{ value: string }>(
      `SELECT value FROM setting WHERE name = 'template.reflection_talk' ORDER BY valid_from`,
    );
    expect(rows.map(({ value }) => (JSON.parse(value) as { promise: null }).promise)).toEqual([null, null]);
    const id = await add({ kind: 'REFLECTION_TALK', prerequisites: [] } as Wish);
    expect(await template(id)).toMatchObject({ span: { min: null, max: 3 }, content: { capacity: 6 } });
  });

  it('a new name and other modules are those of all its courses at once, also where they are found', async () => {
    const id = await add();
    const run = await published(id);
    const detail = async () => (await app.api.get<{ modules: { title: string }[] }>(`/api/v1/runs/${run}`)).body;
    expect((await detail()).modules).toEqual([{ title: 'Grenzen', units: 4 }]);
    expect((await save(id, { title: 'Klare Absprachen', modules: [{ title: 'Nein sagen', units: 2.5 }] })).status).toBe(204);
    expect((await detail()).modules).toEqual([{ title: 'Nein sagen', units: 2.5 }]);
    const found = (await app.api.get<{ runs: { id: string }[] }>(`/api/v1/runs?q=${encodeURIComponent('Absprachen')}`)).body;
    expect(found.runs.map((one) => one.id)).toContain(run);
  });

  it('what people of a published course were promised stays', async () => {
    const id = await add();
    expect((await save(id, { certificate: 'CERTIFICATE', thresholdPercent: 60 })).status).toBe(204);
    const run = await published(id);
    const { certificate } = (await app.api.get<{ certificate: object }>(`/api/v1/runs/${run}`)).body;
    expect(certificate).toEqual({ type: 'CERTIFICATE', thresholdUnits: 4 });
    expect(await look(id)).toMatchObject({ promised: true, runs: 1 });
    const refused = await save(id, { certificate: null, thresholdPercent: null, audience: 'EMPLOYEE' });
    expect(fieldsOf(refused)).toEqual(['audience', 'certificate', 'thresholdPercent'].map((field) => [field, 'offering.promised']));
  });

  it('E35: two people never overwrite each other', async () => {
    const id = await add();
    const { revision } = await look(id);
    await save(id, { title: 'Nähe, Distanz, Pause' });
    expect(await save(id, { title: 'Anders', revision })).toMatchObject({ status: 409, body: { code: 'offering.changed_meanwhile' } });
    expect((await look(id)).title).toBe('Nähe, Distanz, Pause');
  });

  it('no course is made of one that is no longer offered, until it is taken up again', async () => {
    const id = await add();
    expect((await staff.post(`/api/v1/staff/offerings/${id}/retirement`)).status).toBe(204);
    const listed = async () => (await staff.get<{ id: string }[]>('/api/v1/staff/planning/offerings')).body.map((one) => one.id);
    expect(await listed()).not.toContain(id);
    expect(await createRun(id)).toMatchObject({ status: 409, body: { code: 'offering.is_retired' } });
    const all = (await staff.get<OfferingRowDto[]>('/api/v1/staff/offerings')).body;
    expect(all.find((one) => one.id === id)).toMatchObject({ retired: true, units: 4, runs: 0, code: 'VS-01' });
    await staff.post(`/api/v1/staff/offerings/${id}/resumption`);
    expect(await listed()).toContain(id);
    expect((await createRun(id)).status).toBe(201);
  });

  it('is refused at every field at once', async () => {
    const wrong = { ...seminar, kind: 'BASIC_QUALIFICATION', title: ' ', modules: [{ title: '', units: 2 }], thresholdPercent: 101 };
    expect(fieldsOf(await staff.post<Problem>('/api/v1/staff/offerings', wrong))?.map(([field]) => field)).toEqual([
      'title',
      'modules.0.title',
      'thresholdPercent',
    ]);
    const malformed = { ...seminar, kind: 'BASIC_QUALIFICATION', modules: [{ title: 'Rolle', units: 1.3 }] };
    expect(fieldsOf(await staff.post<Problem>('/api/v1/staff/offerings', malformed))).toEqual([
      ['modules.0.units', 'run.units_malformed'],
      ['prerequisites', 'run.needs_itself'],
    ]);
  });
});
