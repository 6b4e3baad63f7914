import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { OtherHand } from '../support/other-hand.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { countRetries } from '../support/retries.js';

let app: TestApp;
let other: OtherHand;
let retries: () => number;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  other = await OtherHand.open(app);
  retries = countRetries(app);
});
beforeEach(() => app.reset());
afterEach(async () => {
  await other.letGo();
  expect(await brokenLaws(app.world)).toEqual({});
});
afterAll(async () => {
  await other.close();
  await app.close();
});

const guest = { name: 'Gast Nummer 1', email: 'gast-1@example.org', language: 'de' };
const everything = ['booking', 'person', 'contact_channel', 'outbox', 'idempotency_key', 'audit_entry'];
const rowsLeft = async (): Promise<string[]> => {
  const counts = await Promise.all(everything.map((table) => app.world.count(table)));
  return everything.filter((_, at) => counts[at] !== 0);
};

describe('pain 1: a row that somebody else holds (standards TX-05)', () => {
  it('longer than anybody should wait is told as "busy, again in a moment", and nothing of the wish is left', async () => {
    const run = await app.world.run();
    await other.holdPlaces(run.id);
    const [key, began, before] = [newId(), performance.now(), retries()];
    const busy = await app.api.book<Problem>(run.id, guest, key);
    expect(busy).toMatchObject({ status: 503, body: { code: 'database.busy' } });
    expect(Number(busy.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(12_000);
    expect(retries() - before).toBeLessThan(8);
    expect(await rowsLeft()).toEqual([]);
    await other.letGo();
    expect(await app.api.book(run.id, guest, key)).toMatchObject({ status: 201, body: { state: 'CONFIRMED' } });
  });

  it('for a moment is not noticed at all', async () => {
    const run = await app.world.run();
    await other.holdPlaces(run.id);
    const booking = app.api.book(run.id, guest);
    await untilSomebodyWaits(app);
    await other.letGo();
    expect((await booking).status).toBe(201);
  });
});

describe('two who cancel at once', () => {
  it('are cancelled both, also the one who is offered the seat of the other at this moment', async () => {
    const run = await app.world.run({ capacity: 1 });
    const { body: sits } = await app.api.book<BookingReceiptDto>(run.id, guest);
    const next = { name: 'Gast Nummer 2', email: 'gast-2@example.org', language: 'de', waitlist: true };
    const { body: waits } = await app.api.book<BookingReceiptDto>(run.id, next);
    const cancel = ({ token, id }: BookingReceiptDto) => app.api.post(`/api/v1/my/${token}/bookings/${id}/cancellation`);
    await other.holdPlaces(run.id);
    const first = cancel(sits);
    await untilSomebodyWaits(app);
    const second = cancel(waits);
    await untilSomebodyWaits(app, 2);
    await other.letGo();
    expect([(await first).status, (await second).status]).toEqual([200, 200]);
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger')).toEqual([{ taken: 0, waiting: 0 }]);
    expect(await app.world.count('seat_offer', `state = 'OPEN'`)).toBe(0);
  });
});

describe('pain 1: two who hold what the other wants (standards TX-05)', () => {
  it('the one the database stops begins again as a whole, and is told the truth', async () => {
    const run = await app.world.run();
    const { body } = await app.api.book<BookingReceiptDto>(run.id, guest);
    const before = retries();
    const answer = await other.deadlock(run.id, body.id, () => app.api.post(`/api/v1/my/${body.token}/bookings/${body.id}/cancellation`));
    expect(retries() - before).toBe(1);
    expect(answer).toMatchObject({ status: 200, body: { state: 'CANCELLED_BY_PARTICIPANT' } });
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 0 }]);
    expect(await app.world.count('audit_entry', `verb = 'booking.cancelled'`)).toBe(1);
    expect(await app.world.count('outbox', `kind = 'booking.cancelled'`)).toBe(1);
  });
});
