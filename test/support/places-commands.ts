import { expect } from '@jest/globals';
import fc from 'fast-check';
import { attendModes, extraKinds } from '../../api/src/modules/booking/domain/extra-places.js';
import type { CourseModel } from './course-model.js';
import type { Act, CourseAct } from './places-acts.js';
import type { RealPlaces, RealWalk } from './places-real.js';

const HOUR = 3_600_000;

/** What both sides of a comparison share. */
export interface Walk extends RealWalk {
  readonly model: CourseModel;
  /** What organisations have enrolled in one act. */
  readonly batches: { readonly at: number; readonly ids: readonly string[] }[];
  now: Date;
}

type Command = fc.AsyncCommand<Walk, RealPlaces>;

/** Does an act on both sides and compares what they say. */
async function both(walk: Walk, real: RealPlaces, act: Act | CourseAct, at = 0): Promise<void> {
  const isOfCourse = act.act === 'move' || act.act === 'merge' || act.act === 'part';
  const { outcome } = isOfCourse ? walk.model.stepAll(act, walk.now) : walk.model.step(at, act, walk.now);
  expect(await real.step(walk, act, at)).toBe(outcome);
}

const compare = async (walk: Walk, real: RealPlaces): Promise<void> => expect(await real.snapshots(walk)).toEqual(walk.model.snapshots);

interface Chosen {
  readonly act: Act | CourseAct;
  /** In which run. */
  readonly at?: number;
}

/** An act, and then a look at where both sides stand. */
class ActCommand implements Command {
  constructor(
    private readonly name: string,
    private readonly choose: (walk: Walk) => Chosen | null,
  ) {}

  check(walk: Readonly<Walk>): boolean {
    return this.choose(walk) !== null;
  }

  async run(walk: Walk, real: RealPlaces): Promise<void> {
    const chosen = this.choose(walk);
    if (!chosen) return;
    const { act, at = 0 } = chosen;
    const before = walk.ids.length;
    await both(walk, real, act, at);
    if (act.act === 'enrol') walk.batches.push({ at, ids: numbers(before, walk.ids.length - before) });
    await compare(walk, real);
  }

  toString(): string {
    return this.name;
  }
}

const numbers = (from: number, count: number): string[] => Array.from({ length: count }, (_, nth) => String(from + nth));

/** Time passes, and then offers that nobody has answered end. */
class LaterCommand implements Command {
  constructor(
    private readonly hours: number,
    private readonly jobRuns: boolean,
  ) {}

  check(): boolean {
    return true;
  }

  async run(walk: Walk, real: RealPlaces): Promise<void> {
    await passTime(walk, real, this.hours, this.jobRuns);
    await compare(walk, real);
  }

  toString(): string {
    return `${this.hours} h later${this.jobRuns ? ', offers end' : ''}`;
  }
}

/** Mostly somebody the act can be about, so that something happens; now and then anybody, to hear the refusals. */
function chosen({ ids, model }: Walk, nth: number, states: readonly string[]): string | null {
  if (ids.length === 0) return null;
  const all = model.snapshots.flatMap((run) => Object.entries(run.states));
  const fitting = all.flatMap(([id, state]) => (states.includes(state) ? [id] : []));
  return nth % 5 === 0 || fitting.length === 0 ? String(nth % ids.length) : (fitting[nth % fitting.length] ?? null);
}

function aboutSomebody(name: string, states: readonly string[], act: (id: string, walk: Walk) => Act | CourseAct): fc.Arbitrary<Command> {
  const about = (walk: Walk, nth: number): Chosen | null => {
    const id = chosen(walk, nth, states);
    return id === null ? null : { act: act(id, walk), at: walk.model.runs.findIndex((run) => run.find(id)) };
  };
  return fc.nat(99).map((nth) => new ActCommand(`${name}(${nth})`, (walk) => about(walk, nth)));
}

/** In the first run, or in the second where there is one. */
function inRun<T>(wishes: fc.Arbitrary<T>, act: (wish: T, walk: Walk) => Act): fc.Arbitrary<Command> {
  return fc
    .record({ wish: wishes, nth: fc.nat(1) })
    .map(
      ({ wish, nth }) =>
        new ActCommand(`${JSON.stringify(wish)} in ${nth}`, (walk) => ({ act: act(wish, walk), at: nth % walk.model.runs.length })),
    );
}

const PEOPLE = 8;
const person = fc.nat(PEOPLE).map(String);
const wish = fc.record({
  person,
  waits: fc.constantFrom(true, true, true, false),
  mode: fc.constantFrom(...attendModes),
  childcare: fc.boolean(),
});
const bookings = inRun(wish, (one, { ids }) => ({ act: 'book', id: String(ids.length), ...one }));

const organisation = fc.constantFrom('0', '0', '1');
const open = ['CONFIRMED', 'REQUESTED', 'WAITLISTED', 'OFFERED'];
const undecided = ['REQUESTED', 'WAITLISTED'];
/** On the last day people are asked while they wait. */
const asked = ['OFFERED', 'WAITLISTED'];

