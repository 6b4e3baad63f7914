import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../api/src/modules/access/index.js';
import { CancelRunService } from '../../api/src/modules/booking/runs/cancel-run.service.js';
import { offerTerms } from '../../api/src/modules/booking/domain/offer-terms.js';
import { addDays, berlinDate, berlinInstant, endOfDay } from '../../api/src/time/berlin.js';
import { START, type TestApp } from './app.js';
import { comeFirst, holdFirst, passTime, placeCommands, RealPlaces, type Walk } from './places-commands.js';
import { PlacesModel } from './places-model.js';

const MOST_ACTS = 14;

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
  /** Places held for an organisation from the beginning. */
  readonly held: number;
}

const starts: fc.Arbitrary<Start> = fc.record({
  capacity: fc.integer({ min: 1, max: 2 }),
  waitlistSize: fc.integer({ min: 0, max: 4 }),
  needsYes: fc.boolean(),
  people: fc.nat(6),
  held: fc.nat(1),
  // From a month ahead with three days for an answer to the last day, when everybody is asked at once (E01 to E04).
  when: fc.constantFrom(
    ...[
      { daysAhead: 33, hours: 0 },
      { daysAhead: 12, hours: 0 },
      { daysAhead: 6, hours: 26 },
    ],
    ...[
      { daysAhead: 4, hours: 76 },
      { daysAhead: 4, hours: 76 },
    ],
  ),
});

/** Sequences of acts on the places of a run, done by the product and by the model side by side. */
export class PlacesWalks {
  /** Any sequence; fails at the first act after which both do not say and hold the same. */
  readonly property = fc.asyncProperty(
    starts,
    fc.commands(placeCommands, { maxCommands: MOST_ACTS, size: 'max' }),
    async (start, commands) => {
      const walk = await this.begin(start);
      await comeFirst(walk, this.real, start.people);
      await passTime(walk, this.real, start.when.hours);
      await fc.asyncModelRun(() => ({ model: walk, real: this.real }), commands);
      await this.callOff(walk);
    },
  );

  private constructor(
    private readonly app: TestApp,
    private readonly real: RealPlaces,
    private readonly staff: Actor,
    private readonly organisations: readonly string[],
  ) {}

  static async on(app: TestApp): Promise<PlacesWalks> {
    const { id: accountId } = await app.world.staff();
    const organisations = [(await app.world.organisation()).id, (await app.world.organisation()).id];
    return new PlacesWalks(app, new RealPlaces(app), { kind: 'staff', accountId, roles: ['STAFF'] }, organisations);
  }

  /** How often each act ended how. */
  get outcomes(): Readonly<Record<string, number>> {
    return this.real.outcomes;
  }

  private async begin({ when: { daysAhead }, people: _, held, ...rules }: Start): Promise<Walk> {
    const { app, organisations, staff } = this;
    app.clock.set(START);
    const first = addDays(berlinDate(START), daysAhead);
    const firstStart = berlinInstant(first, '09:00');
    const run = await app.world.run({ ...rules, dates: [first], prerequisites: rules.needsYes ? ['interview'] : [] });
    const model = new PlacesModel({
      ...rules,
      terms: (now) => offerTerms(firstStart, now, offerRules),
      closed: (now) => (first < berlinDate(now) ? 'booking.run_over' : now > endOfDay(addDays(first, -3)) ? 'booking.closed' : null),
      hasStarted: (now) => now >= firstStart,
      isOver: (now) => first < berlinDate(now),
      mayHold: (now) => berlinDate(now) < first,
    });
    const walk = { model, run, organisations, staff, ids: [], now: START };
    if (held > 0) await holdFirst(walk, this.real, held);
    return walk;
  }

  /** The last act of every sequence: the run is called off, whatever state it is in. */
  private async callOff(walk: Walk): Promise<void> {
    await this.app.get(CancelRunService).run(this.staff, walk.run.id, 'Die Trainerin ist krank.');
    expect(await this.real.snapshot(walk)).toMatchObject({ ledger: { taken: 0, held: 0, waiting: 0, overbooked: 0 }, queue: [], open: [] });
  }
}
