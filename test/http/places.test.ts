import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { StaffPlacesDto } from '../../api/src/modules/booking/places/staff-places.dto.js';
import { ReleaseQuotasService } from '../../api/src/modules/booking/index.js';
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

const guest = (nth: number, more: object = {}) => ({
  name: `Gast Nummer ${nth}`,
  email: `gast-${nth}@example.org`,
  language: 'de',
  ...more,
});
const book = (runId: string, nth: number, more: object = {}): Promise<Answer<BookingReceiptDto & Problem>> =>
  app.api.book(runId, guest(nth, more));
const places = async (runId: string): Promise<StaffPlacesDto> =>
  (await staff.get<StaffPlacesDto>(`/api/v1/staff/runs/${runId}/places`)).body;
const audit = (verb: string): Promise<{ data: string }[]> => app.world.rows('SELECT data FROM audit_entry WHERE verb = ?', [verb]);
const put = (path: string, body: object): Promise<Answer<Problem>> => staff.put<Problem>(`/api/v1/staff/runs/${path}`, body);

async function setCapacity(runId: string, capacity: number): Promise<Answer<Problem>> {
  return put(`${runId}/capacity`, { capacity, from: (await places(runId)).capacity });
}

const stateOf = async (id: string): Promise<string | undefined> =>
  (await app.world.rows<{ state: string }>('SELECT state FROM booking WHERE id = ?', [id]))[0]?.state;

const revisionOf = async (id: string): Promise<number | undefined> =>
  (await app.world.rows<{ revision: number }>('SELECT revision FROM course_run WHERE id = ?', [id]))[0]?.revision;

describe('S4: the capacity of a run', () => {
  it('raised, its new places are offered to those who wait, the first of them first (pains 4, 14)', async () => {
    const run = await app.world.run({ capacity: 1 });
    await book(run.id, 1);
    const [second, third] = [await book(run.id, 2, { waitlist: true }), await book(run.id, 3, { waitlist: true })];
    expect((await setCapacity(run.id, 2)).status).toBe(204);
    expect([await stateOf(second.body.id), await stateOf(third.body.id)]).toEqual(['OFFERED', 'WAITLISTED']);
    expect(await places(run.id)).toMatchObject({ capacity: 2, taken: 2, waiting: 1 });
  });

  it('pain 6: raised, a request is still a request', async () => {
    const run = await app.world.run({ capacity: 1, prerequisites: ['interview'] });
    const asked = await book(run.id, 1);
    const waiting = await book(run.id, 2, { waitlist: true });
    await setCapacity(run.id, 5);
    expect(await stateOf(asked.body.id)).toBe('REQUESTED');
    expect(await stateOf(waiting.body.id)).toBe('OFFERED');
    await setCapacity(run.id, 2);
    expect(await stateOf(asked.body.id)).toBe('REQUESTED');
  });

  it('is never lowered below what is taken and held; the refusal says the numbers', async () => {
    const run = await app.world.run({ capacity: 10 });
    const organisation = await app.world.organisation();
    await put(`${run.id}/quotas/${organisation.id}`, { seats: 3, releaseOn: '2027-01-20' });
    await book(run.id, 1);
    expect(await setCapacity(run.id, 3)).toMatchObject({
      status: 409,
      body: { code: 'places.below_taken', params: { taken: 1, held: 3, least: 4 } },
    });
    expect((await setCapacity(run.id, 4)).status).toBe(204);
  });

  it('is not raised above the room', async () => {
    const run = await app.world.run({ capacity: 10 });
    await app.source.query('UPDATE seat_ledger SET capacity_hard = 12');
    expect(await setCapacity(run.id, 13)).toMatchObject({ status: 409, body: { code: 'places.above_room', params: { seats: 12 } } });
  });

  it('is not changed by somebody who saw other numbers; the same wish twice is one change (E35)', async () => {
    const run = await app.world.run({ capacity: 10 });
    expect(await put(`${run.id}/capacity`, { capacity: 12, from: 11 })).toMatchObject({
      status: 409,
      body: { code: 'places.changed_meanwhile', params: { taken: 0, capacity: 10 } },
    });
    await book(run.id, 1);
    const wish = { capacity: 12, from: 10 };
    const statuses = [await put(`${run.id}/capacity`, wish), await put(`${run.id}/capacity`, wish)];
    expect(statuses.map((one) => one.status)).toEqual([204, 204]);
    expect(await audit('run.capacity_changed')).toHaveLength(1);
  });
});

