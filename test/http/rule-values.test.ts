import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ruleNames } from '../../api/src/modules/rule-values/rule-values.queries.service.js';
import { Settings } from '../../api/src/settings/settings.js';
import type { RuleValueDto } from '../../api/src/modules/rule-values/rule-values.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';

const NAME = 'certificate.threshold_percent';
const TODAY = '2027-01-04';

let app: TestApp;
let lead: ApiClient;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  lead = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
});
// The rule values belong to the schema: nothing empties them between tests.
afterEach(() => app.world.rows('DELETE FROM setting WHERE valid_from >= ?', [TODAY]));
afterAll(() => app.close());

const set = (name: string, day: string, value: unknown, more: object = {}) =>
  lead.put<Problem>(`/api/v1/staff/settings/${name}/values/${day}`, { value, source: 'Erlass vom 02.01.2027', replace: false, ...more });
const rule = async (name = NAME) => (await lead.get<RuleValueDto>(`/api/v1/staff/settings/${name}`)).body;
const holds = (day: string) => app.get(Settings).valueOn(NAME, day);
const fieldsOf = ({ body }: { body: Problem }) => body.errors?.map(({ field, code }) => [field, code]);

describe('the rule values', () => {
  it('stand in one list, each with its value, its source and the day from which it holds', async () => {
    const { body } = await lead.get<RuleValueDto[]>('/api/v1/staff/settings');
    expect(body.map(({ name }) => name)).toEqual(ruleNames);
    expect(body.every(({ values }) => values.filter(({ state }) => state === 'NOW').length === 1)).toBe(true);
    expect(await rule()).toMatchObject({ shape: 'AMOUNT', unit: 'percent', most: 100, values: [{ amount: 80, state: 'NOW' }] });
    expect(await rule('waitlist.daytime')).toMatchObject({ shape: 'SPAN', values: [{ span: { min: 8, max: 20 } }] });
    expect((await lead.get('/api/v1/staff/settings/no.such')).status).toBe(404);
  });

  it('get a new value from a day on; what was decided before stays decided by what held then', async () => {
    expect((await set(NAME, '2027-07-01', 75)).status).toBe(204);
    expect([await holds(TODAY), await holds('2027-06-30'), await holds('2027-07-01')]).toEqual([80, 80, 75]);
    expect((await rule()).values.map(({ amount, state, source }) => [amount, state, source])).toEqual([
      [75, 'COMING', 'Erlass vom 02.01.2027'],
      [80, 'NOW', expect.any(String)],
    ]);
    expect(fieldsOf(await set(NAME, '2027-01-03', 70))).toEqual([['validFrom', 'rule.in_the_past']]);
    expect((await set(NAME, TODAY, 85)).status).toBe(204);
    expect([await holds('2027-01-03'), await holds(TODAY)]).toEqual([80, 85]);
    expect((await rule()).values.map(({ state }) => state)).toEqual(['COMING', 'NOW', 'PAST']);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'setting.value_set' ORDER BY seq`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ name: NAME, validFrom: '2027-07-01', to: 75 });
  });

  it('E35: a value that somebody has entered for the same day is replaced by who says so, and never by chance', async () => {
    await set(NAME, '2027-07-01', 75);
    expect(await set(NAME, '2027-07-01', 70)).toMatchObject({ status: 409, body: { code: 'rule.day_taken' } });
    expect((await set(NAME, '2027-07-01', 70, { replace: true })).status).toBe(204);
    expect(await holds('2027-07-01')).toBe(70);
  });

  it('are taken back until their day has come, and then no more', async () => {
    await set(NAME, '2027-01-05', 75);
    expect((await lead.delete(`/api/v1/staff/settings/${NAME}/values/2027-01-05`)).status).toBe(204);
    expect(await holds('2027-01-05')).toBe(80);
    await set(NAME, '2027-01-05', 75);
    app.clock.set(new Date('2027-01-05T09:00:00Z'));
    lead = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
    expect((await lead.delete<Problem>(`/api/v1/staff/settings/${NAME}/values/2027-01-05`)).body.code).toBe('rule.has_begun');
    expect((await lead.delete(`/api/v1/staff/settings/${NAME}/values/2021-01-01`)).status).toBe(409);
  });

  it.each<[string, unknown, string]>([
    [NAME, 101, 'rule.wrong_amount'],
    [NAME, -1, 'rule.wrong_amount'],
    [NAME, 79.5, 'rule.wrong_amount'],
    [NAME, '80', 'rule.wrong_amount'],
    ['booking.cancellation_days', 2.5, 'rule.wrong_amount'],
    ['planning.hours', { min: 22, max: 8 }, 'rule.wrong_span'],
    ['waitlist.daytime', { min: 8, max: 25 }, 'rule.wrong_span'],
    ['reminder.days_before', [7, 7], 'rule.wrong_list'],
    ['reminder.days_before', [], 'rule.wrong_list'],
    ['waitlist.offer_steps', [{ fromHoursBefore: 24, keptHours: 72 }], 'rule.wrong_steps'],
  ])('%s is never %j', async (name, value, code) => {
    expect(fieldsOf(await set(name, '2027-07-01', value))).toEqual([['value', code]]);
  });

  it('take cents where it is money, and steps, weights and a yes where that is the rule', async () => {
    expect((await set('basic_qualification.euro_per_unit', '2027-07-01', 12.75)).status).toBe(204);
    expect((await set('publication.four_eyes', '2027-07-01', true)).status).toBe(204);
    expect((await set('waitlist.offer_steps', '2027-07-01', [{ fromHoursBefore: 72, keptHours: 24 }])).status).toBe(204);
  });

  it('are read by staff, and changed by who leads or manages the installation', async () => {
    const as = async (role: 'STAFF' | 'ADMIN' | 'REPORTING') => app.api.with({ cookie: (await app.world.staff([role])).cookie });
    const wish = { value: 75, source: 'Erlass', replace: false };
    const change = async (role: 'STAFF' | 'ADMIN') =>
      (await (await as(role)).put(`/api/v1/staff/settings/${NAME}/values/2027-07-01`, wish)).status;
    expect((await (await as('STAFF')).get('/api/v1/staff/settings')).status).toBe(200);
    expect((await (await as('REPORTING')).get('/api/v1/staff/settings')).status).toBe(403);
    expect([await change('STAFF'), await change('ADMIN')]).toEqual([403, 204]);
    expect((await set(NAME, '2027-02-30', 75)).status).toBe(400);
  });
});
