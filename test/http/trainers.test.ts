import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TodayDto } from '../../api/src/modules/today/today.dto.js';
import type { TrainerPageDto } from '../../api/src/modules/trainers/trainer-page.dto.js';
import type { TouchedDateDto, TrainerDto, TrainerRowDto } from '../../api/src/modules/trainers/trainer.dto.js';
import { addDays } from '../../api/src/time/berlin.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';

let app: TestApp;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterAll(() => app.close());

const miriam = {
  ...{ name: 'Dr. Miriam Weiß', role: 'SPEAKER', topics: ['Trauma'], languages: ['de', 'en'], email: 'weiss@example.org' },
  ...{ phone: null, availability: 'Dienstags ab 17 Uhr' },
};
const add = async (more: object = {}): Promise<string> =>
  (await staff.post<{ id: string }>('/api/v1/staff/trainers', { ...miriam, ...more })).body.id;
const look = async (id: string): Promise<TrainerDto> => (await staff.get<TrainerDto>(`/api/v1/staff/trainers/${id}`)).body;
const tokenOf = async (id: string): Promise<string> => (await look(id)).page.split('/').at(-1) ?? '';
const page = async (token: string) => app.api.get<TrainerPageDto & Problem>(`/api/v1/trainer/${token}`);
const teaches = (runId: string, trainerId: string) =>
  app.world.rows(
    'INSERT INTO run_trainer (course_run_id, trainer_id, position) SELECT ?, ?, COUNT(*) + 1 FROM run_trainer WHERE course_run_id = ?',
    [runId, trainerId, runId],
  );
const absent = (id: string, firstDate: string, lastDate = firstDate) =>
  staff.post<{ id: string } & Problem>(`/api/v1/staff/trainers/${id}/absences`, { firstDate, lastDate });
const touched = async () => (await staff.get<TouchedDateDto[]>('/api/v1/staff/trainers/touched-dates')).body;

