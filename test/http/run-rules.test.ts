import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { StaffRunRulesDto } from '../../api/src/modules/booking/runs/run-rules.dto.js';
import type { StaffRunDeadlinesDto } from '../../api/src/modules/catalogue/deadlines/deadlines.dto.js';
import type { PublicationDto } from '../../api/src/modules/catalogue/publication.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { housed } from '../support/housed.js';
import { brokenLaws } from '../support/invariants.js';
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

const at = (what: string): string => `/api/v1/staff/runs/${run.id}/${what}`;
const look = async (): Promise<StaffRunRulesDto> => (await staff.get<StaffRunRulesDto>(at('rules'))).body;
async function set(change: object) {
  const { minAge, germanLevel, prerequisites, maxPerOrganisation, invited, waitlistSize, revision } = await look();
  const rules = { minAge, germanLevel, prerequisites, maxPerOrganisation, invited, waitlistSize, revision };
  return staff.put<Problem>(at('rules'), { ...rules, ...change });
}
const names = async (): Promise<string[]> =>
  (await app.world.rows<{ verb: string }>('SELECT verb FROM audit_entry WHERE subject_id = ? ORDER BY seq', [run.id])).map(
    ({ verb }) => verb,
  );
const amal = { name: 'Amal Haddad', email: 'amal@example.org', language: 'de' };

describe('the rules of a run', () => {
  it('hold for the next booking, are shown to everybody and stand in the log', async () => {
    expect((await set({ minAge: 18, prerequisites: ['women_only'], germanLevel: 'B1' })).status).toBe(204);
    expect(await look()).toMatchObject({ minAge: 18, prerequisites: ['women_only'], germanLevel: 'B1', editable: true });
    expect((await app.api.book<Problem>(run.id, { ...amal, isWoman: false })).body.reasons).toMatchObject([
      { code: 'women_only' },
      { code: 'german_level' },
    ]);
    expect((await app.api.get<{ minAge: number }>(`/api/v1/runs/${run.id}`)).body.minAge).toBe(18);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.rules_set'`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ from: { minAge: null }, to: { minAge: 18, prerequisites: ['women_only'] } });
  });

  it('change nothing about those who have a place', async () => {
    await app.api.book(run.id, amal);
    await set({ prerequisites: ['interview'] });
    expect(await app.world.rows('SELECT state FROM booking')).toEqual([{ state: 'CONFIRMED' }]);
  });

  it('name the organisations that are invited', async () => {
    const invited = await app.world.organisation({ name: 'Verein Brücke' });
    await set({ prerequisites: ['invited_org'], invited: [invited.id] });
    expect((await look()).invited).toEqual([invited.id]);
    const other = await app.world.organisation();
    const refused = await app.api.book<Problem>(run.id, { ...amal, organisationId: other.id });
    expect(refused.body.reasons).toMatchObject([{ code: 'not_invited' }]);
    await set({ prerequisites: [], invited: [] });
    expect((await app.api.book(run.id, { ...amal, organisationId: other.id })).status).toBe(201);
  });

  it('take an organisation that is named twice once, and keep those that are invited however many there are', async () => {
    const invited = await app.world.organisation({ name: 'Zukunft e. V.' });
    const twice = [invited.id, invited.id.toUpperCase(), invited.id];
    expect((await set({ prerequisites: ['invited_org'], invited: twice })).status).toBe(204);
    expect((await look()).invited).toEqual([invited.id]);
    await app.world.rows(
      `INSERT INTO organisation (id, name, code, type, status, is_non_profit, is_registered_association, created_at)
       SELECT UUID(), CONCAT('Verein ', seq), CONCAT('V-', seq), 'ASSOCIATION', 'ACTIVE', 1, 1, NOW(3) FROM seq_1_to_520`,
    );
    expect((await look()).organisations.map(({ id }) => id)).toContain(invited.id);
  });

  it('that let more of an organisation in ask those who wait, at once', async () => {
    run = await app.world.run({ maxPerOrganisation: 1, capacity: 2 });
    const { id } = await app.world.organisation();
    await app.api.book(run.id, { ...amal, organisationId: id });
    const second = (await app.api.book<{ id: string }>(run.id, { name: 'Lina Yusuf', email: 'lina@example.org', language: 'de' })).body;
    await app.api.book(run.id, { name: 'Petro Hrytsenko', email: 'petro@example.org', language: 'de', organisationId: id, waitlist: true });
    await staff.post(`/api/v1/staff/bookings/${second.id}/cancellation`, { reason: 'Umzug' });
    expect(await app.world.count('booking', `state = 'OFFERED'`)).toBe(0);
    await set({ maxPerOrganisation: 2 });
    expect(await app.world.count('booking', `state = 'OFFERED'`)).toBe(1);
  });

  it('are refused in words, at their field', async () => {
    const fields = async (change: object) => (await set(change)).body.errors?.map(({ field, code }) => [field, code]);
    expect(await fields({ minAge: 12, maxPerOrganisation: 13 })).toEqual([
      ['minAge', 'run.min_age_impossible'],
      ['maxPerOrganisation', 'run.limit_impossible'],
    ]);
    expect((await set({ prerequisites: ['invited_org'], invited: [newId()] })).body.code).toBe('organisation.unknown');
    expect((await set({ prerequisites: ['<b>'] })).status).toBe(400);
    expect((await fields({ minAge: 'sechzehn' }))?.[0]).toEqual(['minAge', 'validation.is_int']);
    expect(await names()).toEqual([]);
  });

  it('are not changed by two people at once, nor once the course has begun', async () => {
    const { revision } = await look();
    await set({ minAge: 18 });
    expect((await set({ minAge: 20, revision })).body.code).toBe('run.changed_meanwhile');
    expect((await set({ minAge: 18, revision })).status).toBe(204);
    await app.world.rows(`UPDATE course_run SET state = 'RUNNING' WHERE id = ?`, [run.id]);
    expect((await set({ minAge: 20 })).body.code).toBe('run.rules_settled');
    expect(await names()).toEqual(['run.rules_set']);
  });
});

