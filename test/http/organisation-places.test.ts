import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DrawSeatsService } from '../../api/src/modules/booking/allocation/draw-seats.service.js';
import { berlinInstant } from '../../api/src/time/berlin.js';
import type { Answer, ApiClient, Problem } from '../support/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Batch, Desk } from '../support/desk.js';
import { brokenLaws } from '../support/invariants.js';
import type { WorldRun } from '../support/usual-run.js';

let app: TestApp;
let staff: ApiClient;
let desk: Desk;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
beforeEach(async () => {
  await app.reset();
  staff = app.api.with({ cookie: (await app.world.staff()).cookie });
  desk = await Desk.open(app);
});
afterEach(async () => expect(await brokenLaws(app.world)).toEqual({}));
afterAll(() => app.close());

const members = (...names: string[]): string =>
  ['Name\tE-Mail', ...names.map((name) => `${name} Haidari\t${name.toLowerCase()}@example.org`)].join('\n');
const put = (path: string, body: object): Promise<Answer<Problem>> => staff.put<Problem>(`/api/v1/staff/runs/${path}`, body);
const hold = async (run: WorldRun, seats: number): Promise<void> => {
  expect((await put(`${run.id}/quotas/${desk.id}`, { seats, releaseOn: '2027-01-20' })).status).toBe(204);
};
const outcome = ({ bookings }: Batch): unknown => bookings.map(({ name, state, position }) => [name.split(' ')[0], state, position]);
const ledger = async (): Promise<unknown> => (await app.world.rows('SELECT taken, held, waiting FROM seat_ledger'))[0];

describe('while a run collects wishes', () => {
  const collecting = async (): Promise<WorldRun> => {
    const run = await app.world.run({ capacity: 2, waitlistSize: 1 });
    expect((await put(`${run.id}/allocation`, { rule: 'LOTTERY', closesOn: '2027-01-20' })).status).toBe(204);
    return run;
  };

  it('an organisation enters its people as everybody does: no place, no turn, no limit, and they hear of it later', async () => {
    const run = await collecting();
    const batch = await desk.enrolText(run.slug, members('Amina', 'Yusuf', 'Zahra'));
    expect(outcome(batch)).toEqual([
      ['Amina', 'WAITLISTED', null],
      ['Yusuf', 'WAITLISTED', null],
      ['Zahra', 'WAITLISTED', null],
    ]);
    expect(await ledger()).toEqual({ taken: 0, held: 0, waiting: 3 });
    const mails = await app.world.rows<{ kind: string; dueAt: Date }>('SELECT DISTINCT kind, due_at AS dueAt FROM outbox');
    expect(mails.map(({ kind }) => kind)).toEqual(['allocation.entered']);
    expect(mails[0]?.dueAt.getTime()).toBeGreaterThan(app.clock.now().getTime());
  });

  it('places held for it wait for the draw too', async () => {
    const run = await app.world.run({ capacity: 2 });
    await hold(run, 1);
    await put(`${run.id}/allocation`, { rule: 'LOTTERY', closesOn: '2027-01-20' });
    await desk.enrolText(run.slug, members('Amina'));
    expect(await ledger()).toEqual({ taken: 0, held: 1, waiting: 1 });
  });

  it('its people are in the draw', async () => {
    const run = await collecting();
    await desk.enrolText(run.slug, members('Amina', 'Yusuf', 'Zahra'));
    app.clock.set(berlinInstant('2027-01-21', '00:05'));
    expect(await app.get(DrawSeatsService).run()).toBe(1);
    expect(await ledger()).toEqual({ taken: 2, held: 0, waiting: 1 });
  });
});