describe('pain 41, E27: beyond the capacity', () => {
  const overbook = (runId: string, body: object, key: string = newId()): Promise<Answer<{ number: string } & Problem>> =>
    staff.post(`/api/v1/staff/runs/${runId}/overbookings`, body, { 'idempotency-key': key });
  const wish = { ...guest(50), reason: 'Dolmetscherin für die Gruppe' };

  it('goes only by name and with a reason, and the log says who, why and how many', async () => {
    const run = await app.world.run({ capacity: 1 });
    await book(run.id, 1);
    expect(await overbook(run.id, { ...wish, reason: '' })).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
    expect((await overbook(run.id, wish)).status).toBe(201);
    expect(await places(run.id)).toMatchObject({ capacity: 1, taken: 2, overbooked: 1 });
    const [line] = await audit('booking.overbooked');
    expect(JSON.parse(line?.data ?? '{}')).toMatchObject({ reason: wish.reason, taken: 2, capacity: 1 });
  });

  it('ends with the room, and is not needed while a place is free', async () => {
    const run = await app.world.run({ capacity: 1 });
    await app.source.query('UPDATE seat_ledger SET capacity_hard = 2');
    expect(await overbook(run.id, wish)).toMatchObject({ status: 409, body: { code: 'places.still_free' } });
    await book(run.id, 1);
    expect((await overbook(run.id, wish)).status).toBe(201);
    expect(await overbook(run.id, { ...wish, ...guest(51) })).toMatchObject({ status: 409, body: { code: 'places.room_full' } });
  });

  it('whoever leaves then takes the exception along: no stranger and nobody who waits gets a place too many', async () => {
    const run = await app.world.run({ capacity: 1 });
    const first = await book(run.id, 1);
    const waiting = await book(run.id, 2, { waitlist: true });
    await overbook(run.id, wish);
    await app.api.post(`/api/v1/my/${first.body.token}/bookings/${first.body.id}/cancellation`);
    expect(await places(run.id)).toMatchObject({ taken: 1, overbooked: 0, waiting: 1 });
    expect(await stateOf(waiting.body.id)).toBe('WAITLISTED');
  });

  it('pressed twice it is one booking', async () => {
    const run = await app.world.run({ capacity: 1 });
    await book(run.id, 1);
    const key = newId();
    const answers = [await overbook(run.id, wish, key), await overbook(run.id, wish, key)];
    expect(new Set(answers.map((one) => one.body.number)).size).toBe(1);
    expect(await places(run.id)).toMatchObject({ taken: 2 });
  });
});

describe('whatever staff change about the places of a run', () => {
  it('raises its revision once, so that a colleague and a planned publication notice it', async () => {
    const run = await app.world.run({ state: 'DRAFT', capacity: 4 });
    const organisation = await app.world.organisation();
    const quota = `${run.id}/quotas/${organisation.id}`;
    const acts: [string, () => Promise<Answer<unknown>>][] = [
      ['the rule by which they are given', () => put(`${run.id}/allocation`, { rule: 'LOTTERY', closesOn: '2027-01-20' })],
      ['the end of that rule', () => put(`${run.id}/allocation`, { rule: null, closesOn: '2027-01-20' })],
      ['a quota', () => put(quota, { seats: 2, releaseOn: '2027-01-20' })],
      ['its end', () => staff.post(`/api/v1/staff/runs/${quota}/release`)],
      ['how parties move up', () => staff.post(`/api/v1/staff/runs/${run.id}/waitlist/party-rule`, { holds: true })],
      ['the pause of the list', () => staff.post(`/api/v1/staff/runs/${run.id}/waitlist/pause`)],
    ];
    for (const [at, [what, act]] of acts.entries()) {
      expect([what, (await act()).status, await revisionOf(run.id)]).toEqual([what, 204, at + 2]);
    }
    expect((await acts[3]?.[1]())?.status).toBe(204);
    expect(await revisionOf(run.id)).toBe(acts.length + 1);
  });
});

