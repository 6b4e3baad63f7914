import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../api/src/database/ids.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { CatalogueStamp } from '../../api/src/modules/catalogue/index.js';
import type { Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaitsForTable } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';
import { countTrips } from '../support/round-trips.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let run: WorldRun;
let trips: { taken: number };
let other: OtherHand;
let people = 0;
const book = (more: object = {}, key = newId()) => {
  people += 1;
  const wish = { name: `Gast ${people}`, email: `gast${people}@example.org`, language: 'de', ...more };
  return app.api.book<BookingReceiptDto & Problem>(run.id, wish, key);
};
const tripsOf = async (act: () => Promise<{ status: number }>): Promise<number> => {
  const before = trips.taken;
  expect((await act()).status).toBe(201);
  return trips.taken - before;
};
beforeAll(async () => {
  // Nobody else asks the database meanwhile, so that round trips can be counted.
  app = await startApp({ env: { ROLE: 'web' } });
  trips = countTrips(app);
  other = await OtherHand.open(app);
});
beforeEach(async () => {
  await app.reset();
  run = await app.world.run({ capacity: 20, waitlistSize: 5 });
  await book({ name: 'Olena Kowaltschuk', email: 'olena@example.org' });
});
afterAll(async () => {
  await other.close();
  await app.close();
});

describe('a booking that travels with the question for its place', () => {
  it('is whole: person, contact, turn, line in the log, mail, and the place in the ledger', async () => {
    const { body } = await book({ name: 'Amal Haddad', email: 'amal@example.org', phone: '0561 1234567', newsletter: true });
    expect(body).toMatchObject({ state: 'CONFIRMED', position: null, run: { seats: { state: 'free', capacity: 20 } } });
    const [row] = await app.world.rows(
      `SELECT p.name, b.number, b.ledger_version = l.version AS isTurn, l.taken, JSON_VALUE(a.data, '$.version') = l.version AS isLogged, o.kind,
         (SELECT GROUP_CONCAT(c.value ORDER BY c.value) FROM contact_channel c WHERE c.person_id = p.id) AS contacts,
         (SELECT COUNT(*) FROM consent c WHERE c.person_id = p.id) AS consents
       FROM booking b JOIN person p ON p.id = b.person_id JOIN seat_ledger l ON l.course_run_id = b.course_run_id
       JOIN audit_entry a ON a.subject_id = b.id JOIN outbox o ON o.booking_id = b.id WHERE b.id = ?`,
      [body.id],
    );
    expect(row).toEqual({
      ...{ name: 'Amal Haddad', number: body.number, isTurn: 1, taken: 2, isLogged: 1, kind: 'booking.confirmed' },
      ...{ contacts: '+495611234567,amal@example.org', consents: 1 },
    });
    expect(await brokenLaws(app.world)).toEqual({});
  });

  it('is told again to whom sends it again, and kept once', async () => {
    const [wish, key] = [{ name: 'Amal Haddad', email: 'amal@example.org' }, newId()];
    const { body: first } = await book(wish, key);
    const { status, body } = await book(wish, key);
    expect([status, body.number, body.token]).toEqual([201, first.number, first.token]);
    expect((await book({ ...wish, phone: '0561 1234567' }, key)).body.code).toBe('request.idempotency_mismatch');
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 2 }]);
  });

  it('goes the long way, which costs the database less, where nobody else wants a place at that moment', async () => {
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    expect([await tripsOf(() => book()), await tripsOf(() => book())]).toEqual([2, 1]);
  });

  it('waits until it is known who that is, when its contacts reach somebody (E15)', async () => {
    expect(await tripsOf(() => book({ name: 'Petro Kowaltschuk', email: 'olena@example.org' }))).toBeGreaterThan(1);
    expect((await book({ name: 'Olena Kowaltschuk', email: 'OLENA@example.org' })).body.code).toBe('booking.already_booked');
    expect(await app.world.count('person')).toBe(2);
  });

  it('goes the long way for the last places, whose number everybody can read', async () => {
    const stamp = (): Promise<string> => app.get(CatalogueStamp).current();
    await app.world.rows('UPDATE seat_ledger SET capacity = taken + 7');
    const before = await stamp();
    expect(await tripsOf(() => book())).toBe(1);
    expect(await stamp()).toBe(before);
    const { body } = await book();
    expect(body.run.seats).toMatchObject({ state: 'few', left: 5 });
    expect(await stamp()).not.toBe(before);
  });

  it.each([
    ['somebody waits, however many places are free', 'UPDATE seat_ledger SET waiting = 1'],
    ['wishes are collected', 'UPDATE seat_ledger SET collecting = 1'],
    ['there is no place', 'UPDATE seat_ledger SET taken = capacity'],
  ])('leaves nothing behind while %s', async (_, sql) => {
    await app.world.rows(sql);
    expect((await book()).body.code).toBe('booking.run_full');
    expect([await app.world.count('person'), await app.world.count('booking'), await app.world.count('outbox')]).toEqual([1, 1, 1]);
  });

  it('is not written without a place, though many become free right after there was none', async () => {
    await app.world.rows('UPDATE seat_ledger SET taken = capacity');
    await other.holdContacts();
    const booking = book();
    await untilSomebodyWaitsForTable(app);
    await app.world.rows('UPDATE seat_ledger SET taken = 1, version = version + 1');
    await other.letGo();
    expect((await booking).body.code).toBe('booking.run_full');
    expect(await app.world.count('booking')).toBe(1);
    expect(await brokenLaws(app.world)).toEqual({});
    expect((await book()).status).toBe(201);
  });

  it('leaves nothing behind when the run has changed since it was asked last', async () => {
    await app.world.rows(`UPDATE course_run SET state = 'CANCELLED', revision = revision + 1`);
    expect((await book()).body.code).toBe('booking.run_cancelled');
    expect(await app.world.rows('SELECT taken FROM seat_ledger')).toEqual([{ taken: 1 }]);
    expect(await app.world.count('booking')).toBe(1);
  });
});