describe('the days of a run', () => {
  const days = async (): Promise<StaffRunDeadlinesDto> => (await staff.get<StaffRunDeadlinesDto>(at('deadlines'))).body;
  async function change(more: object) {
    const { opensOn, opensTime, registrationUntil, decisionDate, revision } = await days();
    return staff.put<Problem>(at('deadlines'), { opensOn, opensTime, registrationUntil, decisionDate, revision, ...more });
  }

  it('S2: can be changed once everybody sees it: the next booking, the page, a colleague and the log know at once', async () => {
    expect((await app.api.book(run.id, amal)).status).toBe(201);
    expect(await days()).toMatchObject({ opensOn: null, editable: true, decided: false, firstDate: '2027-02-06' });
    const { revision } = await days();
    const read = async () => (await app.api.get<{ registrationDeadline: string }>(`/api/v1/runs/${run.id}`)).body.registrationDeadline;
    await read();
    expect((await change({ opensOn: '2027-01-11', registrationUntil: '2027-02-04', decisionDate: '2027-01-25' })).status).toBe(204);
    expect(await read()).toBe('2027-02-04T22:59:00.000Z');
    expect(await days()).toMatchObject({ opensOn: '2027-01-11', opensTime: '08:00', decisionDate: '2027-01-25', revision: revision + 1 });
    const lina = { name: 'Lina Yusuf', email: 'lina@example.org', language: 'de' };
    expect((await app.api.book<Problem>(run.id, lina)).body.code).toBe('booking.not_open');
    expect((await staff.get(`/api/v1/staff/runs/${run.id}`)).body).toMatchObject({
      ...{ registrationOpensAt: '2027-01-11T07:00:00.000Z', registrationUntil: '2027-02-04' },
    });
    expect((await change({ registrationUntil: '2027-01-30', revision })).body.code).toBe('run.changed_elsewhere');
    expect((await change({ opensOn: null, opensTime: null })).status).toBe(204);
    expect((await app.api.book(run.id, lina)).status).toBe(201);
    expect((await change({ registrationUntil: '2027-01-03' })).status).toBe(204);
    const refused = await app.api.book<Problem>(run.id, { ...lina, name: 'Petro Hrytsenko', email: 'petro@example.org' });
    expect(refused.body.code).toBe('booking.closed');
    expect(await names()).toEqual(['run.deadlines_set', 'run.deadlines_set', 'run.deadlines_set']);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.deadlines_set' ORDER BY seq`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ to: { decisionDate: '2027-01-25', registrationUntil: '2027-02-04' } });
  });

  it('are refused in words, at their field; what is saved as it was changes nothing', async () => {
    const refused = await change({ opensOn: '2027-02-20', registrationUntil: '2027-02-07', decisionDate: '2027-01-03' });
    expect(refused.body.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['opensOn', 'run.opens_after_deadline'],
      ['registrationUntil', 'run.day_after_start'],
      ['decisionDate', 'run.decision_past'],
    ]);
    expect((await change({ registrationUntil: 'soon' })).status).toBe(400);
    expect((await change({})).status).toBe(204);
    await app.world.rows(`UPDATE course_run SET state = 'RUNNING' WHERE id = ?`, [run.id]);
    expect((await change({ registrationUntil: '2027-01-30' })).body.code).toBe('run.deadlines_settled');
    expect((await days()).editable).toBe(false);
    expect(await names()).toEqual([]);
  });

  it('E13: who waits for the decision hears when it comes later, so that is an act of its own', async () => {
    expect((await staff.post(at('decision-date'), { until: '2027-01-29' })).status).toBe(204);
    expect((await change({ decisionDate: '2027-02-01' })).body.errors).toMatchObject([{ code: 'run.decision_awaited' }]);
    expect((await change({ decisionDate: '2027-01-28' })).status).toBe(204);
    await staff.post(at('confirmation'));
    expect((await change({ decisionDate: '2027-03-01', registrationUntil: '2027-02-02' })).status).toBe(204);
    expect(await days()).toMatchObject({ decided: true, decisionDate: '2027-01-28', registrationUntil: '2027-02-02' });
  });
});

