import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { PoolDto, PoolsDto } from '../../api/src/modules/reports/pools.dto.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { Desk } from '../support/desk.js';

let app: TestApp;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterAll(() => app.close());

const insert = (table: string, row: Record<string, string | number | null>) =>
  app.source.query(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (?)`, [Object.values(row)]);

/** Somebody who serves since 2026 and is qualified since the summer of 2026, unless something else is said. */
async function volunteer(organisationIds: readonly string[], more: Record<string, string | number | null> = {}): Promise<string> {
  const { id } = await app.world.person();
  await insert('volunteer_profile', {
    ...{ id: newId(), person_id: id, kind: 'GUIDE', organisation_id: organisationIds[0] ?? null, languages: '["ar","de"]' },
    ...{ qualified_on: '2026-07-01', active_from: '2026-01-01' },
    ...more,
  });
  for (const organisationId of organisationIds) {
    await insert('membership', { id: newId(), person_id: id, organisation_id: organisationId, role: 'MEMBER', valid_from: '2025-01-01' });
  }
  return id;
}

const report = async (query = ''): Promise<PoolsDto> => (await staff.get<PoolsDto>(`/api/v1/staff/pools${query}`)).body;
const lineOf = async (id: string, query = ''): Promise<PoolDto | undefined> =>
  (await report(query)).pools.find(({ organisationId }) => organisationId === id);

describe('the pool of five', () => {
  it('counts who is active and qualified on the day, and says in words what is missing', async () => {
    const { id } = await app.world.organisation();
    for (let n = 0; n < 4; n++) await volunteer([id]);
    await volunteer([id], { qualified_on: null });
    await volunteer([id], { active_to: '2026-12-31' });
    expect(await lineOf(id)).toMatchObject({ guides: 4, light: 'yellow', reason: 'guides_missing', missing: 1, euroPerYear: 0 });
    expect(await lineOf(id, '?date=2026-12-31')).toMatchObject({ guides: 5, light: 'green', reason: 'reached', euroPerYear: 2_000 });
    expect(await lineOf(id, '?date=2026-06-30')).toBeUndefined();
    expect(await lineOf(id, '?date=2026-06-30&all=1')).toMatchObject({ guides: 0, light: 'red', reason: 'no_guides' });
  });

  it('a basic qualification that was completed here qualifies', async () => {
    const { id } = await app.world.organisation();
    const personId = await volunteer([id], { qualified_on: null });
    const run = await app.world.run({ kind: 'BASIC_QUALIFICATION', dates: ['2026-12-05', '2026-12-12'] });
    await insert('booking', {
      ...{ id: newId(), number: 'AAA-AAAA', course_run_id: run.id, person_id: personId, state: 'COMPLETED', language: 'de' },
      ...{ link_nonce: 'n', ledger_version: 1, created_at: '2026-11-01' },
    });
    expect(await lineOf(id, '?date=2026-12-11')).toBeUndefined();
    expect(await lineOf(id, '?date=2026-12-12')).toMatchObject({ guides: 1 });
  });

  it('E17: a person of two organisations counts in each, and once in all', async () => {
    const [one, other] = [await app.world.organisation(), await app.world.organisation()];
    await volunteer([one.id, other.id]);
    const { pools, total } = await report();
    expect(pools.map(({ guides }) => guides)).toEqual([1, 1]);
    expect(total).toEqual({ guides: 1, interpreters: 0, languages: 0, reached: 0 });
  });

  it('interpreters have a rule of their own: five people and five languages', async () => {
    const { id } = await app.world.organisation();
    for (const language of ['uk', 'ru', 'ar', 'fa']) {
      await volunteer([id], { kind: 'LAY_INTERPRETER', languages: JSON.stringify([language, 'de']) });
    }
    await volunteer([id], { kind: 'LAY_INTERPRETER', languages: '["uk","de"]' });
    expect(await lineOf(id)).toMatchObject({ guides: 0, interpreters: 5, interpretersReached: false, missingLanguages: 1 });
    await volunteer([id], { kind: 'LAY_INTERPRETER', languages: '["ti"]' });
    expect(await lineOf(id)).toMatchObject({ interpreters: 6, interpretersReached: true, languages: ['ar', 'fa', 'ru', 'ti', 'uk'] });
  });

  it('an organisation sees its own line, and nobody else’s', async () => {
    const [mine, other] = [await Desk.open(app), await Desk.open(app)];
    await volunteer([mine.id]);
    expect((await mine.api.get<PoolDto>(mine.path('pool'))).body).toMatchObject({
      name: mine.name,
      guides: 1,
      reason: 'guides_missing',
      missing: 4,
    });
    expect((await mine.api.get(other.path('pool'))).status).toBe(404);
    expect((await staff.get(mine.path('pool'))).status).toBe(403);
  });

  it('is saved as a table that a German spreadsheet opens and no name can run', async () => {
    const { id } = await app.world.organisation({ name: '=HYPERLINK("x";"Verein")' });
    await volunteer([id]);
    const { body, headers } = await staff.get<Buffer>('/api/v1/staff/pools.csv?date=2027-01-04');
    const text = body.toString('utf8');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(text.startsWith('\uFEFFStichtag;Organisation;')).toBe(true);
    expect(text).toContain(`2027-01-04;"'=HYPERLINK(""x"";""Verein"")";`);
    expect(text).toContain(';1;0;Gelb;Es fehlen 4 Personen.;0;');
  });

  it('reporting reads it, an auditor does not; a day that is none is refused', async () => {
    const as = async (role: 'REPORTING' | 'AUDITOR'): Promise<number> =>
      (await app.api.with({ cookie: (await app.world.staff([role])).cookie }).get('/api/v1/staff/pools')).status;
    expect([await as('REPORTING'), await as('AUDITOR')]).toEqual([200, 403]);
    for (const day of ['2027-02-30', 'morgen']) expect((await staff.get(`/api/v1/staff/pools?date=${day}`)).status).toBe(400);
  });
});
