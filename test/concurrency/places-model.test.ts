import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../api/src/modules/access/index.js';
import { CancelRunService } from '../../api/src/modules/booking/cancel-run.service.js';
import { offerTerms } from '../../api/src/modules/booking/domain/offer-terms.js';
import { addDays, berlinDate, berlinInstant, endOfDay } from '../../api/src/time/berlin.js';
import { START, startApp, type TestApp } from '../support/app.js';
import { brokenLaws } from '../support/invariants.js';
import { comeFirst, passTime, placeCommands, RealPlaces, type Walk } from '../support/places-commands.js';
import { PlacesModel } from '../support/places-model.js';

/** So many sequences meet every case. */
const ENOUGH = 1_000;
/** A failure prints its seed; `KVH_SEED` runs it again, `KVH_SEQUENCES` runs more or fewer. */
const seed = Number(process.env.KVH_SEED ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env.KVH_SEQUENCES ?? ENOUGH);
const MOST_ACTS = 14;

/** Without these the walks would prove little. */
const mustHappen = [
  ...['book: ok', 'cancel: ok', 'approve: ok', 'reject: ok', 'accept: ok', 'decline: ok', 'step back: ok', 'reorder: ok', 'capacity: ok'],
  ...['hold: ok', 'release: ok', 'book: booking.run_full', 'book: booking.already_booked', 'accept: offer.expired', 'accept: offer.taken'],
  ...['capacity: places.below_taken', 'hold: quota.not_free', 'approve: booking.not_next', 'cancel: booking.run_started'],
];

/** As in the settings that the product brings along. */
const offerRules = {
  steps: [
    { fromHoursBefore: 168, keptHours: 72 },
    { fromHoursBefore: 48, keptHours: 24 },
    { fromHoursBefore: 24, keptHours: 6 },
  ],
  parallelHours: 24,
  daytime: { min: 8, max: 20 },
};

interface Start {
  readonly capacity: number;
  readonly waitlistSize: number;
  readonly needsYes: boolean;
  /** How far away the run is when the first people book, and how long later everything else happens. */
  readonly when: { readonly daysAhead: number; readonly hours: number };
  readonly people: number;
}

const starts: fc.Arbitrary<Start> = fc.record({
  capacity: fc.integer({ min: 1, max: 2 }),
  waitlistSize: fc.integer({ min: 0, max: 4 }),
  needsYes: fc.boolean(),
  // From a month ahead with three days for an answer to days before, when everybody is asked at once (E01 to E04).
  people: fc.nat(6),
  when: fc.constantFrom({ daysAhead: 33, hours: 0 }, { daysAhead: 12, hours: 0 }, { daysAhead: 6, hours: 26 }, { daysAhead: 4, hours: 76 }),
});

let app: TestApp;
let staff: Actor;
let organisations: string[];
let real: RealPlaces;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
  staff = { kind: 'staff', accountId: (await app.world.staff()).id, roles: ['STAFF'] };
  real = new RealPlaces(app);
  organisations = [(await app.world.organisation()).id, (await app.world.organisation()).id];
});
afterAll(() => app.close());

async function begin({ when: { daysAhead }, people: _, ...rules }: Start): Promise<Walk> {
  app.clock.set(START);
  const first = addDays(berlinDate(START), daysAhead);
  const firstStart = berlinInstant(first, '09:00');
  const run = await app.world.run({ ...rules, dates: [first], prerequisites: rules.needsYes ? ['interview'] : [] });
  const model = new PlacesModel({
    ...rules,
    terms: (now) => offerTerms(firstStart, now, offerRules),
    closed: (now) => (first < berlinDate(now) ? 'booking.run_over' : now > endOfDay(addDays(first, -3)) ? 'booking.closed' : null),
    hasStarted: (now) => now >= firstStart,
    mayHold: (now) => berlinDate(now) < first,
  });
  return { model, run, organisations, staff, ids: [], now: START };
}

/** The last act of every sequence: the run is called off, whatever state it is in. */
async function callOff(walk: Walk): Promise<void> {
  await app.get(CancelRunService).run(staff, walk.run.id, 'Die Trainerin ist krank.');
  expect(await real.snapshot(walk)).toMatchObject({ ledger: { taken: 0, held: 0, waiting: 0 }, queue: [], open: [] });
}

describe('the places of a run, act by act beside a model', () => {
  it(`pains 1, 2, 4, 9 and 14: ${numRuns} sequences of acts end where the model ends, with every step between`, async () => {
    const sequences = fc.asyncProperty(
      starts,
      fc.commands(placeCommands, { maxCommands: MOST_ACTS, size: 'max' }),
      async (start, commands) => {
        const walk = await begin(start);
        await comeFirst(walk, real, start.people);
        await passTime(walk, real, start.when.hours);
        await fc.asyncModelRun(() => ({ model: walk, real }), commands);
        await callOff(walk);
      },
    );
    await fc.assert(sequences, { seed, numRuns });
    if (numRuns >= ENOUGH) expect(mustHappen.filter((one) => !real.outcomes[one])).toEqual([]);
    expect(await brokenLaws(app.world)).toEqual({});
  }, 300_000);
});
