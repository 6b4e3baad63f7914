import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { EndUndecidedService } from '../../api/src/modules/booking/index.js';
import { AdvanceRunsService, type RunState } from '../../api/src/modules/catalogue/index.js';
import { berlinInstant } from '../../api/src/time/berlin.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { AFTERWARDS } from '../support/taught-course.js';
import type { WorldRun } from '../support/usual-run.js';

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

const guest = (nth: number) => ({ name: `Gast Nummer ${nth}`, email: `gast-${nth}@example.org`, language: 'de', waitlist: true });
const book = async (run: WorldRun, nth: number): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(run.id, guest(nth))).body;
const setState = (run: WorldRun, state: RunState): Promise<object[]> =>
  app.world.rows('UPDATE course_run SET state = ? WHERE id = ?', [state, run.id]);
const stateOf = async ({ id }: BookingReceiptDto): Promise<string | undefined> =>
  (await app.world.rows<{ state: string }>('SELECT state FROM booking WHERE id = ?', [id]))[0]?.state;
const afterwards = async (): Promise<void> => {
  app.clock.set(AFTERWARDS);
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
};

describe('a run that is called off, put off or has begun', () => {
  it.each(['POSTPONED', 'RUNNING', 'COMPLETED', 'SETTLED', 'CANCELLED'] as const)('%s: its places are planned no more', async (state) => {
    const organisation = await app.world.organisation();
    const run = await app.world.run();
    await setState(run, state);
    const quota = await staff.put<Problem>(`/api/v1/staff/runs/${run.id}/quotas/${organisation.id}`, { seats: 2, releaseOn: '2027-01-20' });
    expect(quota).toMatchObject({ status: 409, body: { code: 'run.places_settled' } });
    const rule = await staff.put<Problem>(`/api/v1/staff/runs/${run.id}/allocation`, { rule: 'LOTTERY', closesOn: '2027-01-20' });
    expect(rule).toMatchObject({ status: 409, body: { code: 'run.places_settled' } });
    expect(await app.world.rows('SELECT held, collecting FROM seat_ledger')).toEqual([{ held: 0, collecting: 0 }]);
  });

  it('called off while wishes are collected, it collects no more', async () => {
    const run = await app.world.run();
    await staff.put(`/api/v1/staff/runs/${run.id}/allocation`, { rule: 'LOTTERY', closesOn: '2027-01-20' });
    const booking = await book(run, 1);
    const lead = app.api.with({ cookie: (await app.world.staff(['STAFF_LEAD'])).cookie });
    await lead.post(`/api/v1/staff/runs/${run.id}/cancellation`, { reason: 'Die Trainerin ist krank.' });
    expect(await stateOf(booking)).toBe('RUN_CANCELLED');
    expect(await app.world.rows('SELECT collecting, waiting FROM seat_ledger')).toEqual([{ collecting: 0, waiting: 0 }]);
  });
});

describe('who never got a yes', () => {
  const mails = async ({ id }: BookingReceiptDto): Promise<string[]> =>
    (await app.world.rows<{ kind: string }>('SELECT kind FROM outbox WHERE booking_id = ? ORDER BY id', [id])).map((row) => row.kind);
  const ledger = () => app.world.rows('SELECT taken, held, waiting FROM seat_ledger');

  it('and waits when the course begins, is told that there is no place, and sees it', async () => {
    const run = await app.world.run({ capacity: 1 });
    const [seated, first, second] = [await book(run, 1), await book(run, 2), await book(run, 3)];
    app.clock.set(berlinInstant(run.firstDate, '08:59'));
    await app.get(AdvanceRunsService).run();
    expect(await app.get(EndUndecidedService).run()).toBe(0);
    app.clock.set(berlinInstant(run.firstDate, '09:00'));
    await app.get(AdvanceRunsService).run();
    expect(await Promise.all([app.get(EndUndecidedService).run(), app.get(EndUndecidedService).run()])).toContain(1);
    expect(await app.get(EndUndecidedService).run()).toBe(0);
    expect(await Promise.all([seated, first, second].map(stateOf))).toEqual(['CONFIRMED', 'REJECTED', 'REJECTED']);
    expect(await mails(first)).toEqual(['booking.waitlisted', 'booking.rejected']);
    expect(await ledger()).toEqual([{ taken: 1, held: 0, waiting: 0 }]);
    const { bookings } = (await app.api.get<{ bookings: { state: string }[] }>(`/api/v1/my/${first.token}`)).body;
    expect(bookings).toMatchObject([{ state: 'REJECTED', canCancel: false, offer: null }]);
  });

  it('a question that is still open then is taken back', async () => {
    const run = await app.world.run({ capacity: 1 });
    const [seated, waiting] = [await book(run, 1), await book(run, 2)];
    app.clock.set(berlinInstant(run.firstDate, '07:00'));
    await app.api.post(`/api/v1/my/${seated.token}/bookings/${seated.id}/cancellation`);
    expect(await app.world.count('seat_offer', `state = 'OPEN'`)).toBe(1);
    app.clock.set(berlinInstant(run.firstDate, '09:00'));
    await app.get(AdvanceRunsService).run();
    await app.get(EndUndecidedService).run();
    expect(await app.world.count('seat_offer', `state = 'OPEN'`)).toBe(0);
    expect(await stateOf(waiting)).toBe('REJECTED');
  });

  it('and asks until the course is closed, is told so then, and their seat is counted no more', async () => {
    const run = await app.world.run({ capacity: 1, prerequisites: ['interview'] });
    const [request, waiting] = [await book(run, 1), await book(run, 2)];
    await afterwards();
    expect((await staff.post(`/api/v1/staff/runs/${run.id}/completion`)).status).toBe(200);
    expect([await stateOf(request), await stateOf(waiting)]).toEqual(['REJECTED', 'REJECTED']);
    expect(await mails(request)).toEqual(['booking.requested', 'booking.rejected']);
    expect(await ledger()).toEqual([{ taken: 0, held: 0, waiting: 0 }]);
  });

  it('keeps asking while the course cannot be closed yet', async () => {
    const run = await app.world.run({ prerequisites: ['interview'] });
    const request = await book(run, 1);
    expect((await staff.post(`/api/v1/staff/runs/${run.id}/completion`)).status).toBe(409);
    expect(await stateOf(request)).toBe('REQUESTED');
  });
});

describe('a request of a run that is over', () => {
  it.each(['COMPLETED', 'SETTLED', 'POSTPONED'] as const)('%s: gets no yes any more, and a no as before', async (state) => {
    const run = await app.world.run({ prerequisites: ['interview'] });
    const request = await book(run, 1);
    await setState(run, state);
    const yes = await staff.post<Problem>(`/api/v1/staff/bookings/${request.id}/approval`);
    expect(yes).toMatchObject({ status: 409, body: { code: 'run.seats_over' } });
    expect(await stateOf(request)).toBe('REQUESTED');
    expect((await staff.post(`/api/v1/staff/bookings/${request.id}/rejection`, { reason: 'Der Kurs ist vorbei' })).status).toBe(204);
  });

  it('still gets one while it is running', async () => {
    const run = await app.world.run({ prerequisites: ['interview'] });
    const request = await book(run, 1);
    await setState(run, 'RUNNING');
    await afterwards();
    expect((await staff.post(`/api/v1/staff/bookings/${request.id}/approval`)).status).toBe(204);
    expect(await stateOf(request)).toBe('CONFIRMED');
  });
});
