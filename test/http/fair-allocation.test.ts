import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AllocationDto } from '../../api/src/modules/booking/allocation/allocation.dto.js';
import { AllocationStore } from '../../api/src/modules/booking/allocation/allocation.store.js';
import { DrawSeatsService } from '../../api/src/modules/booking/allocation/draw-seats.service.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
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
const set = (run: WorldRun, rule: string | null, closesOn = '2027-01-20') =>
  staff.put<Problem>(`/api/v1/staff/runs/${run.id}/allocation`, { rule, closesOn });
const allocation = async (run: WorldRun): Promise<AllocationDto> =>
  (await app.api.get<AllocationDto>(`/api/v1/runs/${run.id}/allocation`)).body;
const states = () => app.world.rows<{ number: string; state: string }>('SELECT number, state FROM booking ORDER BY ledger_version');

/** A run of so many seats with a lottery, and so many who wish for one. */
async function collected(capacity: number, people: number, rule = 'LOTTERY'): Promise<WorldRun> {
  const run = await app.world.run({ capacity, waitlistSize: 3 });
  expect((await set(run, rule)).status).toBe(204);
  for (let nth = 0; nth < people; nth += 1) {
    const { status } = await app.api.book(run.id, guest(nth));
    expect(status).toBe(201);
  }
  return run;
}
const afterClosing = (): void => app.clock.set(berlinInstant('2027-01-21', '00:05'));

describe('a run whose places are given by lot', () => {
  it('collects wishes: nobody has a place, nobody has a turn, and there is no limit', async () => {
    const run = await collected(2, 6);
    const { body } = await app.api.book<BookingReceiptDto>(run.id, guest(7));
    expect(body).toMatchObject({ state: 'WAITLISTED', position: null, run: { seats: { state: 'collecting' } } });
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger')).toEqual([{ taken: 0, waiting: 7 }]);
    expect(await app.world.count('outbox', `kind = 'allocation.entered'`)).toBe(7);
    expect(await app.world.count('outbox', `kind = 'booking.waitlisted'`)).toBe(0);
  });

  it('publishes the hash of the seed before, and the seed only after the draw', async () => {
    const run = await collected(2, 4);
    const before = await allocation(run);
    expect(before).toMatchObject({ rule: 'LOTTERY', seed: null, tickets: [], drawnAt: null });
    afterClosing();
    expect(await app.get(DrawSeatsService).run()).toBe(1);
    const after = await allocation(run);
    expect(
      createHash('sha256')
        .update(after.seed ?? '')
        .digest('hex'),
    ).toBe(before.seedHash);
  });

  it('draws once, gives every place, and anybody can draw again with the same outcome', async () => {
    const run = await collected(2, 6);
    afterClosing();
    expect(await Promise.all([app.get(DrawSeatsService).run(), app.get(DrawSeatsService).run()])).toContain(1);
    expect(await app.get(DrawSeatsService).run()).toBe(0);
    const { seed, tickets } = await allocation(run);
    const again = tickets
      .map(({ number }) => ({ number, ticket: createHash('sha256').update(`${seed}:${number}`).digest('hex') }))
      .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
    expect(tickets.map(({ number, ticket }) => ({ number, ticket }))).toEqual(again);
    expect(tickets.map((one) => one.hasSeat)).toEqual([true, true, false, false, false, false]);
    expect((await states()).map((one) => [one.number, one.state])).toEqual(
      tickets.map(({ number, hasSeat }) => [number, hasSeat ? 'CONFIRMED' : 'WAITLISTED']),
    );
    expect(await app.world.count('outbox', `kind = 'booking.confirmed'`)).toBe(2);
    expect(await app.world.count('outbox', `kind = 'allocation.waiting'`)).toBe(4);
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger')).toEqual([{ taken: 2, waiting: 4 }]);
  });

  it('goes on as usual afterwards: a place that becomes free is offered in the order of the lots', async () => {
    const run = await collected(1, 3);
    afterClosing();
    await app.get(DrawSeatsService).run();
    const [seated] = await app.world.rows<{ id: string }>(`SELECT id FROM booking WHERE state = 'CONFIRMED'`);
    const later = app.api.with({ cookie: (await app.world.staff()).cookie });
    await later.post(`/api/v1/staff/bookings/${seated?.id}/cancellation`, { reason: 'Auf Wunsch am Telefon' });
    const { tickets } = await allocation(run);
    expect(await app.world.rows(`SELECT number FROM booking WHERE state = 'OFFERED'`)).toEqual([{ number: tickets[1]?.number }]);
  });

  it('is not drawn before its time', async () => {
    await collected(1, 2);
    expect(await app.get(DrawSeatsService).run()).toBe(0);
  });

  it('nobody gets a place before, not even from staff, and the refusal says so', async () => {
    await collected(2, 2);
    const [first] = await app.world.rows<{ id: string }>('SELECT id FROM booking ORDER BY ledger_version');
    const answer = await staff.post<Problem>(`/api/v1/staff/bookings/${first?.id}/approval`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'allocation.collecting' } });
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger')).toEqual([{ taken: 0, waiting: 2 }]);
  });

  it('goes on collecting when staff put the draw off while it was about to begin', async () => {
    const run = await collected(1, 2);
    afterClosing();
    const due = jest.spyOn(app.get(AllocationStore), 'due').mockResolvedValue([run.id]);
    await app.world.rows('UPDATE run_allocation SET closes_at = ?', [berlinInstant('2027-01-25', '23:59')]);
    expect(await app.get(DrawSeatsService).run()).toBe(0);
    due.mockRestore();
    expect(await app.world.rows('SELECT collecting, taken FROM seat_ledger')).toEqual([{ collecting: 1, taken: 0 }]);
  });

  it('gives an organisation no more places than it may have; its others keep their turn, and the log says why', async () => {
    const bridge = await app.world.organisation();
    const run = await app.world.run({ capacity: 3, maxPerOrganisation: 1 });
    await set(run, 'LOTTERY');
    for (const nth of [1, 2, 3]) await app.api.book(run.id, { ...guest(nth), organisationId: bridge.id });
    await app.api.book(run.id, guest(4));
    afterClosing();
    await app.get(DrawSeatsService).run();
    const seated = await app.world.rows(
      `SELECT organisation_id IS NOT NULL AS sent, COUNT(*) AS counted FROM booking WHERE state = 'CONFIRMED' GROUP BY sent ORDER BY sent`,
    );
    expect(seated).toEqual([
      { sent: 0, counted: 1 },
      { sent: 1, counted: 1 },
    ]);
    const ranks = (await allocation(run)).tickets.filter((one) => !one.hasSeat).map((one) => one.number);
    expect((await states()).filter((one) => one.state === 'WAITLISTED').map((one) => one.number)).toEqual(ranks);
    const lines = await app.world.rows<{ data: string }>(`SELECT data FROM audit_entry WHERE verb = 'booking.not_allocated'`);
    expect(lines.map((line) => (JSON.parse(line.data) as { why: unknown }).why)).toMatchObject([
      { code: 'organisation_waits', params: { limit: 1 } },
      { code: 'organisation_waits', params: { limit: 1 } },
    ]);
  });
});