describe('E01: a place held for an organisation that comes free', () => {
  const guest = (nth: number) => ({ name: `Gast Nummer ${nth}`, email: `gast-${nth}@example.org`, language: 'de', waitlist: true });
  const cancel = (id: string): Promise<Answer<Problem>> =>
    staff.post<Problem>(`/api/v1/staff/bookings/${id}/cancellation`, { reason: 'Auf Wunsch am Telefon' });
  const states = (): Promise<unknown> =>
    app.world.rows(
      `SELECT SUBSTRING_INDEX(p.name, ' ', 1) AS name, b.state, b.quota_id IS NOT NULL AS held FROM booking b
       JOIN person p ON p.id = b.person_id WHERE b.ended_at IS NULL ORDER BY b.ledger_version`,
    );

  /** One held place with Amina on it, a guest on the other, then a guest and Yusuf who wait. */
  const full = async (): Promise<{ run: WorldRun; amina: string; yusuf: string }> => {
    const run = await app.world.run({ capacity: 2 });
    await hold(run, 1);
    await app.api.book(run.id, guest(1));
    const first = await desk.enrolText(run.slug, members('Amina'));
    await app.api.book(run.id, guest(2));
    const second = await desk.enrolText(run.slug, members('Yusuf'));
    return { run, amina: first.bookings[0]?.id ?? '', yusuf: second.bookings[0]?.id ?? '' };
  };

  it('is offered to its next own member who waits, and to nobody before them', async () => {
    const { amina } = await full();
    await cancel(amina);
    expect(await states()).toEqual([
      { name: 'Gast', state: 'CONFIRMED', held: 0 },
      { name: 'Gast', state: 'WAITLISTED', held: 0 },
      { name: 'Yusuf', state: 'OFFERED', held: 1 },
    ]);
    expect(await ledger()).toEqual({ taken: 2, held: 0, waiting: 1 });
    expect(await app.world.count('outbox', `kind = 'offer.open'`)).toBe(1);
  });

  it('is given to its member by staff although a guest stands before them, in the order of its own people', async () => {
    const { run, amina, yusuf } = await full();
    const third = await desk.enrolText(run.slug, members('Zahra'));
    await app.world.rows('UPDATE course_run SET waitlist_paused_at = ?', [app.clock.now()]);
    await cancel(amina);
    const approve = (id: string | undefined): Promise<Answer<Problem>> => staff.post<Problem>(`/api/v1/staff/bookings/${id}/approval`);
    expect((await approve(third.bookings[0]?.id)).body.code).toBe('booking.not_next');
    expect((await approve(yusuf)).status).toBe(204);
    expect(await states()).toContainEqual({ name: 'Yusuf', state: 'CONFIRMED', held: 1 });
  });

  it('is its own again when that member has had enough', async () => {
    const { amina, yusuf } = await full();
    await cancel(amina);
    await cancel(yusuf);
    expect(await ledger()).toEqual({ taken: 1, held: 1, waiting: 1 });
  });

  it('goes to its own members when it holds more', async () => {
    const run = await app.world.run({ capacity: 2 });
    await hold(run, 1);
    await app.api.book(run.id, guest(1));
    await desk.enrolText(run.slug, members('Amina', 'Yusuf'));
    await app.world.rows('UPDATE seat_ledger SET capacity = 3');
    await app.world.rows('UPDATE course_run SET waitlist_paused_at = NULL');
    await hold(run, 2);
    expect(await ledger()).toEqual({ taken: 3, held: 0, waiting: 0 });
    expect(await states()).toContainEqual({ name: 'Yusuf', state: 'OFFERED', held: 1 });
  });

  it('can be given to its member by staff while nothing is offered by itself', async () => {
    const run = await app.world.run({ capacity: 1 });
    await hold(run, 1);
    const { bookings } = await desk.enrolText(run.slug, members('Amina', 'Yusuf'));
    await app.world.rows('UPDATE course_run SET waitlist_paused_at = ?', [app.clock.now()]);
    await cancel(bookings[0]?.id ?? '');
    expect(await ledger()).toEqual({ taken: 0, held: 1, waiting: 1 });
    expect((await staff.post(`/api/v1/staff/bookings/${bookings[1]?.id}/approval`)).status).toBeLessThan(300);
    expect(await states()).toEqual([{ name: 'Yusuf', state: 'CONFIRMED', held: 1 }]);
    expect(await ledger()).toEqual({ taken: 1, held: 0, waiting: 0 });
  });
});

describe('E30: an organisation that nobody asks how its people take part', () => {
  const modes = (): Promise<unknown> =>
    app.world.rows(
      `SELECT b.state, x.kind, x.state AS place FROM booking b JOIN booking_extra x ON x.booking_id = b.id ORDER BY b.ledger_version`,
    );

  it('gets places on site as long as there are any, then online, then turns on the list', async () => {
    const run = await app.world.run({ capacity: 2 });
    await put(`${run.id}/extra-places/ON_SITE`, { capacity: 1 });
    await put(`${run.id}/extra-places/ONLINE`, { capacity: 1 });
    await desk.enrolText(run.slug, members('Amina', 'Yusuf', 'Zahra'));
    expect(await modes()).toEqual([
      { state: 'CONFIRMED', kind: 'ON_SITE', place: 'HELD' },
      { state: 'CONFIRMED', kind: 'ONLINE', place: 'HELD' },
      { state: 'WAITLISTED', kind: 'ON_SITE', place: 'WISHED' },
    ]);
    expect(await app.world.rows('SELECT taken FROM extra_ledger')).toEqual([{ taken: 1 }, { taken: 1 }]);
  });

  it('gets no more seats than there are ways to take part', async () => {
    const run = await app.world.run({ capacity: 3 });
    await put(`${run.id}/extra-places/ONLINE`, { capacity: 1 });
    const batch = await desk.enrolText(run.slug, members('Amina', 'Yusuf'));
    expect(outcome(batch)).toEqual([['Amina', 'CONFIRMED', null]]);
    expect(await modes()).toEqual([{ state: 'CONFIRMED', kind: 'ONLINE', place: 'HELD' }]);
  });
});
