import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SavedViewDto } from '../../api/src/modules/workplace/saved-views.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
let zeynep: ApiClient;
let markus: ApiClient;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  zeynep = app.api.with({ cookie: (await app.world.staff()).cookie });
  markus = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterAll(() => app.close());

const PATH = '/api/v1/staff/views';
const save = (by: ApiClient, more: object = {}) =>
  by.post<Problem>(PATH, { list: 'runs', name: 'Kassel', query: 'q=Kassel&zustand=PUBLISHED', isShared: false, ...more });
const of = async (by: ApiClient): Promise<SavedViewDto[]> => (await by.get<SavedViewDto[]>(PATH)).body;

describe('a filter under a name', () => {
  it('is kept without what only turns pages, and the same name holds the new filter', async () => {
    await save(zeynep, { query: '?zustand=PUBLISHED&seite=3&q=Kassel&lang=en' });
    expect(await of(zeynep)).toMatchObject([{ name: 'Kassel', query: 'q=Kassel&zustand=PUBLISHED', owner: null, isShared: false }]);
    await save(zeynep, { query: 'q=Kassel' });
    expect((await of(zeynep)).map(({ query }) => query)).toEqual(['q=Kassel']);
  });

  it('a list that is not filtered has nothing to keep', async () => {
    expect(await save(zeynep, { query: 'seite=2' })).toMatchObject({ status: 400, body: { code: 'view.no_filter' } });
  });

  it('of the plan holds how one looks at it and not the days, of the calls the course and whom one looks for', async () => {
    const room = 'raum=01890000-0000-7000-8000-000000000001';
    await save(zeynep, { list: 'plan', name: 'Saal', query: `von=2027-01-18&ansicht=liste&tage=14&${room}&art=&getan=termin` });
    await save(zeynep, { list: 'calls', name: 'Dringend', query: 'kurs=BQ-1&q=Amina&getan=angerufen' });
    expect((await of(zeynep)).map(({ list, query }) => [list, query])).toEqual([
      ['calls', 'q=Amina&kurs=BQ-1'],
      ['plan', `ansicht=liste&tage=14&${room}`],
    ]);
    expect(await save(zeynep, { list: 'plan', name: 'Woche', query: 'von=2027-01-18' })).toMatchObject({ status: 400 });
  });

  it('colleagues see it once it is shared, and whose it is; only its owner changes or removes it', async () => {
    await save(zeynep);
    expect(await of(markus)).toEqual([]);
    const [view] = await of(zeynep);
    const path = `${PATH}/${view?.id}`;
    expect((await zeynep.send('PATCH', path, { body: JSON.stringify({ isShared: true, name: 'Alles in Kassel' }) })).status).toBe(204);
    expect(await of(markus)).toMatchObject([{ name: 'Alles in Kassel', isShared: true, owner: expect.any(String) as unknown }]);
    expect((await markus.send('PATCH', path, { body: JSON.stringify({ name: 'Meins' }) })).status).toBe(404);
    expect((await markus.delete(path)).status).toBe(404);
    expect((await zeynep.delete(path)).status).toBe(204);
    expect(await of(markus)).toEqual([]);
  });

  it('is shared with those who may see its list: what was searched for may be a name', async () => {
    await save(zeynep, { list: 'people', name: 'Anruf', query: 'q=Amina Haidari', isShared: true });
    await save(zeynep, { isShared: true });
    const reader = app.api.with({ cookie: (await app.world.staff(['AUDITOR', 'TRAINER', 'REPORTING', 'COORDINATOR', 'ADMIN'])).cookie });
    expect(await of(reader)).toEqual([]);
    expect((await of(markus)).map(({ name }) => name)).toEqual(['Anruf', 'Kassel']);
  });

  it('goes when somebody whom it was searching for is erased', async () => {
    const run = await app.world.run();
    await app.api.book(run.id, { name: 'Amina Haidari', email: 'amina@example.org', language: 'de' });
    await save(zeynep, { list: 'people', name: 'Anruf', query: 'q=Amina Haidari' });
    await save(zeynep, { list: 'people', name: 'Adresse', query: 'q=amina@example.org' });
    await save(zeynep);
    const [person] = await app.world.rows<{ id: string }>('SELECT id FROM person');
    await zeynep.post(`/api/v1/staff/people/${person?.id}/erasure`, { reason: 'Wunsch am Telefon' });
    expect((await of(zeynep)).map(({ name }) => name)).toEqual(['Kassel']);
  });

  it('stays when somebody is erased whose short name, number or first name is only a part of what it looks for', async () => {
    const run = await app.world.run();
    await app.api.book(run.id, { name: 'Li', phone: '0611 7004711', language: 'de' });
    await app.api.book(run.id, { name: 'An Le', email: 'le@example.org', language: 'de' });
    const kept = ['q=Berlin', 'q=Li Wei', 'q=Van Lear', 'q=abc.le@example.org', 'q=4711', 'q=Le'];
    const going = ['q=li', 'q=Le, An', 'q=Anruf von An Le', 'q=le@example.org', 'q=0611/700 47 11', 'q=%2B49 611 7004711'];
    for (const query of [...kept, ...going])
      await save(zeynep, { list: 'people', name: `Suche ${query.length} ${query.slice(2, 6)}`, query });
    expect(await of(zeynep)).toHaveLength(12);
    for (const { id } of await app.world.rows<{ id: string }>('SELECT id FROM person')) {
      expect((await zeynep.post(`/api/v1/staff/people/${id}/erasure`, { reason: 'Wunsch am Telefon' })).status).toBe(200);
    }
    const left = (await of(zeynep)).map(({ query }) => `q=${new URLSearchParams(query).get('q')}`);
    expect(left.toSorted()).toEqual(kept.toSorted());
  });
});
