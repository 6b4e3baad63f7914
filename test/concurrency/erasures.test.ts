import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { Invitations } from '../../api/src/modules/calendar/invitations.service.js';
import { BookingFactsStore, MailDispatcher } from '../../api/src/modules/mail/index.js';
import { ForgetInactiveService } from '../../api/src/modules/privacy/index.js';
import { Texts } from '../../api/src/texts/texts.js';
import { startApp, type TestApp } from '../support/app.js';
import { whereInDump } from '../support/dump.js';
import { brokenLaws } from '../support/invariants.js';
import { untilSomebodyWaits } from '../support/open-transactions.js';
import { OtherHand } from '../support/other-hand.js';
import { type OwnPerson, personOf } from '../support/own-person.js';
import { guest, turn, Waiting } from '../support/waiting.js';

let app: TestApp;
let other: OtherHand;
let list: Waiting;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  other = await OtherHand.open(app);
  list = new Waiting(app);
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

const erase = ({ token }: OwnPerson): Promise<{ status: number }> => app.api.post(`/api/v1/my/${token}/data/erasure`);
const book = (runId: string) => app.api.book<BookingReceiptDto>(runId, guest(0));
const openOf = (personId: string): Promise<number> =>
  app.world.count('booking', `person_id = ? AND state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')`, [personId]);

