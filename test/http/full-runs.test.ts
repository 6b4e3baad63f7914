import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { OtherHand } from '../support/other-hand.js';
import { countTrips } from '../support/round-trips.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let run: WorldRun;
let people = 0;
const book = (more: object = {}, key = newId()) => {
  people += 1;
  const wish = { name: `Gast ${people}`, email: `gast${people}@example.org`, language: 'de', ...more };
  return app.api.book<BookingReceiptDto & Problem>(run.id, wish, key);
};
beforeAll(async () => {
  // Nobody else asks the database meanwhile, so that round trips can be counted.
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run({ capacity: 1, waitlistSize: 5 });
});
afterAll(() => app.close());

describe('pains 1, 2: a run that had no place when somebody last asked', () => {
  const first = { name: 'Olena Kowaltschuk', email: 'olena@example.org' };
  const firstKey = newId();
  let has: BookingReceiptDto;
  beforeEach(async () => {
    has = (await book(first, firstKey)).body;
    expect((await book()).body.code).toBe('booking.run_full');
  });

  it('refuses in one round trip, and without waiting for the lock of the ledger', async () => {
    const hand = await OtherHand.open(app);
    await hand.holdPlaces(run.id);
    expect((await book()).body).toMatchObject({ code: 'booking.run_full', params: { waitlist: true } });
    await hand.letGo();
    await hand.close();
    const trips = countTrips(app);
    expect((await book()).status).toBe(409);
    expect(trips.taken).toBe(1);
  });

  it('gives a place that has become free to the next who asks', async () => {
    await app.world.rows('UPDATE seat_ledger SET capacity = capacity + 1');
    expect((await book()).status).toBe(201);
    expect((await book()).body.code).toBe('booking.run_full');
  });

  it('takes who wants to wait into the list, and then nobody overtakes them', async () => {
    expect((await book({ waitlist: true })).body.state).toBe('WAITLISTED');
    await app.world.rows('UPDATE seat_ledger SET capacity = capacity + 1');
    expect((await book()).body.code).toBe('booking.run_full');
  });

  it('tells who has a place in it that they have it, and the same wish sent again its first answer', async () => {
    expect((await book(first)).body).toMatchObject({ code: 'booking.already_booked', params: { number: has.number } });
    expect((await book(first, firstKey)).body).toMatchObject({ state: 'CONFIRMED', person: { name: first.name } });
    expect((await book({ ...first, phone: '0561 1234567' }, firstKey)).body.code).toBe('request.idempotency_mismatch');
  });

  it('is hidden from everybody once it is, as if it were not full', async () => {
    await app.world.rows(`UPDATE course_run SET state = 'DRAFT', revision = revision + 1`);
    expect((await book()).body.code).toBe('run.unknown');
  });
});
