import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunDetailDto, RunPageDto } from '../../api/src/modules/catalogue/catalogue.dto.js';
import type { RunTextsDto } from '../../api/src/modules/catalogue/texts/run-texts.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { contentOf, planningWorld } from '../support/planning.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
let run: WorldRun;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
  run = await app.world.run();
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const look = async (id = run.id): Promise<RunTextsDto> => (await staff.get<RunTextsDto>(`/api/v1/staff/runs/${id}/texts`)).body;
async function write(where: string, text: object, revision?: number, who = staff) {
  const { revision: now } = await look();
  return who.put<Problem>(`/api/v1/staff/runs/${run.id}/texts${where}`, { ...text, revision: revision ?? now });
}
const shown = async (query = ''): Promise<RunDetailDto> => (await app.api.get<RunDetailDto>(`/api/v1/runs/${run.slug}${query}`)).body;
const german = { title: 'Gespräche führen – Kassel', promise: null, description: 'Sie **üben**. Zwei Tage.' };
const english = { title: 'Leading talks – Kassel', promise: 'You practise.', description: '## What you learn\n\n- Listening\n- Asking' };

describe('the text of a course', () => {
  it('is written anew once it is public, is found by it at once, and keeps its address', async () => {
    expect((await write('', german)).status).toBe(204);
    const page = await shown();
    expect(page).toMatchObject({
      slug: run.slug,
      title: german.title,
      promise: 'Sie üben. Zwei Tage.',
      description: 'Sie üben. Zwei Tage.',
    });
    expect(page.body[0]?.lines[0]?.[1]).toEqual({ text: 'üben', strong: true, em: false, href: null });
    expect((await app.api.get<RunPageDto>('/api/v1/runs?q=üben')).body.total).toBe(1);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.texts_changed'`);
    expect(Object.keys(JSON.parse(entry?.data ?? '{}') as object)).toEqual(['title', 'promise', 'description']);
  });

  it('never becomes a page of somebody else: what was pasted stays text', async () => {
    const description = '<script>alert(1)</script> [hier](javascript:alert(1)) <img src=x onerror=alert(1)>';
    await write('', { ...german, description });
    const spans = (await shown()).body.flatMap(({ lines }) => lines.flat());
    expect(spans).toEqual([{ text: description, strong: false, em: false, href: null }]);
  });

  it('E35: is not overwritten by who saw an older one, and says who was faster', async () => {
    const { revision } = await look();
    const colleague = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect((await write('', german, revision, colleague)).status).toBe(204);
    expect((await write('', { ...german, title: 'Meins' }, revision)).body).toMatchObject({ code: 'run.changed_by' });
    expect((await write('/en', english, revision)).body).toMatchObject({ code: 'run.changed_by' });
    expect((await look()).original.title).toBe(german.title);
  });

  it('stays as it is once the course is called off', async () => {
    await app.world.rows(`UPDATE course_run SET state = 'CANCELLED' WHERE id = ?`, [run.id]);
    expect(await look()).toMatchObject({ editable: false });
    expect((await write('', german)).body.code).toBe('run.texts_settled');
    expect((await write('/en', english)).body.code).toBe('run.texts_settled');
  });
});

describe('S3: the text of a course in another language', () => {
  it('is read by who asks for that language; everybody else reads the original and is told its language', async () => {
    expect((await write('/en', english)).status).toBe(204);
    expect(await shown('?lang=en')).toMatchObject({
      title: english.title,
      language: 'en',
      languages: ['de', 'en'],
      description: 'What you learn\n\n– Listening\n– Asking',
    });
    expect(await shown()).toMatchObject({ title: run.title, language: 'de' });
    expect(await shown('?lang=uk')).toMatchObject({ title: run.title, language: 'de', languages: ['de', 'en'] });
    const { body } = await app.api.get<RunPageDto>('/api/v1/runs?lang=en&q=listening');
    expect(body.runs.map(({ title, language }) => [title, language])).toEqual([[english.title, 'en']]);
    expect((await app.api.get('/api/v1/runs?lang=klingon')).status).toBe(400);
    expect((await write('/de', english)).body.code).toBe('run.language_own');
    expect((await write('/xx', english)).status).toBe(400);
  });

  it('is marked as out of date with what has changed, until somebody saves it again', async () => {
    await write('/en', english);
    expect((await look()).translations[0]?.outdated).toEqual([]);
    await write('', { ...german, promise: 'Neu.' });
    const [old] = (await look()).translations;
    expect(old?.outdated.map(({ field }) => field)).toEqual(['title', 'promise', 'description']);
    expect(old?.outdated[0]).toEqual({ field: 'title', was: run.title, is: german.title });
    await write('/en', english);
    expect((await look()).translations[0]).toMatchObject({ outdated: [], by: 'Sabine Wagner-Öztürk' });
  });

  it('is gone when somebody deletes it, and deleting twice is deleting once', async () => {
    await write('/en', english);
    for (let times = 0; times < 2; times++) expect((await staff.delete(`/api/v1/staff/runs/${run.id}/texts/en`)).status).toBe(204);
    expect(await shown('?lang=en')).toMatchObject({ language: 'de', languages: ['de'] });
    const removed = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.translation_removed'`);
    expect(removed.map(({ data }) => JSON.parse(data) as unknown)).toEqual([
      expect.objectContaining({
        language: 'en',
        from: expect.objectContaining({ title: expect.any(String), description: expect.any(String) }),
      }),
    ]);
  });

  it('goes along to the same course planned again', async () => {
    await write('/en', english);
    const plan = await planningWorld(app);
    const wish = { ...contentOf(plan), offeringId: run.offeringId, likeRunId: run.id };
    const { id } = (await staff.post<{ id: string }>('/api/v1/staff/runs', wish)).body;
    expect((await look(id)).translations).toMatchObject([{ language: 'en', title: english.title, outdated: [{ field: 'title' }, {}, {}] }]);
  });
});
