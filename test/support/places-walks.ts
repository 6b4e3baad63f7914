import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../api/src/modules/access/index.js';
import type { ExtraKind } from '../../api/src/modules/booking/domain/extra-places.js';
import { offerTerms } from '../../api/src/modules/booking/domain/offer-terms.js';
import { SetExtraPlacesService } from '../../api/src/modules/booking/places/set-extra-places.service.js';
import { CancelRunService } from '../../api/src/modules/booking/runs/cancel-run.service.js';
import { addDays, berlinDate, berlinInstant, endOfDay, type LocalDate } from '../../api/src/time/berlin.js';
import { START, type TestApp } from './app.js';
import { CourseModel } from './course-model.js';
import {
  comeFirst,
  comeTogether,
  courseCommands,
  enrolFirst,
  holdFirst,
  hybridCommands,
  partyCommands,
  passTime,
  placeCommands,
  type Walk,
} from './places-commands.js';
import type { ModelRules } from './places-door.js';
import { PlacesModel } from './places-model.js';
import { RealPlaces } from './places-real.js';
import type { WorldRun } from './usual-run.js';

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
  /** So many parties come after them. */
  readonly parties?: number;
  /** Places held for an organisation from the beginning. */
  readonly held: number;
  /** So many people an organisation has enrolled before. */
  readonly enrolled?: number;
  /** Places of other kinds; null where they are not counted. */
  readonly extras: Readonly<Record<ExtraKind, number>> | null;
}

/** From a month ahead with three days for an answer to the last day, when everybody is asked at once (E01 to E04). */
const whole = [
  ...[
    { daysAhead: 33, hours: 0 },
    { daysAhead: 12, hours: 0 },
    { daysAhead: 6, hours: 26 },
  ],
  ...[
    { daysAhead: 4, hours: 76 },
    { daysAhead: 4, hours: 76 },
  ],
];
/** More of the time in which people still come. */
const mostlyEarly = [...whole.slice(0, 2), ...whole.slice(0, 4)];

const starts: fc.Arbitrary<Start> = fc.record({
  capacity: fc.integer({ min: 1, max: 2 }),
  waitlistSize: fc.integer({ min: 0, max: 4 }),
  needsYes: fc.boolean(),
  people: fc.nat(6),
  held: fc.nat(1),
  extras: fc.constant(null),
  when: fc.constantFrom(...whole),
});

const some = fc.integer({ min: 1, max: 2 });
const withExtras: fc.Arbitrary<Start> = fc.record({
  capacity: fc.integer({ min: 2, max: 3 }),
  waitlistSize: fc.integer({ min: 2, max: 4 }),
  needsYes: fc.boolean(),
  people: fc.integer({ min: 3, max: 6 }),
  held: fc.nat(1),
  enrolled: fc.nat(2),
  extras: fc.oneof(fc.constant(null), fc.record({ CHILDCARE: fc.nat(1), ONLINE: some, ON_SITE: some })),
  when: fc.constantFrom(...mostlyEarly),
});

/** Few places and a list on which parties find room. */
const forParties: fc.Arbitrary<Start> = fc.record({
  capacity: fc.integer({ min: 2, max: 4 }),
  waitlistSize: fc.integer({ min: 2, max: 6 }),
  needsYes: fc.boolean(),
  people: fc.nat(2),
  parties: fc.integer({ min: 1, max: 3 }),
  held: fc.constant(0),
  extras: fc.constant(null),
  when: fc.constantFrom(...mostlyEarly),
});

/** One kind of walk: what there is, and what can happen. */
interface Ways {
  readonly starts: fc.Arbitrary<Start>;
  /** Dates of the course. */
  readonly runs: 1 | 2;
  readonly commands: fc.Arbitrary<fc.AsyncCommand<Walk, RealPlaces>>[];
}

export const ways = {
  /** One run and whoever comes by themselves. */
  places: { starts, runs: 1, commands: placeCommands },
  /** A run that counts places for children, on site and online, and organisations that enrol in it. */
  hybrid: { starts: withExtras, runs: 1, commands: hybridCommands },
  /** Two dates of a course: people move, records become one, organisations enrol. */
  course: { starts: withExtras, runs: 2, commands: courseCommands },
  /** Parties of two and three, who come, leave, part and move. */
  parties: { starts: forParties, runs: 2, commands: partyCommands },
} as const satisfies Record<string, Ways>;

