import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { CancelRunService } from '../../api/src/modules/booking/runs/cancel-run.service.js';
import { ExpireOffersService } from '../../api/src/modules/booking/waitlist/expire-offers.service.js';
import type { OpenOfferDto } from '../../api/src/modules/booking/waitlist/waitlist.dto.js';
import { berlinInstant } from '../../api/src/time/berlin.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import type { WorldRun } from '../support/usual-run.js';
import { guest, turn, Waiting } from '../support/waiting.js';

let app: TestApp;
let staff: ApiClient;
let list: Waiting;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  list = new Waiting(app);
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

describe('a place becomes free', () => {
  it('pain 4: it is offered at once to the first who waits, and held for them', async () => {
    const { run, seated, queue } = await list.fullRun(2);
    await list.cancel(seated);
    expect(await Promise.all(queue.map((one) => list.state(one)))).toEqual(['OFFERED', 'WAITLISTED']);
    expect(await list.ledger()).toEqual({ taken: 1, waiting: 1 });
    expect((await app.api.book<Problem>(run.id, { ...guest(9), waitlist: false })).body.code).toBe('booking.run_full');
  });

  it('E01: more than a week before, they have three days', async () => {
    const { seated, queue } = await list.fullRun(1);
    await list.cancel(seated);
    const offer = (await list.mine(turn(queue, 0)))?.offer;
    expect(offer).toEqual({ expiresAt: new Date(app.clock.now().getTime() + 72 * 3_600_000).toISOString(), holdsSeat: true });
  });

  it('E02: less than a week before, they have one day', async () => {
    const { seated, queue } = await list.fullRun(1);
    app.clock.set(new Date('2027-02-02T09:00:00Z'));
    await list.cancel(seated);
    expect((await list.mine(turn(queue, 0)))?.offer).toEqual({ expiresAt: '2027-02-03T09:00:00.000Z', holdsSeat: true });
  });

  it('yes makes it theirs, with a mail of confirmation, and saying it twice is saying it once', async () => {
    const { seated, queue } = await list.fullRun(1);
    const [next] = queue as [BookingReceiptDto];
    await list.cancel(seated);
    expect(await list.answer(next, true)).toMatchObject({ status: 200, body: { state: 'CONFIRMED', offer: null } });
    expect(await list.answer(next, true)).toMatchObject({ status: 200, body: { state: 'CONFIRMED' } });
    expect(await list.mails(next)).toEqual(['booking.waitlisted', 'offer.open', 'booking.confirmed']);
    expect(await list.ledger()).toEqual({ taken: 1, waiting: 0 });
  });

  it('no gives it to the next in the same moment', async () => {
    const { seated, queue } = await list.fullRun(2);
    const [first, second] = queue as [BookingReceiptDto, BookingReceiptDto];
    await list.cancel(seated);
    expect(await list.answer(first, false)).toMatchObject({ status: 200, body: { state: 'OFFER_DECLINED' } });
    expect(await list.state(second)).toBe('OFFERED');
  });

  it('who has no answer in time loses it to the next, and can no longer say yes', async () => {
    const { seated, queue } = await list.fullRun(2);
    const [first, second] = queue as [BookingReceiptDto, BookingReceiptDto];
    await list.cancel(seated);
    app.clock.set(new Date(app.clock.now().getTime() + 72 * 3_600_000));
    expect(await list.answer(first, true)).toMatchObject({ status: 409, body: { code: 'offer.expired' } });
    expect(await app.get(ExpireOffersService).run()).toBe(1);
    expect(await app.get(ExpireOffersService).run()).toBe(0);
    expect([await list.state(first), await list.state(second)]).toEqual(['OFFER_EXPIRED', 'OFFERED']);
    expect(await list.mails(first)).toEqual(['booking.waitlisted', 'offer.open', 'offer.expired']);
  });

  it('pain 9: who says yes and then cancels does not come back to the list', async () => {
    const { seated, queue } = await list.fullRun(2);
    const [first, second] = queue as [BookingReceiptDto, BookingReceiptDto];
    await list.cancel(seated);
    await list.answer(first, true);
    await list.cancel(first);
    expect([await list.state(first), await list.state(second)]).toEqual(['CANCELLED_BY_PARTICIPANT', 'OFFERED']);
  });

  it('who leaves while being asked hands it on', async () => {
    const { seated, queue } = await list.fullRun(2);
    const [first, second] = queue as [BookingReceiptDto, BookingReceiptDto];
    await list.cancel(seated);
    await list.cancel(first);
    expect(await list.answer(first, true)).toMatchObject({ status: 409, body: { code: 'offer.expired' } });
    expect(await list.state(second)).toBe('OFFERED');
  });

  it('pain 3: cancelled by staff it is offered all the same', async () => {
    const { seated, queue } = await list.fullRun(1);
    await staff.post(`/api/v1/staff/bookings/${seated.id}/cancellation`, { reason: 'Auf Wunsch am Telefon' });
    expect(await list.state(turn(queue, 0))).toBe('OFFERED');
  });

  it('pain 6: what needs a yes of staff still needs it after the offer', async () => {
    const { seated, queue } = await list.fullRun(1, { prerequisites: ['interview'] });
    const [next] = queue as [BookingReceiptDto];
    await staff.post(`/api/v1/staff/bookings/${seated.id}/rejection`, { reason: 'Keine Zeit gefunden' });
    expect(await list.answer(next, true)).toMatchObject({ status: 200, body: { state: 'REQUESTED' } });
    expect(await list.ledger()).toEqual({ taken: 1, waiting: 0 });
  });

  it('pain 7: after the start nobody is asked any more', async () => {
    const { run, seated, queue } = await list.fullRun(1);
    app.clock.set(berlinInstant(run.firstDate, '23:00'));
    const later = app.api.with({ cookie: (await app.world.staff()).cookie });
    const { status } = await later.post(`/api/v1/staff/bookings/${seated.id}/cancellation`, { reason: 'Nicht gekommen' });
    expect({ status, taken: (await list.ledger())?.taken }).toEqual({ status: 204, taken: 0 });
    expect(await list.state(turn(queue, 0))).toBe('WAITLISTED');
  });

  it('pain 14: a run that is called off withdraws what was offered', async () => {
    const { run, seated, queue } = await list.fullRun(2);
    await list.cancel(seated);
    await app.get(CancelRunService).run({ kind: 'system' }, run.id, 'Die Trainerin ist krank.');
    expect(await Promise.all(queue.map((one) => list.state(one)))).toEqual(['RUN_CANCELLED', 'RUN_CANCELLED']);
    expect(await app.world.count('seat_offer', `state = 'OPEN'`)).toBe(0);
  });
});