describe('S10: who teaches', () => {
  it('is for staff; forgetting them is for those who forget', async () => {
    expect((await app.api.get('/api/v1/staff/trainers')).status).toBe(401);
    const admin = app.api.with({ cookie: (await app.world.staff(['ADMIN'])).cookie });
    expect((await admin.post('/api/v1/staff/trainers', miriam)).status).toBe(403);
  });

  it('a new name stands on the pages of their courses at once, and they are found by it', async () => {
    const id = await add();
    const run = await app.world.run();
    await teaches(run.id, id);
    const { revision } = await look(id);
    const change = { ...miriam, name: 'Dr. Miriam Weiß-Öztürk', revision };
    expect((await staff.put(`/api/v1/staff/trainers/${id}`, change)).status).toBe(204);
    const { trainers } = (await app.api.get<{ trainers: string[] }>(`/api/v1/runs/${run.id}`)).body;
    expect(trainers).toEqual(['Dr. Miriam Weiß-Öztürk']);
    const found = (await app.api.get<{ runs: { id: string }[] }>('/api/v1/runs?q=Oeztuerk')).body.runs;
    expect(found.map((one) => one.id)).toEqual([run.id]);
    expect(await staff.put(`/api/v1/staff/trainers/${id}`, change)).toMatchObject({
      status: 409,
      body: { code: 'trainer.changed_meanwhile' },
    });
  });

  it('the log says what kind of thing was changed about them, and no word of it', async () => {
    const id = await add();
    await staff.put(`/api/v1/staff/trainers/${id}`, { ...miriam, phone: '0611 987654', revision: 1 });
    const rows = await app.world.rows<{ data: string | null }>(`SELECT data FROM audit_entry WHERE subject_type = 'trainer' ORDER BY seq`);
    expect(rows.map(({ data }) => data)).toEqual([null, '{"fields":["phone"]}']);
  });

  it('what they earn and their contracts are stored nowhere', async () => {
    const columns = await app.world.rows<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name IN ('trainer', 'run_trainer', 'trainer_absence')
       ORDER BY table_name, ordinal_position`,
    );
    expect(columns.map(({ name }) => name).filter((name) => /fee|euro|pay|iban|tax|contract|rate/.test(name))).toEqual([]);
    const { status, body } = await staff.post<Problem>('/api/v1/staff/trainers', { ...miriam, fee: 300 });
    expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['fee']]);
  });

  it('who no longer teaches is planned in no more', async () => {
    const id = await add();
    await staff.post(`/api/v1/staff/trainers/${id}/retirement`);
    const [row] = (await staff.get<TrainerRowDto[]>('/api/v1/staff/trainers')).body;
    expect(row).toMatchObject({ id, retired: true });
  });
});

describe('E11: the trainer is ill', () => {
  it('the dates on these days are named, with who else is there; another one steps in, and nothing is left to do', async () => {
    const [id, other] = [await add(), await add({ name: 'Thomas Brandt', email: null })];
    const run = await app.world.run({ dates: ['2027-02-06', '2027-02-13'] });
    await teaches(run.id, id);
    expect((await absent(id, '2027-02-12', '2027-02-20')).status).toBe(201);
    expect(await touched()).toMatchObject([{ code: run.code, n: 2, date: '2027-02-13', trainer: miriam.name, others: [] }]);
    expect((await staff.get<TrainerRowDto[]>('/api/v1/staff/trainers')).body.map(({ uncovered }) => uncovered)).toEqual([1, 0]);
    const waiting = async () =>
      (await staff.get<TodayDto>('/api/v1/staff/today')).body.groups.flatMap(({ rows }) =>
        rows.filter(({ kind }) => kind === 'trainer_away'),
      );
    expect(await waiting()).toMatchObject([{ name: miriam.name, count: 1, due: '2027-02-13T08:00:00.000Z' }]);
    const team = (trainerIds: string[], before: string[]) => staff.put(`/api/v1/staff/runs/${run.id}/team`, { trainerIds, before });
    expect((await team([id, other], [id])).status).toBe(204);
    expect((await touched()).map(({ others }) => others)).toEqual([['Thomas Brandt']]);
    expect(await waiting()).toEqual([]);
    expect(await team([other], [id])).toMatchObject({ status: 409, body: { code: 'run.changed_meanwhile' } });
    expect((await team([other], [id, other])).status).toBe(204);
    // Who teaches changes nothing for whoever comes.
    expect(await app.world.count('outbox')).toBe(0);
    expect(await touched()).toEqual([]);
    const { trainers } = (await app.api.get<{ trainers: string[] }>(`/api/v1/runs/${run.id}`)).body;
    expect(trainers).toEqual(['Thomas Brandt']);
    expect(await team([], [other])).toMatchObject({ status: 400, body: { errors: [{ field: 'trainerIds', code: 'run.team_empty' }] } });
  });

  it('S2: who is busy or absent on a date to come steps in only knowingly; the log keeps it, and what stood there already is not asked', async () => {
    const [id, other] = [await add(), await add({ name: 'Thomas Brandt', email: null })];
    const [run, second] = [await app.world.run(), await app.world.run({ dates: ['2027-02-13'] })];
    await teaches(run.id, id);
    await teaches(second.id, other);
    const team = (trainerIds: string[], before: string[], more: object = {}) =>
      staff.put<Problem>(`/api/v1/staff/runs/${run.id}/team`, { trainerIds, before, ...more });
    const check = async (trainerIds: string[]) =>
      (await staff.post<object[]>(`/api/v1/staff/runs/${run.id}/team/check`, { trainerIds })).body;
    expect(await check([id, other])).toMatchObject([
      { kind: 'trainer_busy', weight: 'ask', name: 'Thomas Brandt', n: 2, date: '2027-02-13', other: { code: second.code } },
    ]);
    expect(await team([id, other], [id])).toMatchObject({ status: 409, body: { code: 'session.conflicts_open' } });
    expect((await team([id, other], [id], { despite: true })).status).toBe(204);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.team_set'`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ despite: ['trainer_busy'] });
    expect([await check([other]), (await team([other], [id, other])).status]).toEqual([[], 204]);
    await absent(id, '2027-02-06', '2027-02-06');
    expect(await check([id])).toMatchObject([{ kind: 'trainer_absent', n: 1 }]);
    app.clock.set(new Date('2027-02-07T08:00:00Z'));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect([await check([id]), (await team([id], [other])).status]).toEqual([[], 204]);
  });

  it('days that make no sense are refused, the same days twice are one absence, and it can be taken back', async () => {
    const id = await add();
    expect(await absent(id, '2027-02-12', '2027-02-10')).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'trainer.absence_turned' }] },
    });
    const [first, second] = [await absent(id, '2027-02-12'), await absent(id, '2027-02-12')];
    expect(second.body.id).toBe(first.body.id);
    expect((await look(id)).absences).toHaveLength(1);
    expect((await staff.delete(`/api/v1/staff/trainers/${id}/absences/${first.body.id}`)).status).toBe(204);
    expect((await look(id)).absences).toEqual([]);
  });
});

