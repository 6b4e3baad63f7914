import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunDetailDto, RunPageDto } from '../../api/src/modules/catalogue/catalogue.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const list = async (query = ''): Promise<RunPageDto> => (await app.api.get<RunPageDto>(`/api/v1/runs${query}`)).body;
const detail = async (ref: string): Promise<RunDetailDto> => (await app.api.get<RunDetailDto>(`/api/v1/runs/${ref}`)).body;
const book = (runId: string, name: string) => app.api.book(runId, { name, email: `${name}@example.org`, language: 'de' });

describe('the list of courses', () => {
  it('shows what is published and not over', async () => {
    await app.world.run({ title: 'Vorbei', dates: ['2026-12-01'] });
    await app.world.run({ title: 'Entwurf', state: 'DRAFT' });
    await app.world.run({ title: 'In Prüfung', state: 'IN_REVIEW' });
    await app.world.run({ title: 'Abgeschlossen', state: 'COMPLETED' });
    await app.world.run({ title: 'Abgesagt', state: 'CANCELLED', dates: ['2027-02-06'] });
    await app.world.run({ title: 'Offen', dates: ['2027-02-13'] });
    const { runs, total } = await list();
    expect(runs.map((run) => [run.title, run.seats.state])).toEqual([
      ['Abgesagt', 'cancelled'],
      ['Offen', 'free'],
    ]);
    expect(total).toBe(2);
  });

  it('tells what a card needs', async () => {
    const run = await app.world.run();
    const { runs } = await list();
    expect(runs[0]).toMatchObject({
      ...{ id: run.id, code: run.code, slug: run.slug, kind: 'IN_DEPTH_SEMINAR', title: run.title, town: 'Kassel' },
      ...{ firstDate: '2027-02-06', lastDate: '2027-02-13', startTime: '09:00', endTime: '16:00', sessionCount: 2, teachingUnits: 16 },
      ...{ seats: { state: 'free', left: null, capacity: 12 }, registrationDeadline: '2027-02-03T22:59:00.000Z', language: 'de' },
    });
  });

  it('takes the empty fields of a form as no wish', async () => {
    await app.world.run();
    expect((await list('?q=&ort=&umkreis=&ab=&bis=&art=&niveau=&format=&zeit=&frei=&sortierung=&seite=')).total).toBe(1);
  });

  it('filters and sorts by the words of the address', async () => {
    await app.world.run({ kind: 'DEUTSCH4U', title: 'Deutsch4U am Abend', dates: ['2027-03-01'] });
    await app.world.run({ kind: 'BASIC_QUALIFICATION', dates: ['2027-02-06'] });
    const found = await list(
      '?q=deutsch+4u&ort=kassel&ab=2027-02-15&bis=2027-03-31&art=DEUTSCH4U&art=NETWORK_MEETING&format=vor-ort&frei=1&sortierung=neu',
    );
    expect(found.runs.map((run) => run.kind)).toEqual(['DEUTSCH4U']);
    expect(found.facets).toMatchObject({ kinds: { DEUTSCH4U: 1, BASIC_QUALIFICATION: 0 }, onSite: 1, online: 0 });
  });

  it('offers the next best when nothing is found', async () => {
    const run = await app.world.run();
    expect(await list('?ort=Kassel&bis=2027-01-31')).toMatchObject({ total: 0, nearest: [{ id: run.id }], nearestReason: 'later' });
  });

  it.each([
    ['sprache=ar', 'sprache'],
    ['seite=0', 'seite'],
    ['seite=zwei', 'seite'],
    ['proSeite=1000', 'proSeite'],
    ['ab=2027-02-30', 'ab'],
    ['ab=morgen', 'ab'],
    ['art=KOCHKURS', 'art'],
    ['niveau=c2', 'niveau'],
    ['frei=ja', 'frei'],
    [`q=${'x'.repeat(201)}`, 'q'],
    ['q=a%00b', 'q'],
    ['q=a&q=b', 'q'],
    ['umkreis=-5', 'umkreis'],
  ])('refuses %s', async (query, field) => {
    const { status, body } = await app.api.get<Problem>(`/api/v1/runs?${query}`);
    expect([status, body.code]).toEqual([400, 'request.invalid']);
    expect(body.errors?.map((error) => error.field)).toContain(field);
  });
});