describe('publishing a draft', () => {
  const points = async (): Promise<PublicationDto> => (await staff.get<PublicationDto>(at('publication'))).body;
  const publish = () => staff.post<Problem>(at('publication'));

  it('S3: shows a short list, and then the run to everybody', async () => {
    run = await app.world.run({ state: 'DRAFT' });
    expect(await points()).toEqual({
      canPublish: true,
      points: [
        ...['dates', 'units', 'deadline', 'decision'].map((point) => ({ point, state: 'ok' })),
        ...['room', 'trainer', 'contact', 'languages'].map((point) => ({ point, state: 'look' })),
        { point: 'conflicts', state: 'ok' },
      ],
      conflicts: [],
      accessUnknown: [],
      languages: [{ language: 'de', outdated: false }],
      units: 16,
      unitSpan: null,
      unitsOver: [],
      planned: null,
      revision: 1,
    });
    expect((await app.api.get(`/api/v1/runs/${run.id}`)).status).toBe(404);
    expect((await publish()).status).toBe(204);
    expect((await app.api.get(`/api/v1/runs/${run.id}`)).status).toBe(200);
    expect(await names()).toEqual(['run.published']);
    expect((await publish()).body.code).toBe('run.move_impossible');
  });

  it('is refused while something is in the way', async () => {
    run = await app.world.run({ state: 'DRAFT', dates: ['2027-01-02'] });
    expect((await points()).canPublish).toBe(false);
    expect((await publish()).body).toMatchObject({ code: 'run.not_ready', params: { points: ['dates'] } });
  });

  it('S2: is refused while its room is taken, and says by which course', async () => {
    const other = await app.world.run({ title: 'Recht', dates: ['2027-02-06'] });
    run = await app.world.run({ state: 'DRAFT', dates: ['2027-02-06'] });
    const room = await housed(app, other);
    await app.source.query('UPDATE session SET room_id = ? WHERE course_run_id = ?', [room, run.id]);
    expect(await points()).toMatchObject({
      canPublish: false,
      conflicts: [{ kind: 'room_taken', weight: 'block', n: 1, date: '2027-02-06', other: { code: other.code } }],
    });
    expect((await publish()).body).toMatchObject({ code: 'run.not_ready', params: { points: ['conflicts'] } });
    expect((await staff.post<Problem>(at('publication'), { despite: true })).body.code).toBe('run.not_ready');
    await app.source.query(`UPDATE course_run SET state = 'CANCELLED' WHERE id = ?`, [other.id]);
    expect((await publish()).status).toBe(204);
  });

  it('S2: on a public holiday it takes somebody who says "all the same", and the log tells so', async () => {
    run = await app.world.run({ state: 'DRAFT', dates: ['2027-03-29'] });
    expect((await points()).canPublish).toBe(true);
    expect((await publish()).body).toMatchObject({ code: 'run.conflicts_open' });
    expect((await staff.post(at('publication'), { despite: true })).status).toBe(204);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'run.published'`);
    expect(JSON.parse(entry?.data ?? '{}')).toEqual({ despite: ['public_holiday'] });
  });

  it('comes after the rule for the places: what is set before is so from the first moment', async () => {
    run = await app.world.run({ state: 'DRAFT' });
    expect((await staff.put(at('allocation'), { rule: 'LOTTERY', closesOn: '2027-01-20' })).status).toBe(204);
    await publish();
    expect((await app.api.get<{ seats: { state: string } }>(`/api/v1/runs/${run.id}`)).body.seats.state).toBe('collecting');
    expect((await staff.get<{ collecting: boolean }>(`/api/v1/staff/runs/${run.id}`)).body.collecting).toBe(true);
  });
});
