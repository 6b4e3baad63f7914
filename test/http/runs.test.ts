import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunDetailDto, RunPageDto } from '../../api/src/modules/catalogue/catalogue.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const search = async (query = ''): Promise<RunPageDto> => (await app.api.get<RunPageDto>(`/api/v1/runs${query}`)).body;
const detail = (ref: string) => app.api.get<RunDetailDto & Problem>(`/api/v1/runs/${ref}`);
const titles = (page: RunPageDto): string[] => page.runs.map((run) => run.title);
const seatsOf = async (id: string) => (await detail(id)).body.seats;

describe('the catalogue', () => {
  it('shows what is published and not over, the next first', async () => {
    await app.world.run({ title: 'Später – Kassel', dates: ['2027-03-06'] });
    await app.world.run({ title: 'Bald – Kassel', dates: ['2027-01-16'] });
    await app.world.run({ title: 'Vorbei – Kassel', dates: ['2027-01-02'] });
    await app.world.run({ title: 'Entwurf – Kassel', state: 'DRAFT' });
    await app.world.run({ title: 'Prüfung – Kassel', state: 'IN_REVIEW' });
    const page = await search();
    expect(page).toMatchObject({ total: 2, page: 1, pageSize: 20, nearest: [], nearestReason: null });
    expect(titles(page)).toEqual(['Bald – Kassel', 'Später – Kassel']);
  });

  it('is found by any spelling of an umlaut, and with or without a blank', async () => {
    await app.world.run({ title: 'Beratung mit Frau Schäfer – Kassel' });
    await app.world.run({ title: 'Deutsch4U – Kassel', kind: 'DEUTSCH4U' });
    for (const word of ['Schäfer', 'Schaefer', 'schafer', 'SCHÄFER Beratung']) {
      expect([word, titles(await search(`?q=${encodeURIComponent(word)}`))]).toEqual([word, ['Beratung mit Frau Schäfer – Kassel']]);
    }
    for (const word of ['Deutsch4U', 'Deutsch 4U', 'deutsch 4 u']) {
      expect([word, titles(await search(`?q=${encodeURIComponent(word)}`))]).toEqual([word, ['Deutsch4U – Kassel']]);
    }
  });

  it('is filtered by kind and by date, and counts what each kind would give', async () => {
    await app.world.run({ title: 'Seminar', kind: 'IN_DEPTH_SEMINAR', dates: ['2027-02-06'] });
    await app.world.run({ title: 'Basis', kind: 'BASIC_QUALIFICATION', dates: ['2027-03-06'] });
    expect(titles(await search('?art=BASIC_QUALIFICATION'))).toEqual(['Basis']);
    expect(titles(await search('?art=BASIC_QUALIFICATION&art=IN_DEPTH_SEMINAR'))).toEqual(['Seminar', 'Basis']);
    expect(titles(await search('?ab=2027-03-01'))).toEqual(['Basis']);
    expect(titles(await search('?bis=2027-02-28'))).toEqual(['Seminar']);
    expect((await search('?art=BASIC_QUALIFICATION')).facets.kinds).toMatchObject({ BASIC_QUALIFICATION: 1, IN_DEPTH_SEMINAR: 1 });
  });

  it('comes in pages that together hold every run once', async () => {
    const made = await Promise.all(Array.from({ length: 7 }, () => app.world.run()));
    const pages = [await search('?proSeite=3'), await search('?proSeite=3&seite=2'), await search('?proSeite=3&seite=3')];
    expect(pages.map((page) => page.runs.length)).toEqual([3, 3, 1]);
    expect(pages.every((page) => page.total === 7)).toBe(true);
    const seen = pages.flatMap((page) => page.runs.map((run) => run.id));
    expect(seen.sort()).toEqual(made.map((run) => run.id).sort());
    expect((await search('?proSeite=3&seite=99')).runs).toEqual([]);
  });

  it('offers the next best where nothing fits', async () => {
    await app.world.run({ title: 'Später – Kassel', dates: ['2027-03-06'] });
    const page = await search('?bis=2027-01-31');
    expect(page).toMatchObject({ total: 0, runs: [], nearestReason: 'later' });
    expect(page.nearest.map((run) => run.title)).toEqual(['Später – Kassel']);
  });
});

