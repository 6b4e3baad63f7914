import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StaffRunRulesDto } from '../../api/src/modules/booking/runs/run-rules.dto.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { countTrips } from '../support/round-trips.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
let run: WorldRun;
let people = 0;
const book = (more: object = {}) => {
  people += 1;
  return app.api.book<Problem>(run.id, { name: `Gast ${people}`, email: `gast${people}@example.org`, language: 'de', ...more });
};
beforeAll(async () => {
  // Nobody else asks the database meanwhile, so that round trips can be counted.
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
  run = await app.world.run();
  // Whoever books first reads what the run asks; the others only whether it is still so.
  expect((await book()).status).toBe(201);
  expect((await book()).status).toBe(201);
});
afterAll(() => app.close());

const at = (what: string): string => `/api/v1/staff/runs/${run.id}/${what}`;
async function setRules(change: object): Promise<void> {
  const { minAge, germanLevel, prerequisites, maxPerOrganisation, invited, waitlistSize, revision } = (
    await staff.get<StaffRunRulesDto>(at('rules'))
  ).body;
  const rules = { minAge, germanLevel, prerequisites, maxPerOrganisation, invited, waitlistSize, revision };
  expect((await staff.put(at('rules'), { ...rules, ...change })).status).toBe(204);
}
const reasons = async (more?: object) => (await book(more)).body.reasons?.map(({ code }) => code);

describe('what staff change about a run that was just booked holds for the very next wish:', () => {
  it('whom it is for', async () => {
    await setRules({ prerequisites: ['women_only'] });
    expect(await reasons({ isWoman: false })).toEqual(['women_only']);
    await setRules({ prerequisites: [] });
    expect((await book({ isWoman: false })).status).toBe(201);
  });

  it('which organisations are invited', async () => {
    const [invited, other] = [await app.world.organisation(), await app.world.organisation()];
    await setRules({ prerequisites: ['invited_org'], invited: [invited.id] });
    expect(await reasons({ organisationId: other.id })).toEqual(['not_invited']);
    await setRules({ prerequisites: ['invited_org'], invited: [other.id] });
    expect((await book({ organisationId: other.id })).status).toBe(201);
  });

  it('how many an organisation may bring, counted anew each time', async () => {
    const { id: organisationId } = await app.world.organisation();
    await setRules({ maxPerOrganisation: 1 });
    expect((await book({ organisationId })).status).toBe(201);
    expect(await reasons({ organisationId })).toEqual(['organisation_limit']);
  });

  it('that it counts places for children, counted anew each time', async () => {
    expect((await staff.put(at('extra-places/CHILDCARE'), { capacity: 1 })).status).toBe(204);
    await book({ needs: ['CHILDCARE'] });
    await book({ needs: ['CHILDCARE'] });
    expect(await app.world.rows('SELECT taken FROM extra_ledger')).toEqual([{ taken: 1 }]);
    expect(await app.world.rows(`SELECT state FROM booking_extra ORDER BY state`)).toEqual([{ state: 'HELD' }, { state: 'WISHED' }]);
  });

  it('that it is called off', async () => {
    expect((await staff.post(at('cancellation'), { reason: 'Trainerin krank' })).status).toBeLessThan(300);
    expect((await book()).body.code).toBe('booking.run_cancelled');
  });
});

describe('a run that was booked before', () => {
  it('tells a newcomer in one round trip that they have a place, in two that there is none, and in one that there still is none', async () => {
    const trips = countTrips(app);
    const tripsOf = async (act: () => Promise<{ status: number }>, status: number): Promise<number> => {
      const before = trips.taken;
      expect((await act()).status).toBe(status);
      return trips.taken - before;
    };
    expect(await tripsOf(() => book(), 201)).toBe(1);
    await app.world.rows('UPDATE seat_ledger SET capacity = taken');
    expect(await tripsOf(() => book(), 409)).toBe(2);
    expect(await tripsOf(() => book(), 409)).toBe(1);
  });
});
