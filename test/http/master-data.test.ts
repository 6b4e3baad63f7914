import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { RunDetailDto } from '../../api/src/modules/catalogue/catalogue.dto.js';
import type { OneRoomDto, OneVenueDto, VenueDto } from '../../api/src/modules/catalogue/master-data/master-data-view.dto.js';
import type { DraftDto } from '../../api/src/modules/catalogue/planning/draft-view.dto.js';
import type { RunTemplateDto } from '../../api/src/modules/catalogue/planning/planning.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { contentOf, type PlanningWorld, planningWorld } from '../support/planning.js';

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

const house = { name: 'Haus der Vielfalt', street: 'Beispielweg 1', postcode: '35390', town: 'Gießen', territoryId: null, transit: null };
const hall = { name: 'Saal 1', seats: 20, access: [{ key: 'step_free', yes: true }] };
const asNew = { retired: false, revision: 0 };
const zeynep = { name: 'Zeynep Arslan', phone: '0611 1234567', email: null, hours: 'Mo–Fr, 9–12 Uhr', isPublic: true };
const wir = { code: 'WIR', name: 'Landesprogramm WIR', notice: 'Gefördert vom Land', validFrom: '2021-01-01', validTo: null };
const fieldsOf = ({ body }: { body: Problem }) => body.errors?.map(({ field, code }) => [field, code]);
const add = async (what: string, wish: object): Promise<string> => {
  const { status, body } = await staff.post<{ id: string } & Problem>(`/api/v1/staff/${what}`, wish);
  expect({ status, errors: fieldsOf({ body }) }).toEqual({ status: 201, errors: undefined });
  return body.id;
};

describe('an installation without any data', () => {
  it('S1: gets a house, a room, somebody to ask and who pays and organises, and all of them can be planned with', async () => {
    const offering = newId();
    await app.world.rows(
      `INSERT INTO offering (id, code, kind, division, title, audience, content_language, modules, created_at)
       VALUES (?, 'O', 'BASIC_QUALIFICATION', 'WIR_LOTSEN', 'Grundkurs', 'VOLUNTEER', 'de', '[]', ?)`,
      [offering, app.clock.now()],
    );
    const venueId = await add('venues', { ...house, ...asNew });
    const roomId = await add(`venues/${venueId}/rooms`, { ...hall, ...asNew });
    const contactId = await add('contacts', { ...zeynep, ...asNew });
    const programmeId = await add('programmes', { ...wir, revision: 0 });
    const centre = { name: 'Kompetenzzentrum', type: 'COMPETENCE_CENTRE', territoryId: null, isActive: true, revision: 0 };
    const organiserId = await add('organisers', centre);
    const { body } = await staff.get<RunTemplateDto>(`/api/v1/staff/planning/template?offering=${offering}`);
    expect(body.lists).toMatchObject({
      rooms: [{ id: roomId, name: 'Gießen, Haus der Vielfalt, Saal 1', seats: 20 }],
      contacts: [{ id: contactId }],
      programmes: [{ id: programmeId }],
      organisers: [{ id: organiserId, name: 'Kompetenzzentrum' }],
    });
    const plan = { offeringId: offering, roomId, trainerId: '', contactId, organiserId };
    const content = { ...contentOf(plan), trainerIds: [], offeringId: offering, fundingProgrammeId: programmeId };
    expect((await staff.post('/api/v1/staff/runs', content)).status).toBe(201);
    expect((await staff.get('/api/v1/staff/master-data')).body).toMatchObject({ rooms: 1, contacts: 1, programmes: 1, organisers: 1 });
    const verbs = await app.world.rows<{ verb: string }>(`SELECT verb FROM audit_entry WHERE verb LIKE '%.added' ORDER BY seq`);
    expect(verbs.map(({ verb }) => verb)).toEqual(
      ['venue', 'room', 'contact_person', 'funding_programme', 'organisation'].map((one) => `${one}.added`),
    );
  });

  it('names an office that nobody reaches until staff have written it; then pages and mails have it at once, in every language', async () => {
    const counted = async () => (await staff.get<{ office: number }>('/api/v1/staff/master-data')).body.office;
    const told = async () => (await app.api.get<object>('/api/v1/office')).body;
    const save = (change: object, revision: number) => staff.put<Problem>('/api/v1/staff/office', { ...office, ...change, revision });
    const office = { phone: '0611 32 00', email: 'kurse@kvh.example.org', hours: 'Montag bis Donnerstag, 9–16 Uhr, Freitag 9–12 Uhr' };
    expect([await counted(), await told()]).toEqual([0, expect.objectContaining({ phone: '069 90009-120' })]);
    expect(fieldsOf(await save({ hours: 'nach Absprache' }, 0))).toEqual([['hours', 'master.hours_unknown']]);
    expect(fieldsOf(await save({ phone: '12', email: 'kurse' }, 0))?.map(([field]) => field)).toEqual(['phone', 'email']);
    expect((await save({}, 0)).status).toBe(204);
    expect([await counted(), await told()]).toEqual([1, office]);
    expect((await save({ phone: '0611 33 00' }, 0)).body.code).toBe('master.changed_elsewhere');
    expect((await staff.get('/api/v1/staff/office')).body).toMatchObject({
      ...office,
      revision: 1,
      lastChange: { name: expect.any(String) },
    });
    expect(await app.world.rows(`SELECT verb FROM audit_entry WHERE subject_type = 'office'`)).toEqual([{ verb: 'office.changed' }]);
  });

  it('every field says what is wrong with it', async () => {
    const wrong = async (what: string, wish: object) => fieldsOf(await staff.post<Problem>(`/api/v1/staff/${what}`, wish));
    expect(await wrong('venues', { ...house, ...asNew, name: ' ', postcode: '3539', territoryId: newId() })).toEqual([
      ['name', 'validation.is_too_short'],
      ['postcode', 'validation.matches'],
    ]);
    expect(await wrong('venues', { ...house, ...asNew, territoryId: newId() })).toEqual([['territoryId', 'validation.is_uuid']]);
    expect(await wrong('contacts', { ...zeynep, ...asNew, phone: null })).toEqual([['phone', 'master.contact_missing']]);
    expect(await wrong('programmes', { ...wir, revision: 0, validTo: '2020-12-31' })).toEqual([['validTo', 'master.ends_before']]);
    await add('programmes', { ...wir, revision: 0 });
    expect(await wrong('programmes', { ...wir, revision: 0 })).toEqual([['code', 'master.code_taken']]);
    expect((await staff.post(`/api/v1/staff/venues/${newId()}/rooms`, { ...hall, ...asNew })).status).toBe(404);
  });

  it('is filled by staff alone', async () => {
    const reporting = app.api.with({ cookie: (await app.world.staff(['REPORTING'])).cookie });
    for (const what of ['venues', 'contacts', 'programmes', 'organisers', 'office', 'master-data', 'days-off/years/2027']) {
      expect((await app.api.get(`/api/v1/staff/${what}`)).status).toBe(401);
      expect((await reporting.get(`/api/v1/staff/${what}`)).status).toBe(403);
    }
  });
});