describe('the list itself', () => {
  const seats = async (run: WorldRun) => (await app.api.get<{ seats: { state: string } }>(`/api/v1/runs/${run.id}`)).body.seats.state;

  it('pain 10: everybody sees whether it is open or full, and it belongs to the whole run', async () => {
    const { run } = await list.fullRun(1, { waitlistSize: 2 });
    expect(await seats(run)).toBe('waitlist');
    await list.book(run, 2);
    expect(await seats(run)).toBe('full');
    expect((await app.api.book<Problem>(run.id, guest(3))).body.code).toBe('booking.waitlist_full');
  });

  it('pain 12: it needs no second form: the same wish waits when it cannot sit', async () => {
    const { run } = await list.fullRun(0);
    const { body } = await app.api.book<BookingReceiptDto>(run.id, guest(1));
    expect(body).toMatchObject({ state: 'WAITLISTED', position: 1 });
  });

  it('pain 15: who waits sees the place and how many wait, and can leave', async () => {
    const { queue } = await list.fullRun(3);
    const [, second, third] = queue as [BookingReceiptDto, BookingReceiptDto, BookingReceiptDto];
    expect(await list.mine(third)).toMatchObject({ position: 3, waiting: 3 });
    await list.cancel(second);
    expect(await list.mine(third)).toMatchObject({ position: 2, waiting: 2 });
  });
});

describe('staff and the waiting list', () => {
  it('E05: who has no e-mail is asked like everybody, and staff see first whom to call, until when', async () => {
    const { run, seated } = await list.fullRun(0);
    const caller = await list.book(run, 1, { email: undefined, phone: '069 1234567' });
    await list.book(run, 2);
    await list.cancel(seated);
    const { body } = await staff.get<OpenOfferDto[]>('/api/v1/staff/offers');
    expect(body).toMatchObject([{ bookingId: caller.id, email: null, phone: '+49691234567', holdsSeat: true }]);
    await staff.post(`/api/v1/staff/bookings/${caller.id}/offer`, { accept: true });
    expect(await list.state(caller)).toBe('CONFIRMED');
    expect((await staff.get<OpenOfferDto[]>('/api/v1/staff/offers')).body).toEqual([]);
  });

  it('pain 15: while it is paused nothing is offered; resuming offers what is free', async () => {
    const { run, seated, queue } = await list.fullRun(1);
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/pause`);
    await list.cancel(seated);
    expect(await list.state(turn(queue, 0))).toBe('WAITLISTED');
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/resume`);
    expect(await list.state(turn(queue, 0))).toBe('OFFERED');
  });

  it('the order changes only with a reason, which the log keeps', async () => {
    const { seated, queue } = await list.fullRun(3);
    const [first, , third] = queue as [BookingReceiptDto, BookingReceiptDto, BookingReceiptDto];
    expect((await staff.post<Problem>(`/api/v1/staff/bookings/${third.id}/queue-position`, { position: 1 })).status).toBe(400);
    const moved = { position: 1, reason: 'Beginnt am Montag ihr Ehrenamt' };
    expect((await staff.post(`/api/v1/staff/bookings/${third.id}/queue-position`, moved)).status).toBe(204);
    expect((await Promise.all(queue.map((one) => list.mine(one)))).map((one) => one?.position)).toEqual([2, 3, 1]);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'booking.queue_moved'`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ from: 3, to: 1, reason: moved.reason });
    await list.cancel(seated);
    expect([await list.state(third), await list.state(first)]).toEqual(['OFFERED', 'WAITLISTED']);
  });

  it('pain 2: staff and the product give away one place at the same time, to one person', async () => {
    const { run, seated, queue } = await list.fullRun(2);
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/pause`);
    await list.cancel(seated);
    await Promise.all([
      staff.post(`/api/v1/staff/bookings/${queue[0]?.id}/approval`),
      staff.post(`/api/v1/staff/runs/${run.id}/waitlist/resume`),
    ]);
    expect(await list.ledger()).toEqual({ taken: 1, waiting: 1 });
    expect(await list.state(turn(queue, 1))).toBe('WAITLISTED');
  });

  it('nobody is given a place before those who wait longer', async () => {
    const { run, seated, queue } = await list.fullRun(2);
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/pause`);
    await list.cancel(seated);
    const jump = await staff.post<Problem>(`/api/v1/staff/bookings/${queue[1]?.id}/approval`);
    expect(jump).toMatchObject({ status: 409, body: { code: 'booking.not_next', params: { number: queue[0]?.number } } });
  });
});
