import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import { PersonalTokens } from '../../api/src/modules/access/personal-tokens.js';
import type { ComparisonDto, DuplicatesDto } from '../../api/src/modules/duplicates/duplicates.dto.js';
import { movedTables } from '../../api/src/modules/duplicates/merge-journal.js';
import { StaffJobs } from '../../api/src/modules/staff-jobs/index.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';

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

interface Person {
  readonly id: string;
  readonly name: string;
  readonly linkNonce: string;
}

const EMAIL = 'hassan@example.org';
const one = <T extends object>(sql: string, params: string[] = []): Promise<T | undefined> =>
  app.world.rows<T>(sql, params).then(([row]) => row);
const search = async (): Promise<void> => {
  await staff.post('/api/v1/staff/duplicates/search');
  await app.get(StaffJobs).drain();
};
const overview = async (): Promise<DuplicatesDto> => (await staff.get<DuplicatesDto>('/api/v1/staff/duplicates')).body;
const bookAs = (runId: string, name: string, more: object = {}) =>
  app.api.book<{ id: string; number: string; state: string }>(runId, { name, email: EMAIL, language: 'de', ...more });
const personOf = (bookingId: string): Promise<Person | undefined> =>
  one<Person>('SELECT p.id, p.name, p.link_nonce AS linkNonce FROM person p JOIN booking b ON b.person_id = p.id WHERE b.id = ?', [
    bookingId,
  ]);
const stateOf = async (bookingId: string): Promise<string | undefined> =>
  (await one<{ state: string }>('SELECT state FROM booking WHERE id = ?', [bookingId]))?.state;
const tokenOf = ({ id, linkNonce }: Person): string => app.get(PersonalTokens).issue('person', id, linkNonce);

/** One man in two records: as Mohammed he has a seat in one course, as Muhammad in another. */
async function twoRecords(): Promise<{ mohammed: Person; muhammad: Person; pairId: string; bookings: [string, string] }> {
  const [first, second] = [await app.world.run(), await app.world.run()];
  const mine = (await bookAs(first.id, 'Mohammed Al-Hassan')).body;
  const theirs = (await bookAs(second.id, 'Muhammad Al-Hassan', { phone: '069 90009120' })).body;
  return { ...(await asPair(mine.id, theirs.id)), bookings: [mine.id, theirs.id] };
}

async function asPair(mine: string, theirs: string): Promise<{ mohammed: Person; muhammad: Person; pairId: string }> {
  await search();
  const [mohammed, muhammad] = [await personOf(mine), await personOf(theirs)];
  const [pair] = (await overview()).pairs;
  if (!mohammed || !muhammad || !pair) throw new Error('no pair');
  return { mohammed, muhammad, pairId: pair.id };
}

const merge = <T = { id: string }>(pairId: string, keepId: string) => staff.post<T>(`/api/v1/staff/duplicates/${pairId}/merge`, { keepId });
const undo = (mergeId: string) => staff.post<Problem>(`/api/v1/staff/person-merges/${mergeId}/undo`);

