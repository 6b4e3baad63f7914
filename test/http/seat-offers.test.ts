import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { ExpireOffersService } from '../../api/src/modules/booking/waitlist/expire-offers.service.js';
import type { OpenOfferDto } from '../../api/src/modules/booking/waitlist/waitlist.dto.js';
import { berlinInstant } from '../../api/src/time/berlin.js';
import type { ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';
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

  const byStaff = (run: WorldRun, date: string, start: string, end: string) => {
    const body = { date, start, end, reason: 'Die Trainerin ist krank.' };
    return staff.post<Problem>(`/api/v1/staff/runs/${run.id}/sessions/${run.sessions[0]?.id}/move`, body);
  };

  it('to a later day after all were asked: by staff, and one after another is asked from then on', async () => {
    const { run, seated, queue } = await list.fullRun(2, { dates: ['2027-02-06'] });
    app.clock.set(lastEvening(run));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await list.cancel(seated);
    expect((await byStaff(run, '2027-03-06', '10:00', '15:00')).status).toBe(204);
    expect(await Promise.all(queue.map(async (one) => (await list.mine(one))?.offer?.holdsSeat))).toEqual([true, undefined]);
    app.clock.set(new Date(berlinInstant('2027-02-11', '08:00')));
    expect(await app.get(ExpireOffersService).run()).toBe(1);
    expect(await Promise.all(queue.map((one) => list.state(one)))).toEqual(['OFFER_EXPIRED', 'OFFERED']);
  });

  it('to an earlier hour of the day: who was asked with everybody can answer until then', async () => {
    const { run, seated, queue } = await list.fullRun(1, { dates: ['2027-02-06'] });
    app.clock.set(lastEvening(run));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    await list.cancel(seated);
    await byStaff(run, '2027-02-06', '08:00', '15:00');
    expect((await list.mine(turn(queue, 0)))?.offer).toEqual({
      expiresAt: berlinInstant('2027-02-06', '08:00').toISOString(),
      holdsSeat: false,
    });
  });

  it('pain 7: ahead of the deadline: the deadline goes along, and who was asked hears of it', async () => {
    const { run, seated, queue } = await list.fullRun(1, { dates: ['2027-02-06'] });
    await list.cancel(seated);
    await app.world.rows(`UPDATE outbox SET state = 'SENT' WHERE kind = 'offer.open'`);
    await byStaff(run, '2027-01-05', '08:00', '15:00');
    const start = berlinInstant('2027-01-05', '08:00').toISOString();
    expect((await list.mine(turn(queue, 0)))?.offer?.expiresAt).toBe(start);
    expect(await list.mails(turn(queue, 0))).toEqual(['booking.waitlisted', 'offer.open', 'session.moved', 'offer.open']);
  });

  it('pain 7: ahead of the deadline by anybody else: nobody is shown an offer once the course has begun', async () => {
    const { run, seated, queue } = await list.fullRun(1);
    await list.cancel(seated);
    await move(run, '2027-01-05');
    expect((await list.mine(turn(queue, 0)))?.offer?.expiresAt).toBe(berlinInstant('2027-01-05', '09:00').toISOString());
    expect((await staff.get<OpenOfferDto[]>('/api/v1/staff/offers')).body.map(({ expiresAt }) => expiresAt)).toEqual([
      berlinInstant('2027-01-05', '09:00').toISOString(),
    ]);
    app.clock.set(berlinInstant('2027-01-05', '10:00'));
    staff = app.api.with({ cookie: (await app.world.staff()).cookie });
    expect((await list.mine(turn(queue, 0)))?.offer).toBeNull();
    expect((await staff.get<OpenOfferDto[]>('/api/v1/staff/offers')).body).toEqual([]);
  });

  it('pain 7: ahead of the deadline: after the new start a yes comes too late', async () => {
    const { run, seated, queue } = await list.fullRun(1);
    await list.cancel(seated);
    await move(run, '2027-01-05');
    app.clock.set(berlinInstant('2027-01-05', '10:00'));
    expect(await list.answer(turn(queue, 0), true)).toMatchObject({ status: 409, body: { code: 'offer.expired' } });
  });
});

describe('an offer ends', () => {
  it('only if it is still over behind the lock: staff may have given more time in this moment', async () => {
    const { run, seated, queue } = await list.fullRun(2);
    await list.cancel(seated);
    app.clock.set(new Date(app.clock.now().getTime() + 73 * 3_600_000));
    const other = await OtherHand.open(app);
    await other.holdPlaces(run.id);
    const ended = app.get(ExpireOffersService).run();
    await untilSomebodyWaits(app);
    await app.world.rows(`UPDATE seat_offer SET expires_at = ? WHERE state = 'OPEN'`, [new Date(app.clock.now().getTime() + 3_600_000)]);
    await other.letGo();
    expect(await ended).toBe(0);
    await other.close();
    expect(await Promise.all(queue.map((one) => list.state(one)))).toEqual(['OFFERED', 'WAITLISTED']);
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