/** So many people come before anything else happens; whoever finds no place waits. */
export async function comeFirst(walk: Walk, real: RealPlaces, people: number): Promise<void> {
  for (let nth = 0; nth < people; nth += 1) {
    const mode = attendModes[nth % 2] ?? 'ONLINE';
    const act: Act = { act: 'book', id: String(walk.ids.length), person: String(nth), waits: true, mode, childcare: nth % 3 !== 1 };
    await both(walk, real, act);
  }
}

/** Then so many parties, of two and three in turn. @param from the first of their people */
export async function comeTogether(walk: Walk, real: RealPlaces, from: number, parties: number): Promise<void> {
  let first = from;
  for (let nth = 0; nth < parties; nth += 1) {
    const size = 2 + (nth % 2);
    await both(walk, real, { act: 'book together', ids: numbers(walk.ids.length, size), people: numbers(first, size), waits: true });
    first += size;
  }
}

export function holdFirst(walk: Walk, real: RealPlaces, seats: number): Promise<void> {
  return both(walk, real, { act: 'hold', organisation: '0', seats });
}

/** An organisation has so many of its people in it before anybody else comes. */
export async function enrolFirst(walk: Walk, real: RealPlaces, people: number): Promise<void> {
  const ids = numbers(walk.ids.length, people);
  await both(walk, real, { act: 'enrol', organisation: '0', ids, people: ids.map((id) => `0-${id}`) });
  walk.batches.push({ at: 0, ids });
}

/** @param jobRuns offers that nobody has answered end */
export async function passTime(walk: Walk, real: RealPlaces, hours: number, jobRuns = true): Promise<void> {
  walk.now = new Date(walk.now.getTime() + hours * HOUR);
  real.setClock(walk.now);
  if (!jobRuns) return;
  const due = walk.model.runs.map((run) => run.due(walk.now));
  for (const [at, ids] of due.entries()) for (const id of ids) walk.model.step(at, { act: 'expire', id }, walk.now);
  expect(await real.expire()).toBe(due.flat().length);
}

/** What people do by themselves, and time that passes. */
const people: fc.Arbitrary<Command>[] = [
  ...[bookings, bookings],
  aboutSomebody('cancel by person', open, (id) => ({ act: 'cancel', id, by: 'person' })),
  ...[1, 2, 3].map(() => aboutSomebody('accept', asked, (id) => ({ act: 'accept', id }))),
  aboutSomebody('decline', asked, (id) => ({ act: 'decline', id })),
  fc.record({ hours: fc.constantFrom(1, 26, 73), jobRuns: fc.boolean() }).map(({ hours, jobRuns }) => new LaterCommand(hours, jobRuns)),
];

/** Every act on the places of a run; what others build on comes more often. */
export const placeCommands: fc.Arbitrary<Command>[] = [
  ...people,
  aboutSomebody('cancel by staff', ['CONFIRMED', 'REQUESTED'], (id) => ({ act: 'cancel', id, by: 'staff' })),
  aboutSomebody('approve', undecided, (id) => ({ act: 'approve', id })),
  aboutSomebody('reject', undecided, (id) => ({ act: 'reject', id })),
  fc.boolean().chain((approved) => aboutSomebody('step back', ['REQUESTED'], (id) => ({ act: 'step back', id, approved }))),
  fc
    .integer({ min: 1, max: 4 })
    .chain((position) => aboutSomebody(`to place ${position}`, ['WAITLISTED'], (id) => ({ act: 'reorder', id, position }))),
  inRun(person, (who, { ids }) => ({ act: 'overbook', id: String(ids.length), person: who })),
  inRun(fc.constantFrom<Act>({ act: 'pause' }, { act: 'resume' }, { act: 'resume' }), (act) => act),
  inRun(fc.integer({ min: 1, max: 4 }), (to) => ({ act: 'capacity', to })),
  inRun(fc.record({ organisation, seats: fc.constantFrom(0, 0, 1, 1, 2) }), (quota) =>
    quota.seats > 0 ? { act: 'hold', ...quota } : { act: 'release', organisation: quota.organisation },
  ),
];

const switches = fc.constantFrom(...attendModes).chain((mode) => aboutSomebody(`to ${mode}`, open, (id) => ({ act: 'switch', id, mode })));

/** People of each organisation. */
const MEMBERS = 4;

const enrolments = inRun(
  fc.record({ organisation, first: fc.nat(2), count: fc.integer({ min: 1, max: 3 }) }),
  ({ first, count, ...by }, { ids }) => ({
    ...{ act: 'enrol', ...by, ids: numbers(ids.length, count) },
    people: Array.from({ length: count }, (_, nth) => `${by.organisation}-${(first + nth) % MEMBERS}`),
  }),
);