describe('F46: somebody is erased', () => {
  it('while they book another course: the booking that comes after it is of somebody new', async () => {
    const booking = await list.book(await app.world.run(), 0);
    const person = await personOf(app, booking.id);
    const elsewhere = await app.world.run();
    // The erasure has locked the person and waits for a row; the booking begins then, and both go on together.
    await other.holdBooking(booking.id);
    const erasing = erase(person);
    await untilSomebodyWaits(app);
    const booked = book(elsewhere.id);
    await untilSomebodyWaits(app, 2);
    await other.letGo();
    expect([(await erasing).status, (await booked).status]).toEqual([200, 201]);
    expect((await personOf(app, (await booked).body.id)).id).not.toBe(person.id);
    expect(await openOf(person.id)).toBe(0);
  });

  it('while a booking of theirs is nearly through: it is seen and cancelled with the others', async () => {
    const booking = await list.book(await app.world.run(), 0);
    const person = await personOf(app, booking.id);
    const elsewhere = await app.world.run({ capacity: 1 });
    await other.holdStamp();
    const booked = book(elsewhere.id);
    await untilSomebodyWaits(app);
    const erasing = erase(person);
    await untilSomebodyWaits(app, 2);
    await other.letGo();
    expect([(await erasing).status, (await booked).status]).toEqual([200, 201]);
    expect(await openOf(person.id)).toBe(0);
    expect(await app.world.count('booking', `person_id = ? AND state = 'CANCELLED_BY_PARTICIPANT'`, [person.id])).toBe(2);
    expect(await app.world.rows('SELECT taken FROM seat_ledger WHERE course_run_id = ?', [elsewhere.id])).toEqual([{ taken: 0 }]);
  });

  it('while they take an offered seat, and while somebody before them cancels: whoever comes first, nobody is left over', async () => {
    const { run, seated, queue } = await list.fullRun(3);
    await list.cancel(seated);
    const [offered, next] = [turn(queue, 0), turn(queue, 1)];
    const person = await personOf(app, offered.id);
    await other.holdPlaces(run.id);
    const acts = [erase(person), list.answer(offered, true), list.cancel(next)];
    await untilSomebodyWaits(app, 3);
    await other.letGo();
    expect((await Promise.all(acts)).map(({ status }) => status)[0]).toBe(200);
    expect(await openOf(person.id)).toBe(0);
    expect(await list.state(turn(queue, 2))).toBe('OFFERED');
    expect(await list.ledger()).toEqual({ taken: 1, waiting: 0 });
  });

  it('while a mail to them is on its way: its end leaves no trace of where it went', async () => {
    const booking = await list.book(await app.world.run(), 0);
    const lease = `state = 'LEASED', lease_token = UUID(), lease_until = NOW(3) + INTERVAL 1 HOUR`;
    await app.source.query(`UPDATE outbox SET ${lease} WHERE booking_id = ?`, [booking.id]);
    await erase(await personOf(app, booking.id));
    const rows = await app.world.rows('SELECT DISTINCT state, lease_token, recipient FROM outbox WHERE booking_id = ?', [booking.id]);
    expect(rows).toEqual([{ state: 'OBSOLETE', lease_token: null, recipient: null }]);
  });

  it('while an entry for their calendar is being made: it is not, and no address is written down', async () => {
    const booking = await list.book(await app.world.run(), 0);
    const facts = await app.get(BookingFactsStore).find(booking.id);
    const [session] = facts?.sessions ?? [];
    if (!facts || !session) throw new Error('no booking');
    await other.holdBooking(booking.id);
    const erasing = erase(await personOf(app, booking.id));
    await untilSomebodyWaits(app);
    const to = { name: 'Gast', email: 'gast-0@example.org' };
    const writing = app.get(Invitations).request(facts, session, to, app.get(Texts).for('de'));
    await untilSomebodyWaits(app, 2);
    await other.letGo();
    expect([(await erasing).status, await writing]).toEqual([200, null]);
    expect(await app.world.count('calendar_object')).toBe(0);
  });

  describe('because nothing was heard of them', () => {
    const at = (day: string): void => app.clock.set(new Date(`${day}T09:00:00Z`));
    const forget = () => app.get(ForgetInactiveService).run();

    it.each<[what: string, act: (person: OwnPerson) => Promise<{ status: number }>, status: number]>([
      ['they book again', async () => app.api.book((await app.world.run({ dates: ['2029-06-06'] })).id, guest(1)), 201],
      ['they say that they wish to stay', ({ token }) => app.api.post(`/api/v1/my/${token}/data/keeping`), 204],
    ])('while %s: they are looked at again behind the lock, and stay', async (_what, act, status) => {
      const run = await app.world.run();
      const [before, booking] = [await list.book(run, 0), await list.book(await app.world.run(), 1)];
      const [first, second] = [await personOf(app, before.id), await personOf(app, booking.id)];
      at('2029-02-14');
      await forget();
      await app.get(MailDispatcher).drain();
      at('2029-03-16');
      // The job has found both, and waits for the places of the first one's course.
      await other.holdPlaces(run.id);
      const forgetting = forget();
      await untilSomebodyWaits(app);
      expect((await act(second)).status).toBe(status);
      await other.letGo();
      expect(await forgetting).toBe(1);
      expect(await app.world.rows('SELECT id FROM person WHERE erased_at IS NOT NULL')).toEqual([{ id: first.id }]);
    });
  });

  it('many times over with everything at once: what is erased is gone', async () => {
    for (let round = 0; round < 5; round += 1) {
      await app.reset();
      const { run, seated, queue } = await list.fullRun(4, { capacity: 1 });
      const elsewhere = await app.world.run({ capacity: 2 });
      const people = await Promise.all([seated, ...queue].map(({ id }) => personOf(app, id)));
      await Promise.all([
        ...people.slice(0, 3).map(erase),
        ...[0, 1, 2].map((nth) => app.api.book(elsewhere.id, { ...guest(nth), name: `Gast Nummer ${nth}` })),
        list.cancel(turn(queue, 2)),
        list.answer(turn(queue, 3), true),
      ]);
      for (const { id } of people.slice(0, 3)) expect(await openOf(id)).toBe(0);
      expect(await brokenLaws(app.world)).toEqual({});
      const again = await app.world.count('person', `sort_name <> ''`);
      expect(again).toBeGreaterThanOrEqual(2);
      await Promise.all((await stillThere()).map(erase));
      expect(await whereInDump(app.source, ['Gast Nummer', 'gast-'])).toEqual([]);
      expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger WHERE course_run_id = ?', [run.id])).toEqual([
        { taken: 0, waiting: 0 },
      ]);
    }
  });

  async function stillThere(): Promise<OwnPerson[]> {
    const rows = await app.world.rows<{ id: string }>(
      'SELECT MIN(b.id) AS id FROM booking b JOIN person p ON p.id = b.person_id WHERE p.erased_at IS NULL GROUP BY p.id',
    );
    return Promise.all(rows.map(({ id }) => personOf(app, id)));
  }
});
