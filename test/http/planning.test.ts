import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { RunContentDto } from '../../api/src/modules/catalogue/planning/draft.dto.js';
import type { DraftDto } from '../../api/src/modules/catalogue/planning/draft-view.dto.js';
import type {
  PlanFindingDto,
  PlanningOfferingDto,
  RunTemplateDto,
  SeriesDto,
} from '../../api/src/modules/catalogue/planning/planning.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { contentOf, evening, type PlanningWorld, planningWorld } from '../support/planning.js';

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
afterAll(() => app.close());

const series = { from: '2027-03-15', weekdays: [1, 4], everyWeeks: 1, count: 4, start: '17:00', end: '19:30', breakMinutes: 15 };
const create = (more: Partial<RunContentDto> & { code?: string; likeRunId?: string } = {}, offeringId = plan.offeringId) =>
  staff.post<{ id: string; code: string } & Problem>('/api/v1/staff/runs', { ...contentOf(plan), offeringId, ...more });
async function anotherRoom(): Promise<string> {
  const id = newId();
  await app.world.rows("INSERT INTO room (id, venue_id, name, seats, access) SELECT ?, venue_id, 'Saal 2', 12, access FROM room", [id]);
  return id;
}
const hours = (date: string) => ({ date, start: '17:00', end: '19:30' });
const draft = async (id: string): Promise<DraftDto> => (await staff.get<DraftDto>(`/api/v1/staff/runs/${id}/draft`)).body;
const fieldsOf = ({ body }: { body: Problem }) => body.errors?.map(({ field, code }) => [field, code]);

