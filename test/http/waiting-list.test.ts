import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { CancelRunService } from '../../api/src/modules/booking/cancel-run.service.js';
import { ExpireOffersService } from '../../api/src/modules/booking/expire-offers.service.js';
import type { MyBookingDto } from '../../api/src/modules/booking/my-page.dto.js';
import type { OpenOfferDto } from '../../api/src/modules/booking/waitlist.dto.js';
import { berlinInstant } from '../../api/src/time/berlin.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
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
const book = async (run: WorldRun, nth: number, more: object = {}): Promise<BookingReceiptDto> =>
  (await app.api.book<BookingReceiptDto>(run.id, { ...guest(nth), ...more })).body;
const cancel = ({ token, id }: BookingReceiptDto) => app.api.post<Problem>(`/api/v1/my/${token}/bookings/${id}/cancellation`);
const answer = ({ token, id }: BookingReceiptDto, accept: boolean) =>
  app.api.post<MyBookingDto & Problem>(`/api/v1/my/${token}/bookings/${id}/offer`, { accept });
const mine = async ({ token, id }: BookingReceiptDto): Promise<MyBookingDto | undefined> =>
  (await app.api.get<{ bookings: MyBookingDto[] }>(`/api/v1/my/${token}`)).body.bookings.find((one) => one.id === id);
const state = async (booking: BookingReceiptDto): Promise<string | undefined> => (await mine(booking))?.state;
const mails = async (booking: BookingReceiptDto): Promise<string[]> =>
  (await app.world.rows<{ kind: string }>('SELECT kind FROM outbox WHERE booking_id = ? ORDER BY id', [booking.id])).map((row) => row.kind);
/** Who has this turn, from 0. */
function turn(queue: readonly BookingReceiptDto[], at: number): BookingReceiptDto {
  const booking = queue[at];
  if (!booking) throw new Error(`nobody waits at ${at}`);
  return booking;
}
const ledger = async () => (await app.world.rows<{ taken: number; waiting: number }>('SELECT taken, waiting FROM seat_ledger'))[0];

/** A full run of one seat and so many who wait; the usual run starts a month ahead. */
async function fullRun(
  waiting: number,
  wish: object = {},
): Promise<{ run: WorldRun; seated: BookingReceiptDto; queue: BookingReceiptDto[] }> {
  const run = await app.world.run({ capacity: 1, ...wish });
  const seated = await book(run, 0);
  const queue: BookingReceiptDto[] = [];
  for (let nth = 1; nth <= waiting; nth += 1) queue.push(await book(run, nth));
  return { run, seated, queue };
}