describe('E21: records that may be of one person', () => {
  it('are found with their score and what speaks for it', async () => {
    const { mohammed, muhammad } = await twoRecords();
    expect((await overview()).pairs).toMatchObject([
      {
        score: 70,
        grounds: [
          { code: 'name_sounds', weight: 45 },
          { code: 'email', weight: 25 },
        ],
        people: [
          { id: mohammed.id, name: 'Mohammed Al-Hassan', contacts: [EMAIL], bookings: 1 },
          { id: muhammad.id, name: 'Muhammad Al-Hassan', contacts: [EMAIL, '+496990009120'], bookings: 1 },
        ],
      },
    ]);
  });

  it('E15: a family with one address is no pair', async () => {
    const run = await app.world.run();
    for (const name of ['Amina Haidari', 'Yusuf Haidari', 'Parwana']) await bookAs(run.id, name, { phone: '069 90009120' });
    await search();
    expect(await overview()).toEqual({ total: 0, pairs: [], merges: [] });
  });

  it('two people stay two people for good', async () => {
    const { pairId } = await twoRecords();
    expect((await staff.post(`/api/v1/staff/duplicates/${pairId}/dismissal`)).status).toBe(204);
    await search();
    expect((await overview()).pairs).toEqual([]);
    expect((await merge<Problem>(pairId, newId())).body.code).toBe('duplicates.unknown');
  });

  it('the preview shows what the person will have', async () => {
    const { mohammed, muhammad, pairId } = await twoRecords();
    const { body } = await staff.get<ComparisonDto>(`/api/v1/staff/duplicates/${pairId}?keep=${muhammad.id}`);
    expect([body.kept.id, body.other.id]).toEqual([muhammad.id, mohammed.id]);
    expect(body.result).toMatchObject({
      name: 'Muhammad Al-Hassan',
      contacts: [{ value: EMAIL }, { kind: 'PHONE', value: '+496990009120' }],
    });
    expect([body.result.bookings.length, body.doubles, body.blockers]).toEqual([2, [], []]);
  });

  it('nobody but staff may look or merge', async () => {
    const auditor = app.api.with({ cookie: (await app.world.staff(['AUDITOR'])).cookie });
    expect((await auditor.get('/api/v1/staff/duplicates')).status).toBe(403);
    expect((await app.api.get('/api/v1/staff/duplicates')).status).toBe(401);
  });
});