describe('staff decide about it before anybody books', () => {
  it('not once somebody has a place or waits, and not for a day that is over', async () => {
    const taken = await app.world.run();
    await app.api.book(taken.id, guest(1));
    expect(await set(taken, 'LOTTERY')).toMatchObject({ status: 409, body: { code: 'allocation.too_late' } });
    const run = await app.world.run();
    expect(await set(run, 'LOTTERY', '2027-01-03')).toMatchObject({ status: 400, body: { code: 'allocation.day_impossible' } });
    expect(await set(run, 'LOTTERY', '2027-03-01')).toMatchObject({ status: 400, body: { code: 'allocation.day_impossible' } });
    expect(await set(run, 'DICE')).toMatchObject({ status: 400 });
  });

  it('and keep the rule under which people came; only the last day may change', async () => {
    const run = await collected(2, 1);
    expect(await set(run, 'NEED')).toMatchObject({ status: 409, body: { code: 'allocation.rule_fixed', params: { count: 1 } } });
    expect((await set(run, 'LOTTERY', '2027-01-19')).status).toBe(204);
    expect(await app.world.rows('SELECT rule FROM run_allocation')).toEqual([{ rule: 'LOTTERY' }]);
  });

  it('and may take it back while nobody has a wish', async () => {
    const run = await collected(5, 0);
    expect((await set(run, null)).status).toBe(204);
    expect((await app.api.book<BookingReceiptDto>(run.id, guest(1))).body.state).toBe('CONFIRMED');
    expect((await app.api.get<Problem>(`/api/v1/runs/${run.id}/allocation`)).body.code).toBe('allocation.unknown');
  });
});

describe('who has not had the course comes first', () => {
  it('whatever the lot says', async () => {
    const run = await app.world.run({ capacity: 1 });
    await set(run, 'NEED');
    const first = (await app.api.book<BookingReceiptDto>(run.id, guest(1))).body;
    const second = (await app.api.book<BookingReceiptDto>(run.id, guest(2))).body;
    // The first has completed the same offering in another run.
    const other = await app.world.run();
    await app.world.rows('UPDATE course_run SET offering_id = ? WHERE id = ?', [run.offeringId, other.id]);
    await app.api.book(other.id, guest(1));
    await app.world.courseEnds(other.id, 'COMPLETED');
    afterClosing();
    await app.get(DrawSeatsService).run();
    const { tickets } = await allocation(run);
    expect(tickets.map(({ number, stage }) => [number, stage])).toEqual([
      [second.number, 1],
      [first.number, 2],
    ]);
  });
});
