import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { berlinInstant } from '../../api/src/time/berlin.js';
import type { ApiClient } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import type { WorldRun } from '../support/usual-run.js';
import { turn, Waiting } from '../support/waiting.js';

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

describe('on the last day (E04)', () => {
  const lastEvening = (run: WorldRun): Date => new Date(berlinInstant(run.firstDate, '08:00').getTime() - 12 * 3_600_000);

  it('everybody who waits is asked, and the first answer wins', async () => {
    const { run, seated, queue } = await list.fullRun(3);
    const [first, second, third] = queue as [BookingReceiptDto, BookingReceiptDto, BookingReceiptDto];
    app.clock.set(lastEvening(run));
    await list.cancel(seated);
    expect((await Promise.all(queue.map((one) => list.mine(one)))).map((one) => one?.offer?.holdsSeat)).toEqual([false, false, false]);
    expect(await list.answer(second, true)).toMatchObject({ status: 200, body: { state: 'CONFIRMED' } });
    expect(await list.answer(first, true)).toMatchObject({ status: 409, body: { code: 'offer.taken' } });
    expect([await list.state(first), await list.state(third)]).toEqual(['WAITLISTED', 'WAITLISTED']);
    expect(await list.mails(third)).toEqual(['booking.waitlisted', 'offer.open', 'offer.taken']);
    expect(await list.ledger()).toEqual({ taken: 1, waiting: 2 });
  });

  it('all answer in the same second: one gets it', async () => {
    const { run, seated, queue } = await list.fullRun(8);
    app.clock.set(lastEvening(run));
    await list.cancel(seated);
    const answers = await Promise.all(queue.map((one) => list.answer(one, true)));
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
    const { run, seated, queue } = await list.fullRun(3, { capacity: 2 });
    const other = turn(queue, 0);
    app.clock.set(lastEvening(run));
    await list.cancel(seated);
    await move(run, '2027-02-12');
    expect((await list.cancel(other)).status).toBe(200);
    expect(await app.world.rows(`SELECT COUNT(*) AS n FROM seat_offer WHERE state = 'OPEN' AND holds_seat = 1`)).toEqual([{ n: 2 }]);
  });

  it('pain 7: ahead of the deadline: after the new start a yes comes too late', async () => {
    const { run, seated, queue } = await list.fullRun(1);
    await list.cancel(seated);
    await move(run, '2027-01-05');
    app.clock.set(berlinInstant('2027-01-05', '10:00'));
    expect(await list.answer(turn(queue, 0), true)).toMatchObject({ status: 409, body: { code: 'offer.expired' } });
  });
});

describe('the same state twice', () => {
  it('pain 13: is told twice', async () => {
    const { run, seated } = await list.fullRun(0, { prerequisites: ['interview'] });
    const waiting = await list.book(run, 1);
    await list.book(run, 2);
    await staff.post(`/api/v1/staff/bookings/${seated.id}/rejection`, { reason: 'Keine Zeit gefunden' });
    await list.answer(waiting, true);
    await staff.post(`/api/v1/staff/bookings/${waiting.id}/waitlist`, {});
    expect(await list.state(waiting)).toBe('WAITLISTED');
    expect((await list.mails(waiting)).filter((kind) => kind === 'booking.waitlisted')).toHaveLength(2);
  });
});

describe('E03: at night', () => {
  it('the message waits for the morning, and the deadline counts from then', async () => {
    const { run, seated, queue } = await list.fullRun(1);
    const night = new Date(berlinInstant(run.firstDate, '02:00').getTime() - 24 * 3_600_000);
    app.clock.set(night);
    await list.cancel(seated);
    const [mail] = await app.world.rows<{ dueAt: Date }>(`SELECT due_at AS dueAt FROM outbox WHERE kind = 'offer.open'`);
    expect(mail?.dueAt.getTime()).toBe(night.getTime() + 6 * 3_600_000);
    expect((await list.mine(turn(queue, 0)))?.offer?.expiresAt).toBe(new Date(night.getTime() + 12 * 3_600_000).toISOString());
  });
});