describe('answers are kept, but never a moment too long', () => {
  it('a booking that changes the words is seen at once', async () => {
    const run = await app.world.run({ capacity: 6 });
    expect((await list()).runs[0]?.seats).toEqual({ state: 'free', left: null, capacity: 6 });
    await book(run.id, 'amina');
    expect((await list()).runs[0]?.seats).toEqual({ state: 'few', left: 5, capacity: 6 });
    expect((await detail(run.id)).seats.left).toBe(5);
  });

  it('a change by another process is seen at once', async () => {
    const run = await app.world.run();
    await list();
    await app.source.query(`UPDATE course_run SET title = 'Neuer Titel', revision = revision + 1 WHERE id = ?`, [run.id]);
    await app.source.query('UPDATE catalogue_stamp SET version = version + 1');
    expect((await list()).runs[0]?.title).toBe('Neuer Titel');
  });

  it('a deadline closes registration in its minute', async () => {
    await app.world.run();
    app.clock.set(new Date('2027-02-03T22:58:59Z'));
    expect((await list()).runs[0]?.seats.state).toBe('free');
    app.clock.set(new Date('2027-02-03T22:59:00Z'));
    expect((await list()).runs[0]?.seats.state).toBe('closed');
  });

  it('a wrong address is refused every time', async () => {
    for (const _time of [1, 2]) expect((await app.api.get('/api/v1/runs?seite=0')).status).toBe(400);
  });
});

describe('a course', () => {
  it('is found by its id and by its slug', async () => {
    const run = await app.world.run({ prerequisites: ['interview', 'age18'] });
    const found = await detail(run.slug);
    expect(found).toEqual(await detail(run.id));
    expect(found.sessions).toMatchObject([
      { n: 1, date: '2027-02-06', start: '09:00', end: '16:00', teachingUnits: 8, cancelled: false },
      { n: 2, date: '2027-02-13' },
    ]);
    expect(found).toMatchObject({
      ...{ confirmBy: 'interview', asksBirthYear: true, venue: null, contact: null, trainers: [], siblings: [] },
      ...{ certificate: { type: 'ATTENDANCE', thresholdUnits: 8 }, cancellationDeadline: '2027-01-30T22:59:00.000Z' },
    });
  });

  it('stays when it is over or cancelled, and says so', async () => {
    const over = await app.world.run({ state: 'COMPLETED', dates: ['2026-12-01'] });
    const cancelled = await app.world.run({ state: 'CANCELLED' });
    expect((await detail(over.id)).seats.state).toBe('past');
    expect(await detail(cancelled.slug)).toMatchObject({ seats: { state: 'cancelled' }, cancelReason: null });
  });

  it('names other dates of the course, then courses of the same name, then others of its kind', async () => {
    const run = await app.world.run();
    const alike = await app.world.run({ title: 'Etwas anderes', dates: ['2027-02-20'] });
    const namesake = await app.world.run({ dates: ['2027-02-27'] });
    const same = await app.world.run({ sameCourseAs: run, title: 'Neuer Name', dates: ['2027-03-06'] });
    await app.world.run({ kind: 'DEUTSCH4U' });
    expect((await detail(run.id)).siblings.map((sibling) => sibling.id)).toEqual([same.id, namesake.id, alike.id]);
  });

  it('is unknown as long as it is a draft, like any other address', async () => {
    const draft = await app.world.run({ state: 'DRAFT' });
    const review = await app.world.run({ state: 'IN_REVIEW' });
    for (const ref of [
      draft.id,
      draft.slug,
      review.id,
      'gibt-es-nicht',
      '00000000-0000-7000-8000-000000000000',
      "' OR 1=1 --",
      '%F0%9F%98%80',
    ]) {
      const { status, body } = await app.api.get<Problem>(`/api/v1/runs/${encodeURI(ref)}`);
      expect([status, body.code]).toEqual([404, 'run.unknown']);
    }
  });

  it('has a picture for link previews', async () => {
    const run = await app.world.run();
    const { status, headers, body } = await app.api.get<Buffer>(`/api/v1/runs/${run.slug}/share-image.png`);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(body.subarray(1, 4).toString()).toBe('PNG');
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('has no picture as a draft', async () => {
    const draft = await app.world.run({ state: 'DRAFT' });
    expect((await app.api.get(`/api/v1/runs/${draft.id}/share-image.png`)).status).toBe(404);
  });
});