describe('before a course is made', () => {
  it('only staff plan', async () => {
    for (const path of ['offerings', `template?offering=${plan.offeringId}`]) {
      expect((await app.api.get(`/api/v1/staff/planning/${path}`)).status).toBe(401);
    }
    const desk = app.api.with({ cookie: (await app.world.staff(['REPORTING'])).cookie });
    expect((await desk.post('/api/v1/staff/runs', {})).status).toBe(403);
  });

  it('a series says which days it leaves out and why, and takes back what staff put back', async () => {
    const ask = (more: object) =>
      staff.post<SeriesDto>('/api/v1/staff/planning/series', {
        ...{ ...series, skipPublicHolidays: true, skipSchoolHolidays: true, without: [], including: [] },
        ...more,
      });
    const { status, body } = await ask({ including: ['2027-03-25'], count: 3 });
    expect(status).toBe(200);
    expect(body.unitsEach).toBe(3);
    expect(body.dates.map(({ date, takesPlace, special }) => [date, takesPlace, special?.name ?? null])).toEqual([
      ['2027-03-15', true, null],
      ['2027-03-18', true, null],
      ['2027-03-22', false, 'easter'],
      ['2027-03-25', true, 'easter'],
    ]);
    const refused = async (more: object) => fieldsOf((await ask(more)) as unknown as { body: Problem });
    expect(await refused({ weekdays: [], count: 0 })).toEqual([
      ['weekdays', 'validation.array_min_size'],
      ['count', 'validation.min'],
    ]);
    expect(await refused({ end: '16:00' })).toEqual([['end', 'run.session_ends_early']]);
  });

  it('E38: school holidays and closing days are kept by staff: a changed list holds without a new version of the product', async () => {
    const wish = { ...series, skipPublicHolidays: true, skipSchoolHolidays: true, without: [], including: [] };
    const leftOut = async (more: object = {}) => {
      const { body } = await staff.post<SeriesDto>('/api/v1/staff/planning/series', { ...wish, ...more });
      return body.dates.filter(({ takesPlace }) => !takesPlace).map(({ date, special }) => [date, special?.reason]);
    };
    const easter = await leftOut();
    expect(easter[0]).toEqual(['2027-03-22', 'school_holiday']);
    const [venue] = await app.world.rows<{ id: string }>('SELECT venue_id AS id FROM room WHERE id = ?', [plan.roomId]);
    const closed = { kind: 'CLOSED', venueId: venue?.id, firstDate: '2027-03-18', lastDate: '2027-03-19', name: 'Umbau', revision: 0 };
    expect((await staff.post('/api/v1/staff/days-off', closed)).status).toBe(201);
    expect(await leftOut()).toEqual(easter);
    expect(await leftOut({ roomId: plan.roomId })).toEqual([['2027-03-18', 'closed'], ...easter]);
    const { body } = await staff.post<PlanFindingDto[]>('/api/v1/staff/planning/check', {
      ...{ dates: [{ date: '2027-03-18', start: '17:00', end: '19:30' }], roomId: plan.roomId, trainerIds: [] },
    });
    expect(body).toMatchObject([{ kind: 'closed', name: 'Umbau' }]);
  });

  it('S1: an offering without a course is a template of its kind', async () => {
    const { body } = await staff.get<RunTemplateDto>(`/api/v1/staff/planning/template?offering=${plan.offeringId}`);
    expect(body).toMatchObject({
      ...{ like: null, nextCodes: expect.arrayContaining([{ year: '2027', code: 'BQ-2027-01' }]), span: { min: 20, max: 36 } },
      certificate: { type: 'CERTIFICATE', percent: 80 },
      content: { title: 'Basisqualifizierung', capacity: 16, minParticipants: 8, sessions: [] },
    });
    expect(body.content).toMatchObject({ roomId: plan.roomId, contactPersonId: plan.contactId, organiserId: plan.organiserId });
    await anotherRoom();
    const again = (await staff.get<RunTemplateDto>(`/api/v1/staff/planning/template?offering=${plan.offeringId}`)).body;
    expect(again.content).toMatchObject({ roomId: null, contactPersonId: plan.contactId });
    expect(body.lists.rooms).toEqual([{ id: plan.roomId, name: 'Gießen, Haus der Vielfalt, Saal 1', seats: 20 }]);
    expect((await staff.get(`/api/v1/staff/planning/template?offering=${newId()}`)).status).toBe(404);
    expect((await staff.get('/api/v1/staff/planning/template')).status).toBe(400);
  });

  it('pain 40: the next course of an offering is like the latest one, without its dates and deadlines', async () => {
    await create();
    const { body } = await staff.get<RunTemplateDto>(`/api/v1/staff/planning/template?offering=${plan.offeringId}`);
    expect(body.content).toMatchObject({ title: 'Basisqualifizierung – Gießen', capacity: 16, sessions: [], registrationUntil: null });
    expect(body.content.town).toBeNull();
    expect(body).toMatchObject({
      like: { code: 'BQ-2027-01' },
      nextCodes: expect.arrayContaining([
        { year: '2027', code: 'BQ-2027-02' },
        { year: '2028', code: 'BQ-2028-01' },
      ]),
    });
    expect(body.series).toMatchObject({ weekdays: [1, 4], count: 2, start: '17:00', from: '2027-03-01' });
    const [offering] = (await staff.get<PlanningOfferingDto[]>('/api/v1/staff/planning/offerings')).body;
    expect(offering).toMatchObject({ runs: 1, lastCode: 'BQ-2027-01', units: 36 });
  });

  it('S1, pain 40: the same course a semester later keeps its weekdays and stays off holidays', async () => {
    const { id } = (await create()).body;
    const { body } = await staff.get<RunTemplateDto>(`/api/v1/staff/planning/template?run=${id}`);
    expect(body.content.sessions.map(({ date, start, id: own }) => [date, start, own])).toEqual([
      ['2027-08-16', '17:00', null],
      ['2027-08-19', '17:00', null],
    ]);
    expect(body.series.from).toBe('2027-08-16');
  });

  it('S1, pain 40: dates that are online or in another room are there again a semester later', async () => {
    const hall = await anotherRoom();
    const three = [evening('2027-02-15'), { ...evening('2027-02-18'), roomId: null }, { ...evening('2027-02-22'), roomId: hall }];
    const { id } = (await create({ sessions: three })).body;
    const { content } = (await staff.get<RunTemplateDto>(`/api/v1/staff/planning/template?run=${id}`)).body;
    const again = (await create({ ...content, likeRunId: id })).body;
    const rooms = await app.world.rows('SELECT room_id AS room FROM session WHERE course_run_id = ? ORDER BY n', [again.id]);
    expect(rooms).toEqual([{ room: plan.roomId }, { room: null }, { room: hall }]);
  });

  it('S1: a course like one every other week is every other week', async () => {
    const { id } = (await create({ sessions: ['02-15', '03-01', '03-15'].map((day) => evening(`2027-${day}`)) })).body;
    const { series: next } = (await staff.get<RunTemplateDto>(`/api/v1/staff/planning/template?offering=${plan.offeringId}`)).body;
    expect(next).toMatchObject({ weekdays: [1], everyWeeks: 2, count: 3 });
    expect((await draft(id)).series).toMatchObject({ from: '2027-02-15', everyWeeks: 2 });
  });

  it('S2: room and trainers are not booked twice without a word, nor a holiday taken', async () => {
    const { id } = (await create()).body;
    const check = async (more: object) =>
      (
        await staff.post<PlanFindingDto[]>('/api/v1/staff/planning/check', {
          ...{ dates: [hours('2027-02-15'), hours('2027-03-29')], roomId: plan.roomId, trainerIds: [plan.trainerId] },
          ...more,
        })
      ).body.map(({ date, kind, weight, name, other }) => [date, kind, weight, other?.code ?? name]);
    const holiday = ['2027-03-29', 'public_holiday', 'ask', 'easter_monday'];
    // A draft stands in nobody's way for good.
    const busy = ['2027-02-15', 'trainer_busy', 'ask', 'BQ-2027-01'];
    expect(await check({})).toEqual([['2027-02-15', 'room_taken', 'ask', 'BQ-2027-01'], busy, holiday]);
    await app.world.rows(`UPDATE course_run SET state = 'PUBLISHED' WHERE id = ?`, [id]);
    expect(await check({})).toEqual([['2027-02-15', 'room_taken', 'block', 'BQ-2027-01'], busy, holiday]);
    expect(await check({ runId: id })).toEqual([holiday]);
    expect(await check({ roomId: null, trainerIds: [] })).toEqual([holiday]);
    // One date can be elsewhere than the course.
    expect(await check({ dates: [{ ...hours('2027-02-15'), roomId: null }] })).toEqual([busy]);
    const there = { dates: [{ ...hours('2027-02-15'), roomId: plan.roomId }], roomId: null, trainerIds: [] };
    expect(await check(there)).toEqual([['2027-02-15', 'room_taken', 'block', 'BQ-2027-01']]);
    expect(await check({ dates: [{ date: '2027-02-15', start: '19:30', end: '21:00' }] })).toEqual([]);
    expect(await check({ dates: [hours('2027-02-16')], places: 21 })).toEqual([['2027-02-16', 'room_small', 'warn', expect.any(String)]]);
  });

  it('S1: dates that saving would refuse are refused when they are looked at, in the same words', async () => {
    const sessions = [
      { ...evening('2027-02-15'), start: '17:00', end: '16:00' },
      { ...evening('2027-02-16'), breakMinutes: 150 },
      { ...evening('2027-03-28'), start: '02:30', end: '04:00' },
    ];
    const looked = await staff.post<Problem>('/api/v1/staff/planning/dates', { sessions });
    expect(fieldsOf(looked)).toEqual([
      ['sessions.0.end', 'run.session_ends_early'],
      ['sessions.1.breakMinutes', 'run.break_too_long'],
      ['sessions.2.start', 'time.does_not_exist'],
    ]);
    expect(fieldsOf(await create({ sessions }))).toEqual(fieldsOf(looked));
    expect((await staff.post('/api/v1/staff/planning/dates', { sessions: [evening('2027-02-15')] })).status).toBe(204);
  });

  it('S2: how much it weighs is a rule value', async () => {
    await create();
    const light = `UPDATE setting SET value = JSON_SET(value, '$.trainer_busy', ?) WHERE name = 'planning.conflicts'`;
    await app.world.rows(light, ['warn']);
    const { body } = await staff.post<PlanFindingDto[]>('/api/v1/staff/planning/check', {
      ...{ dates: [hours('2027-02-15')], roomId: null, trainerIds: [plan.trainerId] },
    });
    await app.world.rows(light, ['ask']);
    expect(body.map(({ kind, weight }) => [kind, weight])).toEqual([['trainer_busy', 'warn']]);
  });

  it('S2: an absent trainer and people with a place in both courses are found too', async () => {
    await app.world.rows('INSERT INTO trainer_absence (id, trainer_id, first_date, last_date) VALUES (?, ?, ?, ?)', [
      ...[newId(), plan.trainerId, '2027-02-15', '2027-02-16'],
    ]);
    const [one, other] = [await app.world.run({ title: 'Recht' }), await app.world.run({ title: 'Datenschutz' })];
    for (const run of [one, other]) await app.api.book(run.id, { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' });
    const ask = async (dates: object[], more: object) =>
      (await staff.post<PlanFindingDto[]>('/api/v1/staff/planning/check', { dates, roomId: null, trainerIds: [], ...more })).body;
    expect(await ask([hours('2027-02-16'), hours('2027-02-17')], { trainerIds: [plan.trainerId] })).toMatchObject([
      { date: '2027-02-16', kind: 'trainer_absent', name: 'Kadir Yıldız', until: '2027-02-16' },
    ]);
    const saturday = { date: '2027-02-06', start: '15:00', end: '17:00' };
    expect(await ask([saturday], { runId: one.id })).toMatchObject([{ kind: 'people_overlap', count: 1, other: { code: other.code } }]);
    expect(await ask([{ ...saturday, start: '16:00' }], { runId: one.id })).toEqual([]);
  });
});

describe('S1: a new course', () => {
  it('is a draft with its dates, days from the settings, the place of its room and a number of its own', async () => {
    const { status, body } = await create();
    expect([status, body.code]).toEqual([201, 'BQ-2027-01']);
    const [row] = await app.world.rows(
      `SELECT r.state, r.town, r.first_date, r.last_date, r.teaching_units, r.decision_date, r.min_age, l.capacity, l.capacity_hard
       FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id WHERE r.id = ?`,
      [body.id],
    );
    expect(row).toEqual({
      ...{ state: 'DRAFT', town: 'Gießen', first_date: '2027-02-15', last_date: '2027-02-18', teaching_units: 6 },
      ...{ decision_date: '2027-02-05', min_age: 18, capacity: 16, capacity_hard: 20 },
    });
    expect((await app.api.get(`/api/v1/runs/${body.id}`)).status).toBe(404);
    expect((await draft(body.id)).content).toMatchObject({ registrationUntil: null, decisionDate: null, trainerIds: [plan.trainerId] });
    expect(await app.world.count('audit_entry', `verb = 'run.created' AND subject_id = ? AND actor_kind = 'staff'`, [body.id])).toBe(1);
    expect(await brokenLaws(app.world)).toEqual({});
  });

  it('takes the rules for signing up of the one it is like', async () => {
    const { id } = (await create()).body;
    await app.world.rows(`UPDATE course_run SET prerequisites = '["interview"]', waitlist_size = 4 WHERE id = ?`, [id]);
    const next = (await create()).body;
    expect(next.code).toBe('BQ-2027-02');
    const rules = await staff.get(`/api/v1/staff/runs/${next.id}/rules`);
    expect(rules.body).toMatchObject({ prerequisites: ['interview'], waitlistSize: 4, minAge: 18 });
    const stranger = await app.world.run();
    expect((await create({ likeRunId: stranger.id })).body.code).toBe('run.unknown');
  });

  it('gets different numbers when several people plan at once, and refuses a number that is taken', async () => {
    const made = await Promise.all([create(), create(), create()]);
    expect(made.map(({ body }) => body.code).toSorted()).toEqual(['BQ-2027-01', 'BQ-2027-02', 'BQ-2027-03']);
    expect((await create({ code: 'BQ-2027-02' })).body).toMatchObject({ code: 'run.code_taken', params: { code: 'BQ-2027-02' } });
  });

  it('says what is wrong at each field, and makes nothing', async () => {
    const wrong = await create({
      sessions: [evening('2027-01-02'), { ...evening('2027-02-15'), end: '16:00' }, { ...evening('2027-02-18'), breakMinutes: 200 }],
      decisionDate: '2027-02-16',
      registrationUntil: '2027-03-01',
      roomId: newId(),
    });
    expect(fieldsOf(wrong)).toEqual([
      ['sessions.0.date', 'session.date_past'],
      ['sessions.1.end', 'run.session_ends_early'],
      ['sessions.2.breakMinutes', 'run.break_too_long'],
      ['registrationUntil', 'run.day_after_start'],
      ['decisionDate', 'run.day_after_start'],
      ['roomId', 'validation.is_uuid'],
    ]);
    expect(fieldsOf(await create({ sessions: [] }))).toEqual([['sessions', 'run.no_sessions']]);
    expect(fieldsOf(await create({ title: ' ', capacity: 0 }))).toEqual([
      ['title', 'validation.is_too_short'],
      ['capacity', 'validation.min'],
    ]);
    expect(fieldsOf(await create({ sessions: [{ ...evening('2027-03-28'), start: '02:30' }] }))).toEqual([
      ['sessions.0.start', 'time.does_not_exist'],
    ]);
    expect(await app.world.count('course_run')).toBe(0);
  });

  it('has its text in paragraphs, as it was typed in a browser', async () => {
    const { id } = (await create({ description: 'Erster Absatz.\r\n\r\nZweiter Absatz.' })).body;
    expect((await draft(id)).content.description).toBe('Erster Absatz.\n\nZweiter Absatz.');
    expect(fieldsOf(await create({ description: 'Glocke \u0007' }))).toEqual([['description', 'validation.has_control_characters']]);
  });

  it('is online without a room or a town, whatever was chosen before', async () => {
    const { id } = (await create({ format: 'ONLINE', town: 'Kassel' })).body;
    expect((await draft(id)).content).toMatchObject({ format: 'ONLINE', roomId: null, town: null });
  });
});
