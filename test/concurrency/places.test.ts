import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { type AskedPlace, PlacesStore } from '../../api/src/modules/booking/places/places.store.js';
import { CancelRunService } from '../../api/src/modules/booking/runs/cancel-run.service.js';
import type { ApiClient, Answer, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';

/** No mail leaves here: a thousand invitations would only cost time. */
const seatsOnly = { env: { ROLE: 'web' } };

type Outcome = Answer<BookingReceiptDto & Problem>;

const CROWD = 50;
const guest = (nth: number) => ({ name: `Gast Nummer ${nth}`, email: `gast-${nth}@example.org`, language: 'de' });
const crowd = (size = CROWD): number[] => Array.from({ length: size }, (_, nth) => nth);
const rush = (api: ApiClient, runId: string, more: object = {}): Promise<Outcome[]> =>
  Promise.all(crowd().map((nth) => api.book<Outcome['body']>(runId, { ...guest(nth), ...more })));

const having = (outcomes: readonly Outcome[], status: number, what?: string): Outcome[] =>
  outcomes.filter((one) => one.status === status && (!what || one.body.state === what || one.body.code === what));

describe('pain 1: fifty people and five places', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(seatsOnly);
  });
  beforeEach(() => app.reset());
  afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
  afterAll(() => app.close());

  it.each(['once', 'and again'])('exactly five get one, everybody else is told so, %s', async () => {
    const run = await app.world.run({ capacity: 5 });
    const outcomes = await rush(app.api, run.id);
    expect(having(outcomes, 201, 'CONFIRMED')).toHaveLength(5);
    expect(having(outcomes, 409, 'booking.run_full')).toHaveLength(45);
    expect(await app.world.count('booking')).toBe(5);
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger')).toEqual([{ taken: 5, waiting: 0 }]);
  });

  it('pain 15: who wants to wait gets a place in the list, in the order of the ledger, until the list is full', async () => {
    const run = await app.world.run({ capacity: 5, waitlistSize: 10 });
    const outcomes = await rush(app.api, run.id, { waitlist: true });
    expect(having(outcomes, 201, 'CONFIRMED')).toHaveLength(5);
    expect(having(outcomes, 409, 'booking.waitlist_full')).toHaveLength(35);
    const waiting = having(outcomes, 201, 'WAITLISTED').map((one) => one.body);
    const queue = await app.world.rows<{ id: string }>(`SELECT id FROM booking WHERE state = 'WAITLISTED' ORDER BY ledger_version`);
    expect(waiting.sort((a, b) => Number(a.position) - Number(b.position)).map((one) => one.position)).toEqual(
      crowd(10).map((nth) => nth + 1),
    );
    expect(waiting.map((one) => one.id)).toEqual(queue.map((row) => row.id));
  });

  it('people come while others leave, and never more sit than there are places', async () => {
    const run = await app.world.run({ capacity: 20 });
    const first = await Promise.all(crowd(20).map((nth) => app.api.book<BookingReceiptDto>(run.id, guest(nth))));
    const leaving = first.map(({ body }) => app.api.post<Problem>(`/api/v1/my/${body.token}/bookings/${body.id}/cancellation`));
    const coming = crowd(40).map((nth) => app.api.book<Outcome['body']>(run.id, guest(100 + nth)));
    const [left, came] = await Promise.all([Promise.all(leaving), Promise.all(coming)]);
    expect(left.map((one) => one.status)).toEqual(crowd(20).map(() => 200));
    expect(having(came, 201).length + having(came, 409, 'booking.run_full').length).toBe(40);
    expect(await app.world.count('booking', `state = 'CONFIRMED'`)).toBe(having(came, 201).length);
  });

  it('pain 4: nobody overtakes the waiting list when a place becomes free', async () => {
    const run = await app.world.run({ capacity: 1 });
    const first = await app.api.book<BookingReceiptDto>(run.id, guest(1));
    await app.api.book(run.id, { ...guest(2), waitlist: true });
    await app.api.post(`/api/v1/my/${first.body.token}/bookings/${first.body.id}/cancellation`);
    const late = await app.api.book<Problem>(run.id, guest(3));
    expect(late).toMatchObject({ status: 409, body: { code: 'booking.run_full', params: { waitlist: true } } });
    const queued = await app.api.book<BookingReceiptDto>(run.id, { ...guest(3), waitlist: true });
    // The place is offered to the first; the next who comes waits behind.
    expect(queued).toMatchObject({ status: 201, body: { state: 'WAITLISTED', position: 1 } });
  });

  it('nobody keeps a place in a run that is called off while they book', async () => {
    const run = await app.world.run({ capacity: 100 });
    const booking = rush(app.api, run.id);
    await app.get(CancelRunService).run({ kind: 'system' }, run.id, 'Die Trainerin ist krank.');
    const outcomes = await booking;
    expect(having(outcomes, 201).length + having(outcomes, 409, 'booking.run_cancelled').length).toBe(CROWD);
    expect(await app.world.count('booking', `state <> 'RUN_CANCELLED'`)).toBe(0);
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 0 }]);
  });

  it('pain 2: one person who presses ten buttons has one booking', async () => {
    const run = await app.world.run();
    const outcomes = await Promise.all(crowd(10).map(() => app.api.book<Outcome['body']>(run.id, guest(1))));
    const [booked] = having(outcomes, 201);
    expect(having(outcomes, 201)).toHaveLength(1);
    expect(having(outcomes, 409, 'booking.already_booked').map((one) => one.body.params)).toEqual(
      crowd(9).map(() => ({ number: booked?.body.number })),
    );
  });

  it('one person who presses ten buttons waits once', async () => {
    const run = await app.world.run({ capacity: 1 });
    await app.api.book(run.id, guest(1));
    const outcomes = await Promise.all(crowd(10).map(() => app.api.book<Outcome['body']>(run.id, { ...guest(2), waitlist: true })));
    expect(having(outcomes, 201, 'WAITLISTED')).toHaveLength(1);
    expect(having(outcomes, 409, 'booking.already_booked')).toHaveLength(9);
    expect(await app.world.count('person')).toBe(2);
  });
});