describe('E21: a merge', () => {
  it('pain 30: two records become one with all bookings, and mails, pages and calendars go on', async () => {
    const { mohammed, muhammad, pairId, bookings } = await twoRecords();
    const { status } = await merge(pairId, mohammed.id);
    expect(status).toBe(201);
    for (const booking of bookings) expect((await personOf(booking))?.id).toBe(mohammed.id);
    for (const table of movedTables) expect([table, await app.world.count(table, 'person_id = ?', [muhammad.id])]).toEqual([table, 0]);
    for (const link of [mohammed, muhammad]) {
      const { body } = await app.api.get<{ person: { name: string }; bookings: object[] }>(`/api/v1/my/${tokenOf(link)}`);
      expect([body.person.name, body.bookings.length]).toEqual(['Mohammed Al-Hassan', 2]);
    }
    const feed = app.get(PersonalTokens).issue('feed', muhammad.id, muhammad.linkNonce);
    const calendar = await app.api.get<Buffer>(`/api/v1/feeds/${feed}.ics`);
    expect(String(calendar.body).match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(await app.world.count('audit_entry', `verb = 'person.merged' AND subject_id = ?`, [mohammed.id])).toBe(1);
    expect((await overview()).pairs).toEqual([]);
  });

  it('a new link of the person ends the links of both records', async () => {
    const { mohammed, muhammad, pairId } = await twoRecords();
    await merge(pairId, mohammed.id);
    expect((await app.api.post(`/api/v1/my/${tokenOf(muhammad)}/link-renewal`)).status).toBe(200);
    for (const link of [mohammed, muhammad]) expect((await app.api.get(`/api/v1/my/${tokenOf(link)}`)).status).toBe(404);
  });

  it('whoever books again under the other name is the same person', async () => {
    const { mohammed, pairId } = await twoRecords();
    await merge(pairId, mohammed.id);
    const again = (await bookAs((await app.world.run()).id, 'Muhammad Al-Hassan')).body;
    expect((await personOf(again.id))?.id).toBe(mohammed.id);
  });

  it('pain 2: of two seats in one course the later is cancelled, and goes to the first who waits', async () => {
    const run = await app.world.run({ capacity: 2 });
    const first = (await bookAs(run.id, 'Mohammed Al-Hassan')).body;
    const later = (await bookAs(run.id, 'Muhammad Al-Hassan')).body;
    const waits = (
      await app.api.book<{ id: string }>(run.id, { name: 'Nadia Omar', email: 'n@example.org', language: 'de', waitlist: true })
    ).body;
    const { muhammad, pairId } = await asPair(first.id, later.id);
    const preview = (await staff.get<ComparisonDto>(`/api/v1/staff/duplicates/${pairId}`)).body;
    expect(preview.doubles).toEqual([{ title: run.title, ends: later.number, stays: first.number }]);
    await merge(pairId, muhammad.id);
    expect([await stateOf(first.id), await stateOf(later.id), await stateOf(waits.id)]).toEqual([
      'CONFIRMED',
      'CANCELLED_BY_STAFF',
      'OFFERED',
    ]);
    expect((await personOf(first.id))?.id).toBe(muhammad.id);
    expect(await one('SELECT taken, waiting FROM seat_ledger WHERE course_run_id = ?', [run.id])).toEqual({ taken: 2, waiting: 0 });
    const { reason } = (await one<{ reason: string }>('SELECT end_reason AS reason FROM booking WHERE id = ?', [later.id])) ?? {
      reason: '',
    };
    expect(reason).toContain(first.number);
    expect(await app.world.count('outbox', `kind = 'booking.cancelled' AND booking_id = ?`, [later.id])).toBe(1);
    expect((await staff.post<{ broken: number }>('/api/v1/staff/integrity/checks')).body.broken).toBe(0);
  });

  it('two results in one course stand against it, and nothing changes', async () => {
    const run = await app.world.run();
    const [first, later] = [(await bookAs(run.id, 'Mohammed Al-Hassan')).body, (await bookAs(run.id, 'Muhammad Al-Hassan')).body];
    await app.source.query(`UPDATE booking SET state = IF(id = ?, 'COMPLETED', 'NO_SHOW')`, [first.id]);
    const { mohammed, muhammad, pairId } = await asPair(first.id, later.id);
    expect((await merge<Problem>(pairId, mohammed.id)).body).toMatchObject({
      code: 'duplicates.two_results',
      params: { title: run.title },
    });
    expect((await personOf(later.id))?.id).toBe(muhammad.id);
  });

  it('a consent that was withdrawn once stays withdrawn', async () => {
    const { mohammed, muhammad, pairId } = await twoRecords();
    const consent = (personId: string, withdrawn: string | null) =>
      app.source.query('INSERT INTO consent (id, person_id, purpose, text_version, given_at, withdrawn_at) VALUES (?)', [
        [newId(), personId, 'NEWSLETTER', '2026-11', '2026-12-01', withdrawn],
      ]);
    await consent(mohammed.id, null);
    await consent(muhammad.id, '2026-12-05');
    const { result } = (await staff.get<ComparisonDto>(`/api/v1/staff/duplicates/${pairId}`)).body;
    expect(result.consents).toEqual([
      { purpose: 'NEWSLETTER', given: false },
      { purpose: 'NEWSLETTER', given: false },
    ]);
    const { body } = await merge(pairId, mohammed.id);
    expect(await app.world.count('consent', 'person_id = ? AND withdrawn_at IS NULL', [mohammed.id])).toBe(0);
    await undo(body.id);
    expect(await app.world.count('consent', 'person_id = ? AND withdrawn_at IS NULL', [mohammed.id])).toBe(1);
  });

  it('the same pair at once is merged once', async () => {
    const { mohammed, pairId } = await twoRecords();
    const answers = await Promise.all(Array.from({ length: 5 }, () => merge(pairId, mohammed.id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404, 404]);
  });

  it('takes along every table that belongs to a person', async () => {
    const rows = await app.world.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.key_column_usage
       WHERE table_schema = DATABASE() AND referenced_table_name = 'person' AND column_name = 'person_id'`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([...movedTables].sort());
  });
});

describe('E21: taking a merge back', () => {
  const contents = async (): Promise<object[]> =>
    Promise.all([
      app.world.rows('SELECT id, person_id FROM booking ORDER BY id'),
      app.world.rows('SELECT id, name, birth_year, merged_into_id FROM person ORDER BY id'),
      app.world.rows('SELECT * FROM contact_channel ORDER BY id'),
      app.world.rows('SELECT * FROM membership ORDER BY id'),
      app.world.rows('SELECT * FROM volunteer_profile ORDER BY id'),
      app.world.rows('SELECT id, person_id FROM outbox ORDER BY id'),
    ]);

  async function withProfiles(): Promise<Awaited<ReturnType<typeof twoRecords>>> {
    const pair = await twoRecords();
    const { id: organisationId } = await app.world.organisation();
    for (const [person, languages, qualifiedOn] of [
      [pair.mohammed, '["ar"]', null],
      [pair.muhammad, '["ar","fr"]', '2025-05-01'],
    ] as const) {
      await app.source.query('INSERT INTO volunteer_profile (id, person_id, kind, organisation_id, languages, qualified_on) VALUES (?)', [
        [newId(), person.id, 'GUIDE', organisationId, languages, qualifiedOn],
      ]);
      await app.source.query('INSERT INTO membership (id, person_id, organisation_id, role, valid_from) VALUES (?)', [
        [newId(), person.id, organisationId, 'MEMBER', '2025-01-01'],
      ]);
    }
    await app.source.query('UPDATE person SET birth_year = 1985 WHERE id = ?', [pair.muhammad.id]);
    return pair;
  }

  it('restores every row as it was, within 30 days', async () => {
    const { mohammed, pairId } = await withProfiles();
    const before = await contents();
    const { body } = await merge(pairId, mohammed.id);
    expect(await app.world.rows('SELECT languages, qualified_on AS qualifiedOn FROM volunteer_profile')).toEqual([
      { languages: '["ar","fr"]', qualifiedOn: '2025-05-01' },
    ]);
    expect(await one('SELECT birth_year AS year FROM person WHERE id = ?', [mohammed.id])).toEqual({ year: 1985 });
    expect((await overview()).merges).toMatchObject([{ id: body.id, name: 'Mohammed Al-Hassan', mergedName: 'Muhammad Al-Hassan' }]);
    expect((await undo(body.id)).status).toBe(204);
    expect(await contents()).toEqual(before);
    expect((await overview()).pairs).toHaveLength(1);
    expect((await undo(body.id)).body.code).toBe('duplicates.undo_done');
  });

  it('is over after 30 days, and says so', async () => {
    const { mohammed, pairId } = await twoRecords();
    const { body } = await merge(pairId, mohammed.id);
    app.clock.set(new Date('2027-02-04T09:00:00Z'));
    const late = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect((await late.post<Problem>(`/api/v1/staff/person-merges/${body.id}/undo`)).body.code).toBe('duplicates.undo_late');
  });

  it('waits for a later merge of the same person', async () => {
    const { mohammed, muhammad, pairId } = await twoRecords();
    const first = await merge(pairId, mohammed.id);
    const third = (await bookAs((await app.world.run()).id, 'Mohamad Al-Hassan')).body;
    await search();
    const [next] = (await overview()).pairs;
    const second = await merge(next?.id ?? '', (await personOf(third.id))?.id ?? '');
    expect((await undo(first.body.id)).body).toMatchObject({ code: 'duplicates.undo_merged_again', params: { name: 'Mohamad Al-Hassan' } });
    expect((await undo(second.body.id)).status).toBe(204);
    expect((await undo(first.body.id)).status).toBe(204);
    expect(await app.world.count('person', 'merged_into_id IS NOT NULL')).toBe(0);
    expect((await app.api.get(`/api/v1/my/${tokenOf(muhammad)}`)).status).toBe(200);
  });

  it('a booking that was cancelled stays cancelled, and one that moved since goes back with its person', async () => {
    const run = await app.world.run();
    const other = await app.world.run({ sameCourseAs: run });
    const theirs = (await bookAs(run.id, 'Muhammad Al-Hassan')).body;
    const mine = (await bookAs((await app.world.run()).id, 'Mohammed Al-Hassan')).body;
    const { mohammed, muhammad, pairId } = await asPair(mine.id, theirs.id);
    const { body } = await merge(pairId, mohammed.id);
    expect((await app.api.post(`/api/v1/my/${tokenOf(mohammed)}/bookings/${theirs.id}/move`, { run: other.id })).status).toBe(200);
    await undo(body.id);
    const owners = await app.world.rows<{ personId: string }>(
      'SELECT DISTINCT person_id AS personId FROM booking WHERE course_run_id IN (?)',
      [[run.id, other.id]],
    );
    expect(owners).toEqual([{ personId: muhammad.id }]);
  });
});