describe('S4: the quota of an organisation', () => {
  it('is nobody else’s until its day is over in Germany, then everybody’s: first of those who wait', async () => {
    const run = await app.world.run({ capacity: 4 });
    const organisation = await app.world.organisation({ name: 'Brückenbauer e. V.' });
    expect((await put(`${run.id}/quotas/${organisation.id}`, { seats: 3, releaseOn: '2027-01-20' })).status).toBe(204);
    await book(run.id, 1);
    expect(await book(run.id, 2)).toMatchObject({ status: 409, body: { code: 'booking.run_full' } });
    const waiting = await book(run.id, 2, { waitlist: true });
    const revision = await revisionOf(run.id);
    app.clock.set(new Date('2027-01-20T22:59:59Z'));
    expect(await app.get(ReleaseQuotasService).due()).toBe(0);
    app.clock.set(new Date('2027-01-20T23:00:00Z'));
    expect(await app.get(ReleaseQuotasService).due()).toBe(1);
    expect(await stateOf(waiting.body.id)).toBe('OFFERED');
    // Whoever planned a publication knew the day.
    expect(await revisionOf(run.id)).toBe(revision);
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect(await places(run.id)).toMatchObject({ held: 0, taken: 2, quotas: [{ organisation: 'Brückenbauer e. V.', seats: 3, used: 0 }] });
    expect(await app.get(ReleaseQuotasService).due()).toBe(0);
  });

  it('ends with the day before the start, also when the start was moved to before its own day', async () => {
    const run = await app.world.run({ capacity: 4 });
    const organisation = await app.world.organisation();
    await put(`${run.id}/quotas/${organisation.id}`, { seats: 3, releaseOn: '2027-01-20' });
    await app.world.rows(`UPDATE course_run SET first_date = '2027-01-12' WHERE id = ?`, [run.id]);
    app.clock.set(new Date('2027-01-11T22:59:59Z'));
    expect(await app.get(ReleaseQuotasService).due()).toBe(0);
    app.clock.set(new Date('2027-01-11T23:00:00Z'));
    expect([await app.get(ReleaseQuotasService).due(), await app.world.count('seat_ledger', 'held > 0')]).toEqual([1, 0]);
  });

  it('several share a run, and none takes what is not free', async () => {
    const run = await app.world.run({ capacity: 6 });
    const [one, two] = [await app.world.organisation(), await app.world.organisation()];
    const day = { releaseOn: '2027-01-20' };
    await put(`${run.id}/quotas/${one.id}`, { seats: 3, ...day });
    expect((await put(`${run.id}/quotas/${two.id}`, { seats: 2, ...day })).status).toBe(204);
    expect(await put(`${run.id}/quotas/${two.id}`, { seats: 4, ...day })).toMatchObject({
      status: 409,
      body: { code: 'quota.not_free', params: { free: 1 } },
    });
    await put(`${run.id}/quotas/${one.id}`, { seats: 1, ...day });
    expect((await put(`${run.id}/quotas/${two.id}`, { seats: 4, ...day })).status).toBe(204);
    expect(await places(run.id)).toMatchObject({ held: 5 });
  });

  it('made smaller, what it gives free goes to those who wait', async () => {
    const run = await app.world.run({ capacity: 2 });
    const organisation = await app.world.organisation();
    await put(`${run.id}/quotas/${organisation.id}`, { seats: 2, releaseOn: '2027-01-20' });
    const waiting = await book(run.id, 1, { waitlist: true });
    await put(`${run.id}/quotas/${organisation.id}`, { seats: 1, releaseOn: '2027-01-20' });
    expect(await stateOf(waiting.body.id)).toBe('OFFERED');
  });

  it('ends when staff say so; twice is once', async () => {
    const run = await app.world.run({ capacity: 2 });
    const organisation = await app.world.organisation();
    await put(`${run.id}/quotas/${organisation.id}`, { seats: 2, releaseOn: '2027-01-20' });
    const release = (): Promise<Answer<Problem>> => staff.post(`/api/v1/staff/runs/${run.id}/quotas/${organisation.id}/release`);
    expect([(await release()).status, (await release()).status]).toEqual([204, 204]);
    expect(await audit('quota.released')).toHaveLength(1);
    expect((await book(run.id, 1)).status).toBe(201);
  });

  it('must end before the course begins, and belongs to somebody who is there', async () => {
    const run = await app.world.run();
    const organisation = await app.world.organisation();
    const late = await put(`${run.id}/quotas/${organisation.id}`, { seats: 2, releaseOn: run.firstDate });
    expect(late).toMatchObject({ status: 400, body: { errors: [{ field: 'releaseOn', code: 'validation.release_day' }] } });
    expect((await put(`${run.id}/quotas/${newId()}`, { seats: 2, releaseOn: '2027-01-20' })).status).toBe(404);
  });

  it('is gone with a run that is called off (E10)', async () => {
    const run = await app.world.run({ capacity: 3 });
    const organisation = await app.world.organisation();
    await put(`${run.id}/quotas/${organisation.id}`, { seats: 2, releaseOn: '2027-01-20' });
    const lead = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
    await lead.post(`/api/v1/staff/runs/${run.id}/cancellation`, { reason: 'Die Trainerin ist krank.' });
    expect(await places(run.id)).toMatchObject({ held: 0, taken: 0 });
    expect(await app.get(ReleaseQuotasService).due()).toBe(0);
  });
});