describe('a place becomes free', () => {
  it('pain 4: it is offered at once to the first who waits, and held for them', async () => {
    const { run, seated, queue } = await fullRun(2);
    await cancel(seated);
    expect(await Promise.all(queue.map(state))).toEqual(['OFFERED', 'WAITLISTED']);
    expect(await ledger()).toEqual({ taken: 1, waiting: 1 });
    expect((await app.api.book<Problem>(run.id, { ...guest(9), waitlist: false })).body.code).toBe('booking.run_full');
  });

  it('E01: more than a week before, they have three days', async () => {
    const { seated, queue } = await fullRun(1);
    await cancel(seated);
    const offer = (await mine(turn(queue, 0)))?.offer;
    expect(offer).toEqual({ expiresAt: new Date(app.clock.now().getTime() + 72 * 3_600_000).toISOString(), holdsSeat: true });
  });

  it('yes makes it theirs, with a mail of confirmation, and saying it twice is saying it once', async () => {
    const { seated, queue } = await fullRun(1);
    const [next] = queue as [BookingReceiptDto];
    await cancel(seated);
    expect(await answer(next, true)).toMatchObject({ status: 200, body: { state: 'CONFIRMED', offer: null } });
    expect(await answer(next, true)).toMatchObject({ status: 200, body: { state: 'CONFIRMED' } });
    expect(await mails(next)).toEqual(['booking.waitlisted', 'offer.open', 'booking.confirmed']);
    expect(await ledger()).toEqual({ taken: 1, waiting: 0 });
  });

  it('no gives it to the next in the same moment', async () => {
    const { seated, queue } = await fullRun(2);
    const [first, second] = queue as [BookingReceiptDto, BookingReceiptDto];
    await cancel(seated);
    expect(await answer(first, false)).toMatchObject({ status: 200, body: { state: 'OFFER_DECLINED' } });
    expect(await state(second)).toBe('OFFERED');
  });

  it('who has no answer in time loses it to the next, and can no longer say yes', async () => {
    const { seated, queue } = await fullRun(2);
    const [first, second] = queue as [BookingReceiptDto, BookingReceiptDto];
    await cancel(seated);
    app.clock.set(new Date(app.clock.now().getTime() + 72 * 3_600_000));
    expect(await answer(first, true)).toMatchObject({ status: 409, body: { code: 'offer.expired' } });
    expect(await app.get(ExpireOffersService).run()).toBe(1);
    expect(await app.get(ExpireOffersService).run()).toBe(0);
    expect([await state(first), await state(second)]).toEqual(['OFFER_EXPIRED', 'OFFERED']);
    expect(await mails(first)).toEqual(['booking.waitlisted', 'offer.open', 'offer.expired']);
  });

  it('pain 9: who says yes and then cancels does not come back to the list', async () => {
    const { seated, queue } = await fullRun(2);
    const [first, second] = queue as [BookingReceiptDto, BookingReceiptDto];
    await cancel(seated);
    await answer(first, true);
    await cancel(first);
    expect([await state(first), await state(second)]).toEqual(['CANCELLED_BY_PARTICIPANT', 'OFFERED']);
  });

  it('who leaves while being asked hands it on', async () => {
    const { seated, queue } = await fullRun(2);
    const [first, second] = queue as [BookingReceiptDto, BookingReceiptDto];
    await cancel(seated);
    await cancel(first);
    expect(await answer(first, true)).toMatchObject({ status: 409, body: { code: 'offer.expired' } });
    expect(await state(second)).toBe('OFFERED');
  });

  it('pain 3: cancelled by staff it is offered all the same', async () => {
    const { seated, queue } = await fullRun(1);
    await staff.post(`/api/v1/staff/bookings/${seated.id}/cancellation`, { reason: 'Auf Wunsch am Telefon' });
    expect(await state(turn(queue, 0))).toBe('OFFERED');
  });

  it('pain 6: what needs a yes of staff still needs it after the offer', async () => {
    const { seated, queue } = await fullRun(1, { prerequisites: ['interview'] });
    const [next] = queue as [BookingReceiptDto];
    await staff.post(`/api/v1/staff/bookings/${seated.id}/rejection`, { reason: 'Keine Zeit gefunden' });
    expect(await answer(next, true)).toMatchObject({ status: 200, body: { state: 'REQUESTED' } });
    expect(await ledger()).toEqual({ taken: 1, waiting: 0 });
  });

  it('pain 7: after the start nobody is asked any more', async () => {
    const { run, seated, queue } = await fullRun(1);
    app.clock.set(berlinInstant(run.firstDate, '23:00'));
    const later = app.api.with({ cookie: (await app.world.staff()).cookie });
    const { status } = await later.post(`/api/v1/staff/bookings/${seated.id}/cancellation`, { reason: 'Nicht gekommen' });
    expect({ status, taken: (await ledger())?.taken }).toEqual({ status: 204, taken: 0 });
    expect(await state(turn(queue, 0))).toBe('WAITLISTED');
  });

  it('pain 14: a run that is called off withdraws what was offered', async () => {
    const { run, seated, queue } = await fullRun(2);
    await cancel(seated);
    await app.get(CancelRunService).run({ kind: 'system' }, run.id, 'Die Trainerin ist krank.');
    expect(await Promise.all(queue.map(state))).toEqual(['RUN_CANCELLED', 'RUN_CANCELLED']);
    expect(await app.world.count('seat_offer', `state = 'OPEN'`)).toBe(0);
  });
});