describe('the own page of somebody who teaches', () => {
  it('shows their dates, how many come and no name of them; a draft is nobody’s date yet', async () => {
    const id = await add();
    const run = await app.world.run({ dates: ['2027-02-06', '2027-02-13'] });
    await teaches(run.id, id);
    const amal = { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' };
    await app.api.book(run.id, amal);
    const { body } = await page(await tokenOf(id));
    expect(body).toMatchObject({
      name: miriam.name,
      absences: [],
      dates: [
        { date: '2027-02-06', n: 1 },
        { date: '2027-02-13', n: 2 },
      ],
    });
    expect(body.dates.map(({ participants }) => participants)).toEqual([1, 1]);
    expect(JSON.stringify(body)).not.toContain('Amal');
    await app.world.rows(`UPDATE course_run SET state = 'DRAFT', published_at = NULL WHERE id = ?`, [run.id]);
    expect((await page(await tokenOf(id))).body.dates).toEqual([]);
  });

  it('they enter their own absence, which staff see, and only theirs', async () => {
    const [id, other] = [await add(), await add({ name: 'Thomas Brandt' })];
    const run = await app.world.run({ dates: ['2027-02-06'] });
    await teaches(run.id, id);
    const token = await tokenOf(id);
    const { body } = await app.api.post<{ id: string }>(`/api/v1/trainer/${token}/absences`, {
      firstDate: '2027-02-06',
      lastDate: '2027-02-06',
    });
    expect((await page(token)).body.dates.map(({ absent: isAbsent }) => isAbsent)).toEqual([true]);
    expect(await touched()).toHaveLength(1);
    const foreign = await app.api.delete(`/api/v1/trainer/${await tokenOf(other)}/absences/${body.id}`);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'trainer.absence_unknown' } });
    expect((await app.api.delete(`/api/v1/trainer/${token}/absences/${body.id}`)).status).toBe(204);
    expect(await touched()).toEqual([]);
  });

  it('they enter as many absences as people have, and no more; staff are not kept waiting by that', async () => {
    const id = await add();
    const token = await tokenOf(id);
    const day = (nth: number): string => addDays('2027-02-06', nth);
    const enter = (nth: number) =>
      app.api.post<Problem & { id: string }>(`/api/v1/trainer/${token}/absences`, { firstDate: day(nth), lastDate: day(nth) });
    const answers = [];
    for (let nth = 0; nth < 59; nth++) answers.push(await enter(nth));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect((await absent(id, day(59))).status).toBe(201);
    expect(await enter(60)).toMatchObject({ status: 409, body: { code: 'trainer.absences_full', params: { most: 60 } } });
    expect(await enter(60)).toMatchObject({ status: 429, body: { code: 'request.too_many' } });
    expect((await app.api.delete(`/api/v1/trainer/${token}/absences/${answers[0]?.body.id}`)).status).toBe(429);
    expect((await staff.delete(`/api/v1/staff/trainers/${id}/absences/${answers[0]?.body.id}`)).status).toBe(204);
    expect((await absent(id, day(60))).status).toBe(201);
  });

  it('the calendar to subscribe to has a link of its own, which does not open the page', async () => {
    const id = await add();
    const run = await app.world.run({ dates: ['2027-02-06'] });
    await teaches(run.id, id);
    const token = await tokenOf(id);
    const feed = (await page(token)).body.feedUrl;
    const path = new URL(feed).pathname;
    const answer = await fetch(`${app.url}${path}`);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const text = await answer.text();
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20270206');
    expect(text).not.toContain('ATTENDEE');
    const feedToken = /([^/]+)\.ics$/.exec(path)?.[1] ?? '';
    expect((await page(feedToken)).status).toBe(404);
    expect((await fetch(`${app.url}/api/v1/trainer-feeds/${token}.ics`)).status).toBe(404);
  });

  it('a new link goes by mail, and the old one and its calendar open nothing any more', async () => {
    const id = await add();
    const old = await tokenOf(id);
    const feed = new URL((await page(old)).body.feedUrl).pathname;
    expect((await staff.post(`/api/v1/staff/trainers/${id}/link`, { renew: true })).status).toBe(204);
    expect((await page(old)).status).toBe(404);
    expect((await fetch(`${app.url}${feed}`)).status).toBe(404);
    const mail = await app.mailbox.waitForOne(miriam.email, () => true);
    expect(mail.text).toContain((await look(id)).page);
    const nobody = await add({ email: null });
    expect(await staff.post(`/api/v1/staff/trainers/${nobody}/link`, { renew: false })).toMatchObject({
      status: 409,
      body: { code: 'trainer.no_address' },
    });
  });

  it('GDPR-02: who is forgotten teaches nothing, also when a colleague plans them in at that moment, and never again', async () => {
    const [id, other] = [await add(), await add({ name: 'Ilse Koch' })];
    const run = await app.world.run({ dates: ['2027-02-06'] });
    const colleague = app.source.createQueryRunner();
    await colleague.startTransaction();
    await colleague.query('INSERT INTO run_trainer (course_run_id, trainer_id, position) VALUES (?, ?, 9)', [run.id, id]);
    const forgotten = staff.delete<Problem>(`/api/v1/staff/trainers/${id}/data`);
    await untilSomebodyWaits(app);
    await colleague.commitTransaction();
    await colleague.release();
    expect((await forgotten).body.code).toBe('trainer.has_dates');
    expect((await staff.delete(`/api/v1/staff/trainers/${other}/data`)).status).toBe(204);
    const before = (await app.world.rows<{ id: string }>('SELECT trainer_id AS id FROM run_trainer ORDER BY position')).map(
      (row) => row.id,
    );
    const team = { trainerIds: [...before, other], before };
    expect((await staff.put<Problem>(`/api/v1/staff/runs/${run.id}/team`, team)).body.code).toBe('trainer.unknown');
  });

  it('GDPR-02: they read all that is stored, and once they teach no more nothing of it is left', async () => {
    const id = await add();
    const run = await app.world.run({ dates: ['2027-02-06'] });
    await teaches(run.id, id);
    await absent(id, '2027-03-01');
    const token = await tokenOf(id);
    const copy = (await app.api.get<{ availability: string; courses: string[] }>(`/api/v1/trainer/${token}/copy.json`)).body;
    expect(copy).toMatchObject({ email: miriam.email, courses: [run.code], absences: [{ firstDate: '2027-03-01' }] });
    expect(await staff.delete(`/api/v1/staff/trainers/${id}/data`)).toMatchObject({ status: 409, body: { code: 'trainer.has_dates' } });
    app.clock.set(new Date('2027-02-08T09:00:00Z'));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect((await staff.delete(`/api/v1/staff/trainers/${id}/data`)).status).toBe(204);
    expect((await page(token)).status).toBe(404);
    const [row] = await app.world.rows('SELECT name, email, topics, availability FROM trainer WHERE id = ?', [id]);
    expect(row).toEqual({ name: '—', email: null, topics: '[]', availability: null });
    expect(await app.world.count('trainer_absence')).toBe(0);
    expect(await app.world.count('course_run', `search_text LIKE '%weiss%'`)).toBe(0);
  });

  it('GDPR-02: who takes part in courses as well is forgotten as a trainer too, known by name and address together', async () => {
    const [id, namesake] = [await add(), await add({ email: 'other@example.org' })];
    const run = await app.world.run();
    await teaches(run.id, id);
    await absent(id, '2027-03-01');
    const { revision } = await look(id);
    await staff.put(`/api/v1/staff/trainers/${id}`, { ...miriam, phone: '0611 987654', revision });
    const person = await app.world.person({ name: miriam.name, email: miriam.email });
    expect((await staff.post(`/api/v1/staff/people/${person.id}/erasure`, { reason: 'Anruf' })).status).toBe(200);
    expect((await staff.get(`/api/v1/staff/trainers/${id}`)).status).toBe(404);
    expect((await look(namesake)).name).toBe(miriam.name);
    expect(await app.world.count('trainer_absence')).toBe(0);
    expect((await app.api.get<{ trainers: string[] }>(`/api/v1/runs/${run.id}`)).body.trainers).toEqual(['—']);
  });
});
