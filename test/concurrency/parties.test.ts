import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Tx } from '../../api/src/database/tx.js';
import type { BookingReceiptDto } from '../../api/src/modules/booking/booking.dto.js';
import { type Booking, BookingStore } from '../../api/src/modules/booking/booking.store.js';
import { type AskedPlace, PlacesStore } from '../../api/src/modules/booking/places/places.store.js';
import { ExpireOffersService } from '../../api/src/modules/booking/waitlist/expire-offers.service.js';
import { addDays, berlinDate } from '../../api/src/time/berlin.js';
import type { Answer, ApiClient, Problem } from '../support/api.js';
import { type AppWishes, startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { endTime } from '../support/end-time.js';
import { untilDatabaseRests } from '../support/open-transactions.js';
import { Parties, type PartyOutcome } from '../support/parties.js';
import { type ProductProcess, startProcess } from '../support/processes.js';
import type { WorldRun } from '../support/usual-run.js';
import { guest, Waiting } from '../support/waiting.js';

const seed = Number(process.env.KVH_SEED ?? Date.now() % 2 ** 31);
/** Processes of their own live today, whenever that is. */
const AHEAD = [addDays(berlinDate(new Date()), 60)] as const;
const seatsOnly = { env: { ROLE: 'web' } };
const seated = new Set(['CONFIRMED', 'REQUESTED', 'OFFERED']);

/** Parties of which only a part has places: each a name for the list of what its members have. */
async function halfParties(app: TestApp, run: WorldRun): Promise<string[]> {
  const rows = await app.world.rows<{ partyId: string; state: string }>(
    `SELECT party_id AS partyId, state FROM booking WHERE course_run_id = ? AND party_id IS NOT NULL AND waits_alone = 0
     AND state IN ('CONFIRMED', 'REQUESTED', 'OFFERED', 'WAITLISTED') ORDER BY ledger_version`,
    [run.id],
  );
  return [...Map.groupBy(rows, ({ partyId }) => partyId).values()]
    .map((members) => members.map(({ state }) => state))
    .filter((states) => new Set(states.map((state) => seated.has(state))).size > 1)
    .map((states) => states.join());
}

/** One who books for so many at whatever process; who does not wait is refused when there are too few places. */
const book = (api: ApiClient, run: WorldRun, nth: number, people: number, waitlist: boolean): Promise<PartyOutcome> => {
  const companions = Array.from({ length: people - 1 }, (_, at) => ({ name: `Begleitung ${at + 1} von ${nth}` }));
  return api.book(run.id, { ...guest(nth), waitlist, ...(people > 1 && { companions }) });
};

describe(`pain 11: parties and people alone on few places (seed ${seed})`, () => {
  let app: TestApp;
  const servers: ProductProcess[] = [];
  beforeAll(async () => {
    app = await startApp(seatsOnly);
    for (const name of ['one', 'two']) servers.push(await startProcess(app, name));
  });
  beforeEach(() => app.reset());
  afterEach(async () => {
    await untilDatabaseRests(app);
    expect(await brokenLaws(app.world)).toEqual({});
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await app.close();
  });

  const sizes = [1, 2, 3] as const;
  const apiOf = (nth: number): ApiClient => servers[nth % servers.length]?.api ?? app.api;

  it('a rush ends with whole parties, never beyond the places, and everybody else is told so', async () => {
    const run = await app.world.run({ capacity: 20, dates: AHEAD });
    const crowd = Array.from({ length: 90 }, (_, nth) => nth);
    const outcomes = await Promise.all(crowd.map((nth) => book(apiOf(nth), run, nth, sizes[nth % 3] ?? 1, false)));
    const placed = outcomes.filter(({ status }) => status === 201);
    const people = placed.reduce((sum, { body }) => sum + 1 + body.companions.length, 0);
    expect(people).toBeLessThanOrEqual(20);
    // A place may be left over only while no one alone has asked for it.
    expect(people).toBe(20);
    const codes = new Set(outcomes.filter(({ status }) => status !== 201).map(({ body }) => body.code));
    expect([...codes].sort()).toEqual(['booking.party_full', 'booking.run_full']);
    expect(await app.world.rows('SELECT taken, waiting FROM seat_ledger')).toEqual([{ taken: 20, waiting: 0 }]);
    expect(await app.world.count('person')).toBe(20);
    expect(await halfParties(app, run)).toEqual([]);
  });

  it.each([
    ['given to the next', false],
    ['held for the party', true],
  ])('they come, leave, answer, part and let time pass, all at once; free places are %s', async (_, holds) => {
    const run = await app.world.run({ capacity: 8, waitlistSize: 40, dates: AHEAD });
    await app.world.rows('UPDATE course_run SET holds_for_parties = ? WHERE id = ?', [holds, run.id]);
    const draw = fc.sample(fc.record({ act: fc.nat(9), size: fc.constantFrom(...sizes), whom: fc.nat() }), { numRuns: 240, seed });
    const known: BookingReceiptDto[] = [];
    const acts = draw.values();
    const client = async (): Promise<void> => {
      for (const { act, size, whom } of acts) {
        const nth = draw.findIndex((one) => one.whom === whom);
        const chosen = known[whom % Math.max(1, known.length)];
        if (act < 4 || !chosen) {
          const { status, body } = await book(apiOf(whom), run, nth, size, true);
          if (status === 201) known.push(body);
        } else await leave(apiOf(whom), chosen, act);
      }
    };
    const leave = (api: ApiClient, { token, id, companions }: BookingReceiptDto, act: number): Promise<unknown> => {
      const base = `/api/v1/my/${token}/bookings/${id}`;
      if (act < 6) return api.post(`${base}/offer`, { accept: act === 4 });
      if (act < 7) return api.post(`${base}/cancellation`);
      if (act < 8 && companions.length > 0)
        return api.post(`${base}/party/cancellation`, { bookings: [id, ...companions.map((one) => one.id)] });
      if (act < 9) return api.post(`${base}/party/separation`);
      return endOffer(id);
    };
    /** Processes of their own know the time of the machine only: the time of one offer is up at once. */
    const endOffer = async (partyId: string): Promise<number> => {
      await endTime(app, run.id, partyId);
      return app.get(ExpireOffersService).run();
    };
    await Promise.all(Array.from({ length: 12 }, client));
    await untilDatabaseRests(app);
    expect(await halfParties(app, run)).toEqual([]);
    expect((await app.world.rows<{ beyond: number }>('SELECT taken > capacity AS beyond FROM seat_ledger'))[0]?.beyond).toBe(0);
  });
});

/** The ledger as one writes it without thinking of others: look, then take. Two look before one of them takes. */
class LookThenTake extends PlacesStore {
  private looked = 0;
  private readonly both = Promise.withResolvers<undefined>();

  override async takeTogether(tx: Tx, runId: string, people: number): Promise<AskedPlace> {
    const [seen, standing] = [await this.look(tx, runId), await this.standing(tx, runId)];
    this.looked += 1;
    if (this.looked === 2) this.both.resolve(undefined);
    await this.both.promise;
    if (seen.taken + seen.held + people > seen.capacity || seen.waiting > 0) return { ledger: null, standing };
    await tx.execute('UPDATE seat_ledger SET taken = taken + ?, version = version + ? WHERE course_run_id = ?', [people, people, runId]);
    return { ledger: await this.look(tx, runId), standing };
  }
}

describe('pain 11: the condition for all of a party', () => {
  let app: TestApp;
  afterEach(() => app.close());

  const rush = async (wishes: AppWishes = {}): Promise<string[]> => {
    app = await startApp({ ...seatsOnly, ...wishes });
    const run = await app.world.run({ capacity: 5 });
    await Promise.all(Array.from({ length: 30 }, (_, nth) => book(app.api, run, nth, 3, false)));
    return Object.keys(await brokenLaws(app.world));
  };

  it('keeps a rush of parties within the places', async () => expect(await rush()).toEqual([]));

  it('missing, is found by the laws', async () => {
    const replace: AppWishes['replace'] = (part) => (part instanceof PlacesStore ? new LookThenTake(part['stamp'], part['extras']) : part);
    expect(await rush({ replace })).toContain('I1_places');
  });
});

describe('pain 11: one answer for all of a party', () => {
  let app: TestApp;
  afterEach(() => app.close());

  const oneYes = async (wishes: AppWishes = {}): Promise<string[]> => {
    app = await startApp({ ...seatsOnly, ...wishes });
    const [list, run] = [new Waiting(app), await app.world.run({ capacity: 2 })];
    const before = [await list.book(run, 1), await list.book(run, 2)];
    const { body } = await new Parties(app).book(run, 3, 2);
    for (const one of before) await list.cancel(one);
    await list.answer(body, true);
    return Object.keys(await brokenLaws(app.world));
  };

  it('is noted for all of them', async () => expect(await oneYes()).toEqual([]));

  it('noted for one alone, is found by the laws', async () => {
    const alone = { findTogether: (_: Tx, booking: Booking) => Promise.resolve([booking]) };
    const replace: AppWishes['replace'] = (part) => (part instanceof BookingStore ? Object.assign(part, alone) : part);
    expect(await oneYes({ replace })).toEqual(['I4_party_answer']);
  });
});

describe('pain 11: one wish of a party', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(seatsOnly);
  });
  afterAll(() => app.close());

  it('sent fifty times at once is one party', async () => {
    const run = await app.world.run({ capacity: 20 });
    const key = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
    const wish = { ...guest(1), companions: [{ name: 'Begleitung' }] };
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => app.api.book<BookingReceiptDto & Problem>(run.id, wish, key)));
    const answers: Answer<BookingReceiptDto & Problem>[] = outcomes.filter(({ status }) => status === 201);
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
    expect(outcomes.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(await app.world.count('booking')).toBe(2);
    expect(await new Parties(app).states(run)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(await new Waiting(app).ledger()).toEqual({ taken: 2, waiting: 0 });
  });
});