describe('the list itself', () => {
  const seats = async (run: WorldRun) => (await app.api.get<{ seats: { state: string } }>(`/api/v1/runs/${run.id}`)).body.seats.state;

  it('pain 10: everybody sees whether it is open or full, and it belongs to the whole run', async () => {
    const { run } = await fullRun(1, { waitlistSize: 2 });
    expect(await seats(run)).toBe('waitlist');
    await book(run, 2);
    expect(await seats(run)).toBe('full');
    expect((await app.api.book<Problem>(run.id, guest(3))).body.code).toBe('booking.waitlist_full');
  });

  it('pain 12: it needs no second form: the same wish waits when it cannot sit', async () => {
    const { run } = await fullRun(0);
    const { body } = await app.api.book<BookingReceiptDto>(run.id, guest(1));
    expect(body).toMatchObject({ state: 'WAITLISTED', position: 1 });
  });

  it('pain 15: who waits sees the place and how many wait, and can leave', async () => {
    const { queue } = await fullRun(3);
    const [, second, third] = queue as [BookingReceiptDto, BookingReceiptDto, BookingReceiptDto];
    expect(await mine(third)).toMatchObject({ position: 3, waiting: 3 });
    await cancel(second);
    expect(await mine(third)).toMatchObject({ position: 2, waiting: 2 });
  });
});

describe('on the last day (E04)', () => {
  const lastEvening = (run: WorldRun): Date => new Date(berlinInstant(run.firstDate, '08:00').getTime() - 12 * 3_600_000);

  it('everybody who waits is asked, and the first answer wins', async () => {
    const { run, seated, queue } = await fullRun(3);
    const [first, second, third] = queue as [BookingReceiptDto, BookingReceiptDto, BookingReceiptDto];
    app.clock.set(lastEvening(run));
    await cancel(seated);
    expect((await Promise.all(queue.map(mine))).map((one) => one?.offer?.holdsSeat)).toEqual([false, false, false]);
    expect(await answer(second, true)).toMatchObject({ status: 200, body: { state: 'CONFIRMED' } });
    expect(await answer(first, true)).toMatchObject({ status: 409, body: { code: 'offer.taken' } });
    expect([await state(first), await state(third)]).toEqual(['WAITLISTED', 'WAITLISTED']);
    expect(await mails(third)).toEqual(['booking.waitlisted', 'offer.open', 'offer.taken']);
    expect(await ledger()).toEqual({ taken: 1, waiting: 2 });
  });

  it('all answer in the same second: one gets it', async () => {
    const { run, seated, queue } = await fullRun(8);
    app.clock.set(lastEvening(run));
    await cancel(seated);
    const answers = await Promise.all(queue.map((one) => answer(one, true)));
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
    expect(answers.filter((one) => one.body.code === 'offer.taken')).toHaveLength(7);
  });
});

describe('a date is moved while seats are offered', () => {
  const move = async (run: WorldRun, date: string): Promise<void> => {
    const [start, end] = [berlinInstant(date, '09:00'), berlinInstant(date, '16:00')];
    await app.world.rows('UPDATE session SET starts_at = ?, ends_at = ? WHERE course_run_id = ? AND n = 1', [start, end, run.id]);
  };
  const lastEvening = (run: WorldRun): Date => new Date(berlinInstant(run.firstDate, '08:00').getTime() - 12 * 3_600_000);

  it('to a later day after all were asked: the next free seat is offered to one, and nobody has two questions', async () => {
    const { run, seated, queue } = await fullRun(3, { capacity: 2 });
    const other = turn(queue, 0);
    app.clock.set(lastEvening(run));
    await cancel(seated);
    await move(run, '2027-02-12');
    expect((await cancel(other)).status).toBe(200);
    expect(await app.world.rows(`SELECT COUNT(*) AS n FROM seat_offer WHERE state = 'OPEN' AND holds_seat = 1`)).toEqual([{ n: 2 }]);
  });

  it('pain 7: ahead of the deadline: after the new start a yes comes too late', async () => {
    const { run, seated, queue } = await fullRun(1);
    await cancel(seated);
    await move(run, '2027-01-05');
    app.clock.set(berlinInstant('2027-01-05', '10:00'));
    expect(await answer(turn(queue, 0), true)).toMatchObject({ status: 409, body: { code: 'offer.expired' } });
  });
});

describe('the same state twice', () => {
  it('pain 13: is told twice', async () => {
    const { run, seated } = await fullRun(0, { prerequisites: ['interview'] });
    const waiting = await book(run, 1);
    await book(run, 2);
    await staff.post(`/api/v1/staff/bookings/${seated.id}/rejection`, { reason: 'Keine Zeit gefunden' });
    await answer(waiting, true);
    await staff.post(`/api/v1/staff/bookings/${waiting.id}/waitlist`, {});
    expect(await state(waiting)).toBe('WAITLISTED');
    expect((await mails(waiting)).filter((kind) => kind === 'booking.waitlisted')).toHaveLength(2);
  });
});