/** Sequences of acts on the places of a course, done by the product and by the model side by side. */
export class PlacesWalks {
  private constructor(
    private readonly app: TestApp,
    private readonly real: RealPlaces,
    private readonly hands: Pick<Walk, 'staff' | 'accountId' | 'organisations'>,
  ) {}

  static async on(app: TestApp): Promise<PlacesWalks> {
    const [{ id: accountId }, one, two] = [await app.world.staff(), await app.world.organisation(), await app.world.organisation()];
    const staff: Actor = { kind: 'staff', accountId, roles: ['STAFF'] };
    return new PlacesWalks(app, new RealPlaces(app), { staff, accountId, organisations: [one.id, two.id] });
  }

  /** Any sequence; fails at the first act after which both do not say and hold the same. */
  property({ starts, runs, commands: all }: Ways): fc.IAsyncProperty<[Start, Iterable<fc.AsyncCommand<Walk, RealPlaces>>]> {
    return fc.asyncProperty(starts, fc.commands(all, { maxCommands: MOST_ACTS, size: 'max' }), async (start, commands) => {
      const walk = await this.begin(start, runs);
      await comeFirst(walk, this.real, start.people);
      await comeTogether(walk, this.real, start.people, start.parties ?? 0);
      await passTime(walk, this.real, start.when.hours);
      await fc.asyncModelRun(() => ({ model: walk, real: this.real }), commands);
      await this.callOff(walk);
    });
  }

  /** How often each act ended how. */
  get outcomes(): Readonly<Record<string, number>> {
    return this.real.outcomes;
  }

  private async begin(start: Start, count: number): Promise<Walk> {
    const { app } = this;
    app.clock.set(START);
    const first = addDays(berlinDate(START), start.when.daysAhead);
    const runs: WorldRun[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      const [before] = runs;
      const { capacity, waitlistSize, needsYes } = start;
      const wish = { capacity, waitlistSize, minParticipants: 1, dates: [first] as const, prerequisites: needsYes ? ['interview'] : [] };
      const run = await app.world.run({ ...wish, ...(before && { sameCourseAs: before }) });
      runs.push(run);
      const extras = Object.entries(start.extras ?? {}) as [ExtraKind, number][];
      for (const [kind, places] of extras) await app.get(SetExtraPlacesService).run(this.hands.staff, run.id, kind, places);
    }
    const model = new CourseModel(runs.map(() => new PlacesModel(rulesOf(start, first))));
    const walk: Walk = { model, runs, ...this.hands, ids: [], people: new Map(), batches: [], mergeId: null, now: START };
    if (start.held > 0) await holdFirst(walk, this.real, start.held);
    if (start.enrolled) await enrolFirst(walk, this.real, start.enrolled);
    return walk;
  }

  /** The last act of every sequence: the runs are called off, whatever state they are in. */
  private async callOff(walk: Walk): Promise<void> {
    for (const run of walk.runs) await this.app.get(CancelRunService).run(this.hands.staff, run.id, 'Die Trainerin ist krank.');
    for (const { ledger, queue, open, extras } of await this.real.snapshots(walk)) {
      expect({ ledger, queue, open }).toMatchObject({ ledger: { taken: 0, held: 0, waiting: 0, overbooked: 0 }, queue: [], open: [] });
      expect(Object.values(extras).filter((taken) => taken > 0)).toEqual([]);
    }
  }
}

function rulesOf({ capacity, waitlistSize, needsYes, extras }: Start, first: LocalDate): ModelRules {
  const firstStart = berlinInstant(first, '09:00');
  return {
    ...{ capacity, waitlistSize, needsYes },
    ...(extras && { extras }),
    terms: (now) => offerTerms(firstStart, now, offerRules),
    closed: (now) => (first < berlinDate(now) ? 'booking.run_over' : now > endOfDay(addDays(first, -3)) ? 'booking.closed' : null),
    hasStarted: (now) => now >= firstStart,
    waysAreSettled: (now) => berlinDate(now) >= first,
    isOver: (now) => first < berlinDate(now),
    mayHold: (now) => berlinDate(now) < first,
    maySwap: (now) => berlinDate(now) < first,
  };
}