describe('what courses use already', () => {
  let plan: PlanningWorld;
  let runId: string;
  let venueId: string;
  beforeEach(async () => {
    plan = await planningWorld(app);
    runId = (await staff.post<{ id: string }>('/api/v1/staff/runs', { ...contentOf(plan), offeringId: plan.offeringId })).body.id;
    const [room] = await app.world.rows<{ id: string }>('SELECT venue_id AS id FROM room WHERE id = ?', [plan.roomId]);
    venueId = room?.id ?? '';
  });
  const venue = async () => (await staff.get<OneVenueDto>(`/api/v1/staff/venues/${venueId}`)).body;
  const room = async () => (await staff.get<OneRoomDto>(`/api/v1/staff/rooms/${plan.roomId}`)).body;
  const saveVenue = async (change: object, who = staff, revision?: number) => {
    const { name, street, postcode, town, territoryId, transit, retired, revision: now } = await venue();
    const wish = { name, street, postcode, town, territoryId, transit, retired, revision: revision ?? now };
    return who.put<Problem>(`/api/v1/staff/venues/${venueId}`, { ...wish, ...change });
  };
  const saveRoom = async (change: object) => {
    const { name, seats, access, retired, revision } = await room();
    return staff.put<Problem>(`/api/v1/staff/rooms/${plan.roomId}`, { ...{ name, seats, access, retired, revision }, ...change });
  };
  const publish = () => staff.post(`/api/v1/staff/runs/${runId}/publication`);
  const shown = async () => (await app.api.get<RunDetailDto>(`/api/v1/runs/${runId}`)).body;

  it('is shown anew at once to everybody who reads the course', async () => {
    await publish();
    expect((await shown()).venue).toMatchObject({ name: 'Haus der Vielfalt', room: 'Saal 1' });
    await saveVenue({ name: 'Neues Haus', transit: 'Bus 2 bis Markt' });
    await saveRoom({ name: 'Saal 2', access: [{ key: 'lift', yes: false }] });
    expect((await shown()).venue).toMatchObject({
      name: 'Neues Haus',
      transit: 'Bus 2 bis Markt',
      room: 'Saal 2',
      access: [{ key: 'lift' }],
    });
    const contact = { ...zeynep, name: 'Markus Lehnert', phone: '0611 7654321', ...asNew };
    expect((await staff.put(`/api/v1/staff/contacts/${plan.contactId}`, contact)).status).toBe(200);
    expect((await shown()).contact).toMatchObject({ name: 'Markus Lehnert' });
    expect((await staff.put(`/api/v1/staff/contacts/${plan.contactId}`, { ...contact, isPublic: false, revision: 1 })).status).toBe(200);
    expect((await shown()).contact).toBeNull();
  });

  it('tells a published course by a new revision, and leaves a draft to who writes it', async () => {
    const revision = async () =>
      (await app.world.rows<{ revision: number }>('SELECT revision FROM course_run WHERE id = ?', [runId]))[0]?.revision ?? 0;
    const asDraft = await revision();
    await saveVenue({ transit: 'Bus 1' });
    expect(await revision()).toBe(asDraft);
    await publish();
    const published = await revision();
    await saveVenue({ transit: 'Bus 2' });
    expect(await revision()).toBe(published + 1);
    await saveVenue({});
    expect(await revision()).toBe(published + 1);
  });

  it('E35: a draft whose town follows its house is another one than before, and whoever writes it reads who changed it', async () => {
    const draft = async () => (await staff.get<DraftDto>(`/api/v1/staff/runs/${runId}/draft`)).body;
    const seen = await draft();
    const colleague = app.api.with({ cookie: (await app.world.staff()).cookie });
    await saveVenue({ town: 'Wetzlar' }, colleague);
    expect(await draft()).toMatchObject({ revision: seen.revision + 1 });
    expect(await app.world.rows('SELECT town FROM course_run WHERE id = ?', [runId])).toEqual([{ town: 'Wetzlar' }]);
    const late = await staff.put<Problem>(`/api/v1/staff/runs/${runId}/draft`, { ...seen.content, revision: seen.revision });
    expect(late).toMatchObject({ status: 409, body: { code: 'run.changed_by' } });
  });

  it('a course follows its house to the town as it is written now', async () => {
    await publish();
    await saveVenue({ town: 'Wetzlar' });
    expect((await shown()).town).toBe('Wetzlar');
    expect((await app.api.get<{ runs: { id: string }[] }>('/api/v1/runs?q=wetzlar')).body.runs).toMatchObject([{ id: runId }]);
  });

  it('a room with more seats or fewer lets as many people be overbooked as it holds, and never takes a place away', async () => {
    const hard = async () =>
      (await app.world.rows<{ hard: number }>('SELECT capacity_hard AS hard FROM seat_ledger WHERE course_run_id = ?', [runId]))[0]?.hard;
    expect(await hard()).toBe(20);
    expect((await saveRoom({ seats: 24 })).status).toBe(200);
    expect(await hard()).toBe(24);
    await saveRoom({ seats: 10 });
    expect(await hard()).toBe(16);
  });

  it('is retired and not deleted: no new course takes it, a draft and a course that use it keep it', async () => {
    expect((await saveRoom({ retired: true })).status).toBe(200);
    const other = await app.world.run();
    const [offering] = await app.world.rows<{ id: string }>('SELECT offering_id AS id FROM course_run WHERE id = ?', [other.id]);
    const draft = async () => (await staff.get<DraftDto>(`/api/v1/staff/runs/${runId}/draft`)).body;
    expect((await draft()).lists.rooms.map(({ id }) => id)).toEqual([plan.roomId]);
    await publish();
    expect((await shown()).venue).toMatchObject({ room: 'Saal 1' });
    const { body } = await staff.get<RunTemplateDto>(`/api/v1/staff/planning/template?offering=${offering?.id ?? ''}`);
    expect(body.lists.rooms).toEqual([]);
    expect((await staff.get<VenueDto[]>('/api/v1/staff/venues')).body[0]?.rooms).toMatchObject([{ retired: true, runs: 1 }]);
    await saveRoom({ retired: false });
    expect((await draft()).lists.rooms).toHaveLength(1);
  });

  it('E35: two people never overwrite each other, and the second reads who was faster', async () => {
    const { revision } = await venue();
    const colleague = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect((await saveVenue({ street: 'Neuer Weg 2' }, colleague, revision)).status).toBe(200);
    expect(await saveVenue({ street: 'Alter Weg 3' }, staff, revision)).toMatchObject({
      ...{ status: 409, body: { code: 'master.changed_by', params: { name: 'Sabine Wagner-Öztürk' } } },
    });
    expect((await saveVenue({ street: 'Alter Weg 3' }, colleague, revision)).body.code).toBe('master.changed_elsewhere');
    expect(await venue()).toMatchObject({ street: 'Neuer Weg 2', lastChange: { name: 'Sabine Wagner-Öztürk' } });
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'venue.changed'`);
    expect(JSON.parse(entry?.data ?? '{}')).toEqual({ street: { from: 'Beispielweg 1', to: 'Neuer Weg 2' } });
  });
});