describe('E03: at night', () => {
  it('the message waits for the morning, and the deadline counts from then', async () => {
    const { run, seated, queue } = await fullRun(1);
    const night = new Date(berlinInstant(run.firstDate, '02:00').getTime() - 24 * 3_600_000);
    app.clock.set(night);
    await cancel(seated);
    const [mail] = await app.world.rows<{ dueAt: Date }>(`SELECT due_at AS dueAt FROM outbox WHERE kind = 'offer.open'`);
    expect(mail?.dueAt.getTime()).toBe(night.getTime() + 6 * 3_600_000);
    expect((await mine(turn(queue, 0)))?.offer?.expiresAt).toBe(new Date(night.getTime() + 12 * 3_600_000).toISOString());
  });
});

describe('staff and the waiting list', () => {
  it('E05: who has no e-mail is asked like everybody, and staff see first whom to call, until when', async () => {
    const { run, seated } = await fullRun(0);
    const caller = await book(run, 1, { email: undefined, phone: '069 1234567' });
    await book(run, 2);
    await cancel(seated);
    const { body } = await staff.get<OpenOfferDto[]>('/api/v1/staff/offers');
    expect(body).toMatchObject([{ bookingId: caller.id, email: null, phone: '+49691234567', holdsSeat: true }]);
    await staff.post(`/api/v1/staff/bookings/${caller.id}/offer`, { accept: true });
    expect(await state(caller)).toBe('CONFIRMED');
    expect((await staff.get<OpenOfferDto[]>('/api/v1/staff/offers')).body).toEqual([]);
  });

  it('pain 15: while it is paused nothing is offered; resuming offers what is free', async () => {
    const { run, seated, queue } = await fullRun(1);
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/pause`);
    await cancel(seated);
    expect(await state(turn(queue, 0))).toBe('WAITLISTED');
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/resume`);
    expect(await state(turn(queue, 0))).toBe('OFFERED');
  });

  it('the order changes only with a reason, which the log keeps', async () => {
    const { seated, queue } = await fullRun(3);
    const [first, , third] = queue as [BookingReceiptDto, BookingReceiptDto, BookingReceiptDto];
    expect((await staff.post<Problem>(`/api/v1/staff/bookings/${third.id}/queue-position`, { position: 1 })).status).toBe(400);
    const moved = { position: 1, reason: 'Beginnt am Montag ihr Ehrenamt' };
    expect((await staff.post(`/api/v1/staff/bookings/${third.id}/queue-position`, moved)).status).toBe(204);
    expect((await Promise.all(queue.map(mine))).map((one) => one?.position)).toEqual([2, 3, 1]);
    const [entry] = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'booking.queue_moved'`);
    expect(JSON.parse(entry?.data ?? '{}')).toMatchObject({ from: 3, to: 1, reason: moved.reason });
    await cancel(seated);
    expect([await state(third), await state(first)]).toEqual(['OFFERED', 'WAITLISTED']);
  });

  it('pain 2: staff and the product give away one place at the same time, to one person', async () => {
    const { run, seated, queue } = await fullRun(2);
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/pause`);
    await cancel(seated);
    await Promise.all([
      staff.post(`/api/v1/staff/bookings/${queue[0]?.id}/approval`),
      staff.post(`/api/v1/staff/runs/${run.id}/waitlist/resume`),
    ]);
    expect(await ledger()).toEqual({ taken: 1, waiting: 1 });
    expect(await state(turn(queue, 1))).toBe('WAITLISTED');
  });

  it('nobody is given a place before those who wait longer', async () => {
    const { run, seated, queue } = await fullRun(2);
    await staff.post(`/api/v1/staff/runs/${run.id}/waitlist/pause`);
    await cancel(seated);
    const jump = await staff.post<Problem>(`/api/v1/staff/bookings/${queue[1]?.id}/approval`);
    expect(jump).toMatchObject({ status: 409, body: { code: 'booking.not_next', params: { number: queue[0]?.number } } });
  });
});