describe('pain 1: two instances of the product', () => {
  let apps: TestApp[];
  beforeAll(async () => {
    apps = [await startApp(seatsOnly), await startApp(seatsOnly)];
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
  });

  it('share the five places', async () => {
    const [one, two] = apps as [TestApp, TestApp];
    await one.reset();
    const run = await one.world.run({ capacity: 5 });
    const outcomes = await Promise.all(crowd().map((nth) => (nth % 2 ? one : two).api.book<Outcome['body']>(run.id, guest(nth))));
    expect(having(outcomes, 201)).toHaveLength(5);
    expect(having(outcomes, 409, 'booking.run_full')).toHaveLength(45);
    expect(await brokenLaws(one.world)).toEqual({});
  });
});

describe('the same wish many times (standards IDEM-01)', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(seatsOnly);
  });
  beforeEach(() => app.reset());
  afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
  afterAll(() => app.close());

  it('fifty times at once it is one booking and one answer', async () => {
    const run = await app.world.run({ capacity: 5 });
    const key = newId();
    const outcomes = await Promise.all(crowd().map(() => app.api.book<Outcome['body']>(run.id, guest(1), key)));
    expect(outcomes.map((one) => one.status)).toEqual(crowd().map(() => 201));
    const first = outcomes[0]?.body;
    const same = ({ id, number, state, position, token }: BookingReceiptDto) => ({ id, number, state, position, token });
    for (const { body } of outcomes) expect(same(body)).toEqual(same(first as BookingReceiptDto));
    expect(await app.world.count('booking')).toBe(1);
    expect(await app.world.count('outbox', `kind = 'booking.confirmed'`)).toBe(1);
  });

  it('on the last place it is one booking too, not a refusal of oneself', async () => {
    const run = await app.world.run({ capacity: 1 });
    const key = newId();
    const outcomes = await Promise.all(crowd(20).map(() => app.api.book<Outcome['body']>(run.id, guest(1), key)));
    expect(new Set(outcomes.map((one) => one.body.id)).size).toBe(1);
    expect(having(outcomes, 201)).toHaveLength(20);
  });

  it('with other words it is not the same wish (F27)', async () => {
    const run = await app.world.run();
    const key = newId();
    await app.api.book(run.id, guest(1), key);
    const other = await app.api.book<Problem>(run.id, guest(2), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'request.idempotency_mismatch' } });
    expect(await app.world.count('booking')).toBe(1);
  });

  it('after cancelling it is still the old answer and takes no new place (F26)', async () => {
    const run = await app.world.run({ capacity: 1 });
    const key = newId();
    const { body } = await app.api.book<BookingReceiptDto>(run.id, guest(1), key);
    await app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/cancellation`);
    const again = await app.api.book<BookingReceiptDto>(run.id, guest(1), key);
    expect(again).toMatchObject({ status: 201, body: { id: body.id, number: body.number } });
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 0 }]);
  });

  it('for another run it is another wish', async () => {
    const [one, two] = [await app.world.run(), await app.world.run()];
    const key = newId();
    const answers = [
      await app.api.book<BookingReceiptDto>(one.id, guest(1), key),
      await app.api.book<BookingReceiptDto>(two.id, guest(1), key),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
  });
});

/** Between the question for a place and that for a turn on the list somebody leaves. */
class FreedMeanwhile extends PlacesStore {
  meanwhile: (() => Promise<unknown>) | null = null;

  override async joinQueue(...asked: Parameters<PlacesStore['joinQueue']>): Promise<AskedPlace> {
    await this.leave();
    return super.joinQueue(...asked);
  }

  override async joinQueueTogether(...asked: Parameters<PlacesStore['joinQueueTogether']>): Promise<AskedPlace> {
    await this.leave();
    return super.joinQueueTogether(...asked);
  }

  private async leave(): Promise<void> {
    const act = this.meanwhile;
    this.meanwhile = null;
    await act?.();
  }
}

describe('pain 5: a run that is full at the first question and free at the second', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      ...seatsOnly,
      replace: (part) => (part instanceof PlacesStore ? new FreedMeanwhile(part['stamp'], part['extras']) : part),
    });
  });
  afterAll(() => app.close());

  it.each([
    ['one person', {}, 1],
    ['a party', { companions: [{ name: 'Ihre Schwester' }] }, 2],
  ])('gives %s who would wait the place', async (_who, more, people) => {
    await app.reset();
    const run = await app.world.run({ capacity: people });
    const { body } = await app.api.book<BookingReceiptDto>(run.id, { name: 'Erste', email: 'erste@example.org', language: 'de' });
    (app.get(PlacesStore) as FreedMeanwhile).meanwhile = () => app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/cancellation`);
    const wish = { name: 'Dritte', email: 'dritte@example.org', language: 'de', waitlist: true, ...more };
    const answer = await app.api.book<BookingReceiptDto>(run.id, wish);
    expect(answer).toMatchObject({ status: 201, body: { state: 'CONFIRMED' } });
    expect(await brokenLaws(app.world)).toEqual({});
  });
});