describe('seats in words', () => {
  const fill = async (id: string, count: number, more: object = {}): Promise<void> => {
    for (let nth = 0; nth < count; nth++) {
      await app.api.book(id, { name: `Gast ${nth}`, email: `g${nth}@example.org`, language: 'de', ...more });
    }
  };

  it('tell the number only when it is small, and change with every booking that matters', async () => {
    const run = await app.world.run({ capacity: 7, waitlistSize: 1 });
    expect(await seatsOf(run.id)).toEqual({ state: 'free', left: null, capacity: 7 });
    await fill(run.id, 2);
    expect(await seatsOf(run.id)).toEqual({ state: 'few', left: 5, capacity: 7 });
    expect((await search()).runs[0]?.seats).toEqual({ state: 'few', left: 5, capacity: 7 });
    await fill(run.id, 7);
    expect(await seatsOf(run.id)).toEqual({ state: 'waitlist', left: 0, capacity: 7 });
    expect((await search('?frei=1')).total).toBe(0);
    await fill(run.id, 8, { waitlist: true });
    expect(await seatsOf(run.id)).toEqual({ state: 'full', left: 0, capacity: 7 });
  });

  it.each([
    ['closed', { dates: ['2027-01-06'] as const }],
    ['closed', { state: 'CLOSED_FOR_REGISTRATION' as const }],
    ['not_open', { registrationOpensAt: new Date('2027-01-05T09:00:00Z') }],
    ['cancelled', { state: 'CANCELLED' as const }],
    ['members', { prerequisites: ['active_volunteer'] }],
  ])('say when nobody can book: %s', async (state, wish) => {
    const run = await app.world.run(wish);
    expect(await seatsOf(run.id)).toMatchObject({ state });
  });

  it('know the time: a deadline that passes closes the run without anybody touching it', async () => {
    const run = await app.world.run();
    expect((await seatsOf(run.id)).state).toBe('free');
    app.clock.set(new Date('2027-02-03T23:00:00Z'));
    expect((await seatsOf(run.id)).state).toBe('closed');
    expect((await search()).runs[0]?.seats.state).toBe('closed');
    app.clock.set(new Date('2027-02-13T15:00:01Z'));
    expect((await seatsOf(run.id)).state).toBe('past');
    expect((await search()).total).toBe(0);
  });
});

describe('one run', () => {
  it('is found by id and by readable address, with every session', async () => {
    const run = await app.world.run();
    const [byId, bySlug] = [await detail(run.id), await detail(run.slug)];
    expect(byId.status).toBe(200);
    expect(bySlug.body).toEqual(byId.body);
    expect(byId.body).toMatchObject({
      id: run.id,
      title: run.title,
      titleShort: 'Gespräche gut führen',
      firstDate: '2027-02-06',
      lastDate: '2027-02-13',
      sessionCount: 2,
      teachingUnits: 16,
      confirmBy: 'auto',
      asksBirthYear: false,
      cancellationDeadline: '2027-01-30T22:59:00.000Z',
    });
    expect(byId.body.sessions.map(({ n, date, start, end }) => ({ n, date, start, end }))).toEqual([
      { n: 1, date: '2027-02-06', start: '09:00', end: '16:00' },
      { n: 2, date: '2027-02-13', start: '09:00', end: '16:00' },
    ]);
  });

  it('is unknown while it is a draft', async () => {
    const run = await app.world.run({ state: 'DRAFT' });
    for (const ref of [run.id, run.slug]) expect(await detail(ref)).toMatchObject({ status: 404, body: { code: 'run.unknown' } });
  });

  it('stays to be read when it is over or cancelled: links to it live on', async () => {
    const over = await app.world.run({ state: 'COMPLETED', dates: ['2026-12-05'] });
    const cancelled = await app.world.run({ state: 'CANCELLED' });
    expect([(await detail(over.slug)).status, (await detail(cancelled.slug)).status]).toEqual([200, 200]);
  });
});