/** Another of its people takes a place that an organisation has booked. */
const replacements = fc.record({ of: fc.nat(99), by: fc.nat(99) }).map(
  (nth) =>
    new ActCommand(`replace ${JSON.stringify(nth)}`, ({ ids, model }) => {
      const places = model.runs.flatMap((run, at) => run.enrolled.map((booking) => ({ booking, at })));
      const chosen = places[nth.of % places.length];
      if (!chosen) return null;
      const { id, organisation } = chosen.booking;
      const person = `${organisation}-${nth.by % MEMBERS}`;
      return { act: { act: 'replace', organisation: organisation ?? '', id, as: String(ids.length), person }, at: chosen.at };
    }),
);

/** Organisations enrol several of their people at once, and take it back, or swap them one by one. */
const organisations: fc.Arbitrary<Command>[] = [
  ...[enrolments, enrolments, replacements, replacements],
  fc.nat(99).map(
    (nth) =>
      new ActCommand(`undo(${nth})`, ({ batches }) => {
        const batch = batches[nth % batches.length];
        return batch ? { act: { act: 'undo', ids: batch.ids }, at: batch.at } : null;
      }),
  ),
];

/** Where on site and online are counted, or places for children; and organisations that nobody asks about either. */
export const hybridCommands: fc.Arbitrary<Command>[] = [
  ...[...placeCommands, ...people, ...organisations],
  ...[switches, switches],
  inRun(fc.record({ kind: fc.constantFrom(...extraKinds), to: fc.nat(3) }), (places) => ({ act: 'extras', ...places })),
];

const moves = aboutSomebody('move', open, (id, { ids, model }) => {
  return { act: 'move', id, as: String(ids.length), to: model.runs[0]?.find(id) ? 1 : 0 };
});

/** There is one merge at a time. */
const MERGE = 'merge';

/** Two who have booked, each with a record of their own. */
const merges = fc.record({ keeps: fc.nat(99), goes: fc.nat(99) }).map(
  (nth) =>
    new ActCommand(`merge ${JSON.stringify(nth)}`, ({ people: known, model }) => {
      const guests = [...known.keys()].filter((name) => !name.includes('-'));
      const [keeps, goes] = [guests[nth.keeps % guests.length], guests[nth.goes % guests.length]];
      const isPossible = !model.isMerged && keeps !== undefined && goes !== undefined && known.get(keeps) !== known.get(goes);
      return isPossible ? { act: { act: 'merge', id: MERGE, keeps, goes } } : null;
    }),
);
const parts: fc.Arbitrary<Command> = fc.constant(
  new ActCommand('part', ({ model }) => (model.isMerged ? { act: { act: 'part', id: MERGE } } : null)),
);

/** People in two dates of a course, and two records of one person. */
export const courseCommands: fc.Arbitrary<Command>[] = [
  ...[...people, ...people, ...organisations],
  ...[moves, moves, moves, moves, merges, merges, merges, parts],
  aboutSomebody('approve', undecided, (id) => ({ act: 'approve', id })),
  inRun(fc.integer({ min: 1, max: 4 }), (to) => ({ act: 'capacity', to })),
];

const partyBookings = inRun(
  fc.record({ first: fc.nat(PEOPLE), size: fc.integer({ min: 2, max: 3 }), waits: fc.constantFrom(true, true, true, false) }),
  ({ first, size, waits }, { ids }) => ({
    ...{ act: 'book together', ids: numbers(ids.length, size), waits },
    people: Array.from({ length: size }, (_, nth) => String((first + nth) % (PEOPLE + 1))),
  }),
);

/** Parties of two and three among people alone. */
export const partyCommands: fc.Arbitrary<Command>[] = [
  ...[...people, ...people, partyBookings, partyBookings, partyBookings, partyBookings],
  aboutSomebody('cancel together', open, (id, { model }) => ({ act: 'cancel', id, by: 'person', others: model.othersOf(id) })),
  ...[1, 2, 3].map(() => aboutSomebody('separate', asked, (id) => ({ act: 'separate', id }))),
  ...[1, 2].map(() => inRun(fc.boolean(), (forParties) => ({ act: 'keep', forParties }))),
  ...[1, 2].map(() => aboutSomebody('approve', undecided, (id) => ({ act: 'approve', id }))),
  aboutSomebody('reject', undecided, (id) => ({ act: 'reject', id })),
  aboutSomebody('step back', ['REQUESTED'], (id) => ({ act: 'step back', id, approved: true })),
  aboutSomebody('to the front', ['WAITLISTED'], (id) => ({ act: 'reorder', id, position: 1 })),
  inRun(fc.integer({ min: 1, max: 5 }), (to) => ({ act: 'capacity', to })),
  inRun(fc.constantFrom<Act>({ act: 'pause' }, { act: 'resume' }, { act: 'resume' }), (act) => act),
  ...[moves, merges, parts],
];
