import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { MyPageDto } from '../../api/src/modules/booking/my-page/my-page.dto.js';
import type { StaffPlacesDto } from '../../api/src/modules/booking/places/staff-places.dto.js';
import type { ParticipantsDto } from '../../api/src/modules/booking/runs/staff-runs.dto.js';
import type { Answer, ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';

let app: TestApp;
let staff: ApiClient;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

type Booked = Answer<BookingReceiptDto & Problem>;
const book = (runId: string, nth: number, more: object = {}): Promise<Booked> =>
  app.api.book(runId, { name: `Gast Nummer ${nth}`, email: `gast-${nth}@example.org`, language: 'de', ...more });
const cancel = ({ body }: Booked): Promise<unknown> => app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/cancellation`);
const setPlaces = (runId: string, kind: string, capacity: number): Promise<Answer<Problem>> =>
  staff.put(`/api/v1/staff/runs/${runId}/extra-places/${kind}`, { capacity });
const extrasOf = async ({ body }: Booked): Promise<unknown> =>
  (await app.api.get<MyPageDto>(`/api/v1/my/${body.token}`)).body.bookings[0]?.extras;
const counted = async (runId: string): Promise<unknown> =>
  (await staff.get<StaffPlacesDto>(`/api/v1/staff/runs/${runId}/places`)).body.extras;

const stateOf = async ({ body }: Booked): Promise<string | undefined> =>
  (await app.world.rows<{ state: string }>('SELECT state FROM booking WHERE id = ?', [body.id]))[0]?.state;

describe('E30: a run on site and online', () => {
  const hybrid = async (): Promise<string> => {
    const run = await app.world.run({ capacity: 4 });
    await setPlaces(run.id, 'ONLINE', 3);
    await setPlaces(run.id, 'ON_SITE', 1);
    return run.id;
  };

  it('counts each way by itself and says where there is still room', async () => {
    const id = await hybrid();
    expect(await book(id, 1)).toMatchObject({ status: 400, body: { errors: [{ field: 'mode', code: 'validation.mode_missing' }] } });
    expect((await book(id, 1, { mode: 'ON_SITE' })).status).toBe(201);
    expect(await book(id, 2, { mode: 'ON_SITE' })).toMatchObject({
      status: 409,
      body: { code: 'booking.mode_full', params: { mode: 'ON_SITE', otherFree: true } },
    });
    expect((await book(id, 2, { mode: 'ONLINE' })).status).toBe(201);
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 2 }]);
  });

  it('staff see of everybody how they take part', async () => {
    const run = await app.world.run();
    await setPlaces(run.id, 'ONLINE', 3);
    await setPlaces(run.id, 'ON_SITE', 1);
    await book(run.id, 1, { mode: 'ON_SITE' });
    await book(run.id, 2, { mode: 'ONLINE', needs: ['ASSISTANT'] });
    const { rows } = (await staff.get<ParticipantsDto>(`/api/v1/staff/runs/${run.id}/participants`)).body;
    expect(rows.map(({ mode }) => mode)).toEqual(['ON_SITE', 'ONLINE']);
  });

  it('a person changes the way until the day before, as long as there is room', async () => {
    const id = await hybrid();
    const [one, two] = [await book(id, 1, { mode: 'ONLINE' }), await book(id, 2, { mode: 'ONLINE' })];
    const change = ({ body }: Booked, mode: string): Promise<Answer<Problem>> =>
      app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/mode`, { mode });
    expect([(await change(one, 'ON_SITE')).status, (await change(one, 'ON_SITE')).status]).toEqual([200, 200]);
    expect(await extrasOf(one)).toEqual([{ kind: 'ON_SITE', held: true }]);
    expect(await counted(id)).toMatchObject([
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
    const [first, second] = [await book(run.id, 1), await book(run.id, 2)];
    const waiting = await book(run.id, 3, { waitlist: true });
    await setPlaces(run.id, 'ONLINE', 3);
    await setPlaces(run.id, 'ON_SITE', 2);
    const wish = { name: 'Gast Nummer 9', email: 'gast-9@example.org', language: 'de', reason: 'Dolmetscherin für die Gruppe' };
    const beyond = await staff.post(`/api/v1/staff/runs/${run.id}/overbookings`, wish, { 'idempotency-key': newId() });
    expect(beyond.status).toBe(201);
    expect([await extrasOf(first), await extrasOf(second), await extrasOf(waiting)]).toEqual(
      [true, true, false].map((held) => [{ kind: 'ON_SITE', held }]),
    );
    expect(await app.world.rows(`SELECT state, COUNT(*) AS n FROM booking_extra GROUP BY state ORDER BY state`)).toEqual([
      { state: 'HELD', n: 3 },
      { state: 'WISHED', n: 1 },
    ]);
  });

  it('a place of one way that somebody leaves goes to who has a seat and still wishes for it', async () => {
    const run = await app.world.run({ capacity: 2 });
    await setPlaces(run.id, 'ONLINE', 1);
    await setPlaces(run.id, 'ON_SITE', 1);
    const [one, two] = [await book(run.id, 1, { mode: 'ONLINE' }), await book(run.id, 2, { mode: 'ON_SITE' })];
    const third = await book(run.id, 3, { mode: 'ONLINE', waitlist: true });
    await cancel(two);
    await staff.post(`/api/v1/staff/bookings/${third.body.id}/approval`);
    expect(await extrasOf(third)).toEqual([{ kind: 'ONLINE', held: false }]);
    expect((await app.api.post(`/api/v1/my/${one.body.token}/bookings/${one.body.id}/mode`, { mode: 'ON_SITE' })).status).toBe(200);
    expect(await extrasOf(third)).toEqual([{ kind: 'ONLINE', held: true }]);
    expect(await counted(run.id)).toMatchObject([
      { kind: 'ONLINE', taken: 1, wishing: 0 },
      { kind: 'ON_SITE', taken: 1, wishing: 0 },
    ]);
  });

  it('pain 5: who waits for a way that is full is passed over with a visible reason, and blocks nobody', async () => {
    const run = await app.world.run({ capacity: 2 });
    await setPlaces(run.id, 'ONLINE', 2);
    await setPlaces(run.id, 'ON_SITE', 1);
    const [onSite, online] = [await book(run.id, 1, { mode: 'ON_SITE' }), await book(run.id, 2, { mode: 'ONLINE' })];
    const blocked = await book(run.id, 3, { mode: 'ON_SITE', waitlist: true });
    const next = await book(run.id, 4, { mode: 'ONLINE', waitlist: true });
    await cancel(online);
    expect([await stateOf(blocked), await stateOf(next)]).toEqual(['WAITLISTED', 'OFFERED']);
    expect(await extrasOf(next)).toEqual([{ kind: 'ONLINE', held: true }]);
    const { rows } = (await staff.get<ParticipantsDto>(`/api/v1/staff/runs/${run.id}/participants?state=waiting`)).body;
    expect(rows[0]?.reasons).toMatchObject([{ code: 'way_waits', params: { mode: 'ON_SITE' } }]);
    await cancel(onSite);
    expect(await stateOf(blocked)).toBe('OFFERED');
  });

  it('who is passed over gets the seat with a place of their way, whoever makes it free, or by taking the other way', async () => {
    const run = await app.world.run({ capacity: 3 });
    await setPlaces(run.id, 'ONLINE', 3);
    await setPlaces(run.id, 'ON_SITE', 1);
    const first = await book(run.id, 1, { mode: 'ON_SITE' });
    const others = [await book(run.id, 2, { mode: 'ONLINE' }), await book(run.id, 3, { mode: 'ONLINE' })];
    const [second, third, fourth] = [
      await book(run.id, 4, { mode: 'ON_SITE', waitlist: true }),
      await book(run.id, 5, { mode: 'ON_SITE', waitlist: true }),
      await book(run.id, 6, { mode: 'ON_SITE', waitlist: true }),
    ];
    const change = ({ body }: Booked, mode: string): Promise<Answer<Problem>> =>
      app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/mode`, { mode });
    for (const one of others) await cancel(one);
    expect([await stateOf(second), await stateOf(third)]).toEqual(['WAITLISTED', 'WAITLISTED']);
    await change(first, 'ONLINE');
    expect([await stateOf(second), await stateOf(third)]).toEqual(['OFFERED', 'WAITLISTED']);
    expect((await change(fourth, 'ONLINE')).status).toBe(200);
    expect([await stateOf(third), await stateOf(fourth)]).toEqual(['WAITLISTED', 'OFFERED']);
    await staff.put(`/api/v1/staff/runs/${run.id}/capacity`, { capacity: 4, from: 3 });
    expect(await stateOf(third)).toBe('WAITLISTED');
    await setPlaces(run.id, 'ON_SITE', 2);
    expect(await stateOf(third)).toBe('OFFERED');
  });

  it('E04: on the last day everybody is asked whose way has room, and a yes that comes too late for it is told so', async () => {
    const run = await app.world.run({ capacity: 3, dates: ['2027-01-08'] });
    await setPlaces(run.id, 'ONLINE', 3);
    await setPlaces(run.id, 'ON_SITE', 1);
    const seated = [
      await book(run.id, 1, { mode: 'ON_SITE' }),
      await book(run.id, 2, { mode: 'ONLINE' }),
      await book(run.id, 3, { mode: 'ONLINE' }),
    ];
    const waiting = [
      await book(run.id, 4, { mode: 'ON_SITE', waitlist: true }),
      await book(run.id, 5, { mode: 'ON_SITE', waitlist: true }),
    ];
    app.clock.set(new Date('2027-01-07T12:00:00Z'));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    for (const { body } of seated.slice(0, 2)) await staff.post(`/api/v1/staff/bookings/${body.id}/cancellation`, { reason: 'Krank' });
    expect(await app.world.count('seat_offer', `state = 'OPEN' AND holds_seat = 0`)).toBe(2);
    const yes = ({ body }: Booked): Promise<Answer<Problem>> =>
      app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/offer`, { accept: true });
    const answers = [];
    for (const one of waiting) answers.push(await yes(one));
    expect(answers).toMatchObject([{ status: 200 }, { status: 409, body: { code: 'offer.way_full', params: { mode: 'ON_SITE' } } }]);
  });

  it('fifty people and one place on site: one gets it', async () => {
    const id = await hybrid();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, nth) => book(id, nth, { mode: 'ON_SITE' })));
    expect(answers.filter((one) => one.status === 201)).toHaveLength(1);
    expect(answers.filter((one) => one.body.code === 'booking.mode_full')).toHaveLength(49);
  });
});
