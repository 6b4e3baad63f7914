import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunDetailDto } from '../../api/src/modules/catalogue/catalogue.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { ExtraPlacesWalk } from '../support/extra-places.js';
import { brokenLaws } from '../support/invariants.js';
import { countTrips } from '../support/round-trips.js';

let app: TestApp;
let walk: ExtraPlacesWalk;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  walk = await ExtraPlacesWalk.begin(app);
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const told = async (runId: string): Promise<unknown> => (await app.api.get<RunDetailDto>(`/api/v1/runs/${runId}`)).body.extraPlaces;

const childcare = { needs: ['CHILDCARE'] };

describe('E25: places for children', () => {
  it('when they are full the seat stays, the wish is kept, and staff see whom to ask', async () => {
    const run = await app.world.run();
    await walk.setPlaces(run.id, 'CHILDCARE', 1);
    expect(await told(run.id)).toEqual([{ kind: 'CHILDCARE', free: true }]);
    const [first, second] = [await walk.book(run.id, 1, childcare), await walk.book(run.id, 2, childcare)];
    expect([first.body.state, second.body.state]).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(await walk.extrasOf(first)).toEqual([{ kind: 'CHILDCARE', held: true }]);
    expect(await walk.extrasOf(second)).toEqual([{ kind: 'CHILDCARE', held: false }]);
    expect(await walk.counted(run.id)).toEqual([{ kind: 'CHILDCARE', capacity: 1, taken: 1, wishing: 1 }]);
    app.clock.set(new Date(app.clock.now().getTime() + 61_000));
    expect(await told(run.id)).toEqual([{ kind: 'CHILDCARE', free: false }]);
  });

  it('one more goes to who booked first and still wishes for it; fewer than are given is refused', async () => {
    const run = await app.world.run();
    await walk.setPlaces(run.id, 'CHILDCARE', 1);
    const booked = [await walk.book(run.id, 1, childcare), await walk.book(run.id, 2, childcare), await walk.book(run.id, 3, childcare)];
    expect((await walk.setPlaces(run.id, 'CHILDCARE', 2)).status).toBe(204);
    expect(await Promise.all(booked.map((one) => walk.extrasOf(one)))).toEqual([
      [{ kind: 'CHILDCARE', held: true }],
      [{ kind: 'CHILDCARE', held: true }],
      [{ kind: 'CHILDCARE', held: false }],
    ]);
    expect(await walk.setPlaces(run.id, 'CHILDCARE', 1)).toMatchObject({
      status: 409,
      body: { code: 'places.extra_below_taken', params: { taken: 2 } },
    });
  });

  it('pain 3: whoever cancels gives the child’s place back too', async () => {
    const run = await app.world.run();
    await walk.setPlaces(run.id, 'CHILDCARE', 1);
    await walk.cancel(await walk.book(run.id, 1, childcare));
    expect(await walk.counted(run.id)).toMatchObject([{ taken: 0 }]);
    expect(await walk.extrasOf(await walk.book(run.id, 2, childcare))).toEqual([{ kind: 'CHILDCARE', held: true }]);
  });

  it('who waits for a seat gets both together', async () => {
    const run = await app.world.run({ capacity: 1 });
    await walk.setPlaces(run.id, 'CHILDCARE', 1);
    const first = await walk.book(run.id, 1, childcare);
    const waiting = await walk.book(run.id, 2, { ...childcare, waitlist: true });
    expect(await walk.extrasOf(waiting)).toEqual([{ kind: 'CHILDCARE', held: false }]);
    await walk.cancel(first);
    expect(await walk.extrasOf(waiting)).toEqual([{ kind: 'CHILDCARE', held: true }]);
  });

  it('one that is given back goes to who has a seat and still wishes for it, the first who booked first', async () => {
    const run = await app.world.run();
    await walk.setPlaces(run.id, 'CHILDCARE', 1);
    const [first, second, third] = [
      await walk.book(run.id, 1, childcare),
      await walk.book(run.id, 2, childcare),
      await walk.book(run.id, 3, childcare),
    ];
    await walk.cancel(first);
    expect(await Promise.all([second, third].map((one) => walk.extrasOf(one)))).toEqual([
      [{ kind: 'CHILDCARE', held: true }],
      [{ kind: 'CHILDCARE', held: false }],
    ]);
    expect(await walk.counted(run.id)).toEqual([{ kind: 'CHILDCARE', capacity: 1, taken: 1, wishing: 1 }]);
  });

  it('one whose owner is replaced goes to who still wishes for it, for the next person has not asked for one', async () => {
    const run = await app.world.run();
    await walk.setPlaces(run.id, 'CHILDCARE', 1);
    const { id: organisationId } = await app.world.organisation();
    const [first, second] = [await walk.book(run.id, 1, { ...childcare, organisationId }), await walk.book(run.id, 2, childcare)];
    await app.world.rows('UPDATE booking SET enrolled_by = (SELECT id FROM staff_account LIMIT 1) WHERE id = ?', [first.body.id]);
    const next = { name: 'Karim Haddad', email: 'karim@example.org', agreed: true };
    expect(await walk.staff.post<Problem>(`/api/v1/staff/bookings/${first.body.id}/replacement`, next)).toMatchObject({ status: 200 });
    expect(await walk.extrasOf(second)).toEqual([{ kind: 'CHILDCARE', held: true }]);
  });

  it('an assistant of a person uses no seat', async () => {
    const run = await app.world.run({ capacity: 2 });
    await walk.book(run.id, 1, { needs: ['ASSISTANT'] });
    expect((await walk.book(run.id, 2, { needs: ['ASSISTANT'] })).status).toBe(201);
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 2 }]);
  });
});

it('a booking takes as many round trips with places of other kinds as without', async () => {
  const [plain, counted] = [await app.world.run(), await app.world.run()];
  await walk.setPlaces(counted.id, 'CHILDCARE', 4);
  await walk.setPlaces(counted.id, 'ONLINE', 4);
  // The first look at a run loads its card.
  for (const { id } of [plain, counted]) await walk.book(id, 1, { mode: 'ONLINE' });
  const trips = countTrips(app);
  const cost = async (runId: string, nth: number): Promise<number> => {
    const before = trips.taken;
    expect((await walk.book(runId, nth, { ...childcare, mode: 'ONLINE' })).status).toBe(201);
    return trips.taken - before;
  };
  const without = await cost(plain.id, 2);
  expect(await cost(counted.id, 3)).toBe(without);
});

it('a newcomer costs as many round trips where everybody is an adult as where nobody asks', async () => {
  const [plain, adults] = [await app.world.run(), await app.world.run({ prerequisites: ['adult'] })];
  for (const { id } of [plain, adults]) await walk.book(id, 1);
  const trips = countTrips(app);
  const cost = async (runId: string, nth: number): Promise<number> => {
    const before = trips.taken;
    expect((await walk.book(runId, nth)).status).toBe(201);
    return trips.taken - before;
  };
  const without = await cost(plain.id, 2);
  expect(await cost(adults.id, 3)).toBe(without);
});
