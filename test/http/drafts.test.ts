import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { HistoryEntryDto } from '../../api/src/modules/booking/runs/run-story.dto.js';
import type { RunDetailDto } from '../../api/src/modules/catalogue/catalogue.dto.js';
import type { RunFactsDto, StaffRunFactsDto } from '../../api/src/modules/catalogue/facts/facts.dto.js';
import type { RunContentDto } from '../../api/src/modules/catalogue/planning/draft.dto.js';
import type { RunTemplateDto } from '../../api/src/modules/catalogue/planning/planning.dto.js';
import type { DraftDto } from '../../api/src/modules/catalogue/planning/draft-view.dto.js';
import type { TrainerRowDto } from '../../api/src/modules/trainers/trainer.dto.js';
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
    expect((await look()).lists.trainers).toMatchObject([{ id: plan.trainerId, name: 'Kadir Yıldız' }]);
    expect((await save({ title: 'Neuer Titel' })).status).toBe(200);
    const known = { topics: ['Recht'], languages: ['de', 'tr'], availability: 'dienstags ab 17 Uhr' };
    await app.world.rows('UPDATE trainer SET topics = ?, languages = ?, availability = ? WHERE id = ?', [
      ...[JSON.stringify(known.topics), JSON.stringify(known.languages), known.availability, plan.trainerId],
    ]);
    expect((await look()).lists.trainers).toEqual([{ id: plan.trainerId, name: 'Kadir Yıldız', ...known }]);
    const row = (await staff.get<TrainerRowDto[]>('/api/v1/staff/trainers')).body.find(({ id: own }) => own === plan.trainerId);
    expect(row).toMatchObject(known);
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

  it('has dates that are online or in another room; the others follow the course, and a date can go back to it', async () => {
    const hall = newId();
    await app.world.rows("INSERT INTO room (id, venue_id, name, seats, access) SELECT ?, venue_id, 'Saal 2', 12, access FROM room", [hall]);
    const roomsOf = async () =>
      (await app.world.rows<{ room: string | null }>('SELECT room_id AS room FROM session WHERE course_run_id = ? ORDER BY n', [id])).map(
        ({ room }) => room,
      );
    const [first, second] = (await look()).content.sessions;
    if (!first || !second) throw new Error('two dates');
    expect((await save({ sessions: [{ ...first, roomId: null }, second] })).status).toBe(200);
    expect(await roomsOf()).toEqual([null, plan.roomId]);
    expect((await save({ roomId: hall })).status).toBe(200);
    expect(await roomsOf()).toEqual([null, hall]);
    const sessions = [first, { ...second, roomId: plan.roomId }];
    expect((await save({ sessions })).status).toBe(200);
    expect(await roomsOf()).toEqual([hall, plan.roomId]);
    expect((await look()).content.sessions.map(({ roomId }) => roomId)).toEqual([undefined, plan.roomId]);
    await app.world.rows('UPDATE room SET retired_at = ? WHERE id = ?', [app.clock.now(), plan.roomId]);
    expect((await save({ title: 'Grundkurs' })).status).toBe(200);
    const next = { ...(await look()).content, offeringId: plan.offeringId };
    expect(fieldsOf(await staff.post<Problem>('/api/v1/staff/runs', next))).toEqual([['sessions.1.roomId', 'session.room_gone']]);
    const history = (await staff.get<HistoryEntryDto[]>(`/api/v1/staff/runs/${id}/history`)).body;
    const moved = history[0]?.changes.find(({ field }) => field === 'sessions');
    expect(moved?.to).toEqual([expect.stringMatching(/^2027-02-18 .*, 3, Saal 1$/)]);
    expect(fieldsOf(await save({ sessions: [first, { ...second, roomId: newId() }] }))).toEqual([
      ['sessions.1.roomId', 'validation.is_uuid'],
    ]);
  });

  it('S1: begins without the rooms of the course it is like where these are retired, and says so', async () => {
    const template = async (of: string) => (await staff.get<RunTemplateDto>(`/api/v1/staff/planning/template?${of}`)).body;
    const hall = newId();
    await app.world.rows("INSERT INTO room (id, venue_id, name, seats, access) SELECT ?, venue_id, 'Saal 2', 12, access FROM room", [hall]);
    const [first, second] = (await look()).content.sessions;
    if (!first || !second) throw new Error('two dates');
    await save({
      sessions: [
        { ...first, roomId: null },
        { ...second, roomId: hall },
      ],
    });
    expect(await template(`run=${id}`)).toMatchObject({ roomGone: false, content: { roomId: plan.roomId } });
    await app.world.rows('UPDATE room SET retired_at = ? WHERE id = ?', [app.clock.now(), hall]);
    const { content, roomGone } = await template(`run=${id}`);
    expect([roomGone, content.roomId, ...content.sessions.map(({ roomId }) => roomId)]).toEqual([true, plan.roomId, null, undefined]);
    await app.world.rows('UPDATE venue SET retired_at = ?', [app.clock.now()]);
    expect(await template(`offering=${plan.offeringId}`)).toMatchObject({ roomGone: true, content: { roomId: null } });
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

  it('S4: is refused in words at its fields and stays as it was', async () => {
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

describe('what a published course says besides its dates, places and texts', () => {
  const facts = async (): Promise<StaffRunFactsDto> => (await staff.get<StaffRunFactsDto>(`/api/v1/staff/runs/${id}/facts`)).body;
  const change = async (wish: Partial<RunFactsDto>, who = staff) => {
    const { contactPersonId, organiserId, fundingProgrammeId, flags, revision } = await facts();
    const now = { contactPersonId, organiserId, fundingProgrammeId, flags, revision };
    return who.put<Problem>(`/api/v1/staff/runs/${id}/facts`, { ...now, ...wish });
  };
  const shown = async () => (await app.api.get<RunDetailDto>(`/api/v1/runs/${id}`)).body;
  const programme = async (validTo: string | null = null): Promise<string> => {
    const programmeId = newId();
    await app.world.rows(
      `INSERT INTO funding_programme (id, code, name, notice, valid_from, valid_to) VALUES (?, ?, 'WIR', 'Gefördert vom Land', '2021-01-01', ?)`,
      [programmeId, programmeId.slice(-12), validTo],
    );
    return programmeId;
  };

  it('whom to ask, who organises and pays and what is good to know change at once for everybody, and no mail goes out', async () => {
    await publish();
    await app.api.book(id, { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' });
    const mails = () => app.world.rows(`SELECT kind FROM outbox WHERE kind <> 'session.invitation' ORDER BY id`);
    const [before] = [await mails(), await shown()];
    const contact = { name: 'Markus Lehnert', phone: '0611 7654321', email: null, hours: null, isPublic: true, retired: false };
    const contactPersonId = (await staff.post<{ id: string }>('/api/v1/staff/contacts', { ...contact, revision: 0 })).body.id;
    const { id: organiserId } = await app.world.organisation({ name: 'Vielfaltszentrum Fulda' });
    const wish = { contactPersonId, organiserId, fundingProgrammeId: await programme(), flags: ['childcare', 'childcare'] };
    expect((await change(wish)).status).toBe(204);
    expect(await shown()).toMatchObject({ contact: { name: 'Markus Lehnert' }, flags: ['childcare'] });
    const { body } = await app.api.get<{ runs: { id: string }[] }>('/api/v1/runs?q=Fulda');
    expect([body.runs.map((run) => run.id), await mails()]).toEqual([[id], before]);
    expect((await staff.get<HistoryEntryDto[]>(`/api/v1/staff/runs/${id}/history`)).body[0]).toMatchObject({
      verb: 'run.facts_changed',
      changes: [
        { field: 'contactPersonId', from: ['Zeynep Arslan'], to: ['Markus Lehnert'] },
        { field: 'organiserId', from: ['Kompetenzzentrum'], to: ['Vielfaltszentrum Fulda'] },
        { field: 'fundingProgrammeId', from: [], to: ['WIR'] },
        { field: 'flags', from: ['step_free'], to: ['childcare'] },
      ],
    });
  });

  it('E35: the second of two reads who was faster; what is no longer offered can only stay, and a course that is over stays as it is', async () => {
    await publish();
    const { revision } = await facts();
    const colleague = app.api.with({ cookie: (await app.world.staff()).cookie });
    await change({ flags: ['quiet_room'] }, colleague);
    const late = await change({ flags: [], revision });
    expect([late.status, late.body.code, (await facts()).flags]).toEqual([409, 'run.changed_by', ['quiet_room']]);
    await app.source.query('UPDATE contact_person SET retired_at = ?', [app.clock.now()]);
    expect((await facts()).contacts).toMatchObject([{ id: plan.contactId, name: 'Zeynep Arslan' }]);
    expect((await change({ flags: ['childcare'] })).status).toBe(204);
    expect((await change({ contactPersonId: null })).status).toBe(204);
    const gone = { contactPersonId: plan.contactId, organiserId: newId(), fundingProgrammeId: await programme('2026-12-31') };
    expect(fieldsOf(await change(gone))).toEqual([
      ['contactPersonId', 'validation.is_in'],
      ['organiserId', 'validation.is_in'],
      ['fundingProgrammeId', 'validation.is_in'],
    ]);
    await app.source.query(`UPDATE course_run SET state = 'COMPLETED', completed_at = ? WHERE id = ?`, [app.clock.now(), id]);
    expect([(await change({ flags: [] })).body.code, (await facts()).editable]).toEqual(['run.facts_settled', false]);
  });
});
