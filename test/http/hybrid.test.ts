import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { ParticipantsDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { Answer, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Booked, ExtraPlacesWalk } from '../support/extra-places.js';
import { brokenLaws } from '../support/invariants.js';

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

const stateOf = async ({ body }: Booked): Promise<string | undefined> =>
  (await app.world.rows<{ state: string }>('SELECT state FROM booking WHERE id = ?', [body.id]))[0]?.state;

describe('E30: a run on site and online', () => {
  const hybrid = async (): Promise<string> => {
    const run = await app.world.run({ capacity: 4 });
    await walk.setPlaces(run.id, 'ONLINE', 3);
    await walk.setPlaces(run.id, 'ON_SITE', 1);
    return run.id;
  };

  it('counts each way by itself and says where there is still room', async () => {
    const id = await hybrid();
    expect(await walk.book(id, 1)).toMatchObject({ status: 400, body: { errors: [{ field: 'mode', code: 'validation.mode_missing' }] } });
    expect((await walk.book(id, 1, { mode: 'ON_SITE' })).status).toBe(201);
    expect(await walk.book(id, 2, { mode: 'ON_SITE' })).toMatchObject({
      status: 409,
      body: { code: 'booking.mode_full', params: { mode: 'ON_SITE', otherFree: true } },
    });
    expect((await walk.book(id, 2, { mode: 'ONLINE' })).status).toBe(201);
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 2 }]);
  });

  it('staff see of everybody how they take part', async () => {
    const run = await app.world.run();
    await walk.setPlaces(run.id, 'ONLINE', 3);
    await walk.setPlaces(run.id, 'ON_SITE', 1);
    await walk.book(run.id, 1, { mode: 'ON_SITE' });
    await walk.book(run.id, 2, { mode: 'ONLINE', needs: ['ASSISTANT'] });
    const { rows } = (await walk.staff.get<ParticipantsDto>(`/api/v1/staff/runs/${run.id}/participants`)).body;
    expect(rows.map(({ mode }) => mode)).toEqual(['ON_SITE', 'ONLINE']);
  });

  it('a person changes the way until the day before, as long as there is room', async () => {
    const id = await hybrid();
    const [one, two] = [await walk.book(id, 1, { mode: 'ONLINE' }), await walk.book(id, 2, { mode: 'ONLINE' })];
    const change = ({ body }: Booked, mode: string): Promise<Answer<Problem>> =>
      app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/mode`, { mode });
    expect([(await change(one, 'ON_SITE')).status, (await change(one, 'ON_SITE')).status]).toEqual([200, 200]);
    expect(await walk.extrasOf(one)).toEqual([{ kind: 'ON_SITE', held: true }]);
    expect(await walk.counted(id)).toMatchObject([
      { kind: 'ONLINE', taken: 1 },
      { kind: 'ON_SITE', taken: 1 },
    ]);
    expect(await change(two, 'ON_SITE')).toMatchObject({ status: 409, body: { code: 'booking.mode_full' } });
    const [row] = await app.world.rows<{ day: string }>('SELECT first_date AS day FROM course_run WHERE id = ?', [id]);
    app.clock.set(new Date(`${row?.day ?? ''}T00:00:00+01:00`));
    expect(await change(one, 'ONLINE')).toMatchObject({ status: 409, body: { code: 'booking.mode_too_late' } });
  });

  it('whoever was booked without being asked comes on site, or online when only that is left', async () => {
    const run = await app.world.run({ capacity: 2 });
    const [first, second] = [await walk.book(run.id, 1), await walk.book(run.id, 2)];
    const waiting = await walk.book(run.id, 3, { waitlist: true });
    await walk.setPlaces(run.id, 'ONLINE', 3);
    await walk.setPlaces(run.id, 'ON_SITE', 2);
    const wish = { name: 'Gast Nummer 9', email: 'gast-9@example.org', language: 'de', reason: 'Dolmetscherin für die Gruppe' };
    const beyond = await walk.staff.post(`/api/v1/staff/runs/${run.id}/overbookings`, wish, { 'idempotency-key': newId() });
    expect(beyond.status).toBe(201);
    expect([await walk.extrasOf(first), await walk.extrasOf(second), await walk.extrasOf(waiting)]).toEqual(
      [true, true, false].map((held) => [{ kind: 'ON_SITE', held }]),
    );
    expect(await app.world.rows(`SELECT state, COUNT(*) AS n FROM booking_extra GROUP BY state ORDER BY state`)).toEqual([
      { state: 'HELD', n: 3 },
      { state: 'WISHED', n: 1 },
    ]);
  });

  it('a place of one way that somebody leaves goes to who has a seat and still wishes for it', async () => {
    const run = await app.world.run({ capacity: 2 });
    await walk.setPlaces(run.id, 'ONLINE', 1);
    await walk.setPlaces(run.id, 'ON_SITE', 1);
    const [one, two] = [await walk.book(run.id, 1, { mode: 'ONLINE' }), await walk.book(run.id, 2, { mode: 'ON_SITE' })];
    const third = await walk.book(run.id, 3, { mode: 'ONLINE', waitlist: true });
    await walk.cancel(two);
    await walk.staff.post(`/api/v1/staff/bookings/${third.body.id}/approval`);
    expect(await walk.extrasOf(third)).toEqual([{ kind: 'ONLINE', held: false }]);
    expect((await app.api.post(`/api/v1/my/${one.body.token}/bookings/${one.body.id}/mode`, { mode: 'ON_SITE' })).status).toBe(200);
    expect(await walk.extrasOf(third)).toEqual([{ kind: 'ONLINE', held: true }]);
    expect(await walk.counted(run.id)).toMatchObject([
      { kind: 'ONLINE', taken: 1, wishing: 0 },
      { kind: 'ON_SITE', taken: 1, wishing: 0 },
    ]);
  });

  it('pain 5: who waits for a way that is full is passed over with a visible reason, and blocks nobody', async () => {
    const run = await app.world.run({ capacity: 2 });
    await walk.setPlaces(run.id, 'ONLINE', 2);
    await walk.setPlaces(run.id, 'ON_SITE', 1);
    const [onSite, online] = [await walk.book(run.id, 1, { mode: 'ON_SITE' }), await walk.book(run.id, 2, { mode: 'ONLINE' })];
    const blocked = await walk.book(run.id, 3, { mode: 'ON_SITE', waitlist: true });
    const next = await walk.book(run.id, 4, { mode: 'ONLINE', waitlist: true });
    await walk.cancel(online);
    expect([await stateOf(blocked), await stateOf(next)]).toEqual(['WAITLISTED', 'OFFERED']);
    expect(await walk.extrasOf(next)).toEqual([{ kind: 'ONLINE', held: true }]);
    const { rows } = (await walk.staff.get<ParticipantsDto>(`/api/v1/staff/runs/${run.id}/participants?state=waiting`)).body;
    expect(rows[0]?.reasons).toMatchObject([{ code: 'way_waits', params: { mode: 'ON_SITE' } }]);
    await walk.cancel(onSite);
    expect(await stateOf(blocked)).toBe('OFFERED');
  });

  it('who is passed over gets the seat with a place of their way, whoever makes it free, or by taking the other way', async () => {
    const run = await app.world.run({ capacity: 3 });
    await walk.setPlaces(run.id, 'ONLINE', 3);
    await walk.setPlaces(run.id, 'ON_SITE', 1);
    const first = await walk.book(run.id, 1, { mode: 'ON_SITE' });
    const others = [await walk.book(run.id, 2, { mode: 'ONLINE' }), await walk.book(run.id, 3, { mode: 'ONLINE' })];
    const [second, third, fourth] = [
      await walk.book(run.id, 4, { mode: 'ON_SITE', waitlist: true }),
      await walk.book(run.id, 5, { mode: 'ON_SITE', waitlist: true }),
      await walk.book(run.id, 6, { mode: 'ON_SITE', waitlist: true }),
    ];
    const change = ({ body }: Booked, mode: string): Promise<Answer<Problem>> =>
      app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/mode`, { mode });
    for (const one of others) await walk.cancel(one);
    expect([await stateOf(second), await stateOf(third)]).toEqual(['WAITLISTED', 'WAITLISTED']);
    await change(first, 'ONLINE');
    expect([await stateOf(second), await stateOf(third)]).toEqual(['OFFERED', 'WAITLISTED']);
    expect((await change(fourth, 'ONLINE')).status).toBe(200);
    expect([await stateOf(third), await stateOf(fourth)]).toEqual(['WAITLISTED', 'OFFERED']);
    await walk.staff.put(`/api/v1/staff/runs/${run.id}/capacity`, { capacity: 4, from: 3 });
    expect(await stateOf(third)).toBe('WAITLISTED');
    await walk.setPlaces(run.id, 'ON_SITE', 2);
    expect(await stateOf(third)).toBe('OFFERED');
  });

  it('E04: on the last day everybody is asked whose way has room, and a yes that comes too late for it is told so', async () => {
    const run = await app.world.run({ capacity: 3, dates: ['2027-01-08'] });
    await walk.setPlaces(run.id, 'ONLINE', 3);
    await walk.setPlaces(run.id, 'ON_SITE', 1);
    const seated = [
      await walk.book(run.id, 1, { mode: 'ON_SITE' }),
      await walk.book(run.id, 2, { mode: 'ONLINE' }),
      await walk.book(run.id, 3, { mode: 'ONLINE' }),
    ];
    const waiting = [
      await walk.book(run.id, 4, { mode: 'ON_SITE', waitlist: true }),
      await walk.book(run.id, 5, { mode: 'ON_SITE', waitlist: true }),
    ];
    app.clock.set(new Date('2027-01-07T12:00:00Z'));
    walk = await ExtraPlacesWalk.begin(app);
    for (const { body } of seated.slice(0, 2)) await walk.staff.post(`/api/v1/staff/bookings/${body.id}/cancellation`, { reason: 'Krank' });
    expect(await app.world.count('seat_offer', `state = 'OPEN' AND holds_seat = 0`)).toBe(2);
    const yes = ({ body }: Booked): Promise<Answer<Problem>> =>
      app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/offer`, { accept: true });
    const answers = [];
    for (const one of waiting) answers.push(await yes(one));
    expect(answers).toMatchObject([{ status: 200 }, { status: 409, body: { code: 'offer.way_full', params: { mode: 'ON_SITE' } } }]);
  });

  it('fifty people and one place on site: one gets it', async () => {
    const id = await hybrid();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, nth) => walk.book(id, nth, { mode: 'ON_SITE' })));
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1);
    expect(answers.filter((one) => one.body.code === 'booking.mode_full')).toHaveLength(49);
  });
});
