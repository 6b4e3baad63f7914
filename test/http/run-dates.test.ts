import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunDatesDto, TownDto } from '../../api/src/modules/catalogue/catalogue.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const month = async (query = ''): Promise<RunDatesDto> => (await app.api.get<RunDatesDto>(`/api/v1/runs/dates${query}`)).body;
const days = ({ dates }: RunDatesDto): string[] => dates.map(({ date, run }) => `${date} ${run.title}`);

describe('the dates of a month', () => {
  it('are every session of what is published, beginning with the first month that has one', async () => {
    await app.world.run({ title: 'Lang', dates: ['2027-02-27', '2027-03-06'] });
    await app.world.run({ title: 'Kurz', dates: ['2027-02-13'] });
    await app.world.run({ title: 'Entwurf', state: 'DRAFT', dates: ['2027-01-09'] });
    await app.world.run({ title: 'In Prüfung', state: 'IN_REVIEW', dates: ['2027-02-13'] });
    const february = await month();
    expect(february).toMatchObject({ month: '2027-02', firstMonth: '2027-02', lastMonth: '2027-03' });
    expect(days(february)).toEqual(['2027-02-13 Kurz', '2027-02-27 Lang']);
    expect(days(await month('?monat=2027-03'))).toEqual(['2027-03-06 Lang']);
    expect(await month('?monat=2027-05')).toMatchObject({ month: '2027-05', lastMonth: '2027-03', dates: [] });
  });

  it('tell what a day of a calendar needs', async () => {
    const run = await app.world.run();
    expect((await month()).dates[1]).toEqual({
      ...{ date: '2027-02-13', start: '09:00', end: '16:00', n: 2, cancelled: false },
      run: {
        ...{ id: run.id, slug: run.slug, kind: 'IN_DEPTH_SEMINAR', title: run.title, titleShort: 'Gespräche gut führen' },
        ...{ town: 'Kassel', format: 'PRESENCE', sessionCount: 2, language: 'de' },
      },
    });
  });

  it('honour the filters of the list', async () => {
    await app.world.run({ title: 'Seminar', dates: ['2027-02-06'] });
    await app.world.run({ title: 'Basis', kind: 'BASIC_QUALIFICATION', dates: ['2027-02-13'] });
    expect(days(await month('?art=BASIC_QUALIFICATION&ort=Kassel'))).toEqual(['2027-02-13 Basis']);
    expect(days(await month('?q=semi&bis=2027-02-28'))).toEqual(['2027-02-06 Seminar']);
    expect(await month('?ort=Fulda')).toMatchObject({ month: '2027-01', firstMonth: null, lastMonth: null, dates: [] });
  });

  it('stay when they are cancelled, and say so; what is over goes', async () => {
    await app.world.run({ title: 'Abgesagt', state: 'CANCELLED' });
    expect((await month()).dates.map(({ cancelled }) => cancelled)).toEqual([true, true]);
    app.clock.set(new Date('2027-02-06T15:00:01Z'));
    expect((await month()).dates.map(({ date }) => date)).toEqual(['2027-02-13']);
  });

  it.each(['?monat=2027-13', '?monat=Februar', '?seite=2', '?lieblingsfarbe=rot'])('are refused for %s', async (query) => {
    expect((await app.api.get<Problem>(`/api/v1/runs/dates${query}`)).status).toBe(400);
  });
});

describe('the towns', () => {
  it('are those we know, each with the number of its courses', async () => {
    await app.world.run();
    await app.world.run({ state: 'DRAFT' });
    const { body } = await app.api.get<TownDto[]>('/api/v1/towns');
    expect(body.filter(({ slug }) => ['kassel', 'ruesselsheim-am-main'].includes(slug))).toEqual([
      { slug: 'kassel', name: 'Kassel', runs: 1 },
      { slug: 'ruesselsheim-am-main', name: 'Rüsselsheim am Main', runs: 0 },
    ]);
  });
});
