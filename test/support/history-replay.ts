import { CourseModel } from './course-model.js';
import type { Finding } from './history-checker.js';
import type { Facts, LogLine, Places, StoredBooking } from './history-facts.js';
import type { Act, CourseAct, Snapshot, Step } from './places-acts.js';
import type { ModelRules } from './places-door.js';
import { PlacesModel } from './places-model.js';

/** What a run of a storm begins with. */
export type StormRules = Pick<ModelRules, 'capacity' | 'waitlistSize' | 'needsYes'>;

const NEVER = new Date(8.64e15);
const NO_TIME = new Date(0);
/** A storm is over long before anything begins, and nothing ends by itself. */
const always = {
  ...{ terms: () => ({ asks: 'first' as const, expiresAt: NEVER }), closed: () => null, mayHold: () => true, maySwap: () => true },
  ...{ hasStarted: () => false, isOver: () => false, waysAreSettled: () => false },
};

/**
 * The whole log through the model: each act must be allowed, have the consequences the log says in every run it is about,
 * and all of them together must end where the database is. The ledger's lock orders the lines of a run; an act that locks
 * several runs has its lines in each of them.
 */
export function replay(facts: Facts, rules: readonly StormRules[]): Finding[] {
  return new Replay(facts, rules).run();
}

class Replay {
  private readonly course: CourseModel;
  private readonly known: ReadonlyMap<string, StoredBooking>;
  private readonly runIds: readonly string[];
  private readonly runOf: ReadonlyMap<string, string>;
  private readonly batchOf: ReadonlyMap<string, string>;
  /** Lines that no act has explained yet, by run; those about people in a list of their own. */
  private readonly rest: Map<string | null, LogLine[]>;

  constructor(
    private readonly facts: Facts,
    rules: readonly StormRules[],
  ) {
    this.course = new CourseModel(rules.map((one) => new PlacesModel({ ...one, ...always })));
    this.runIds = facts.runs.map(({ runId }) => runId);
    this.known = new Map(facts.runs.flatMap(({ bookings }) => bookings.map((one) => [one.id, one])));
    this.runOf = new Map(facts.runs.flatMap(({ runId, bookings }) => bookings.map((one) => [one.id, runId])));
    this.batchOf = new Map(facts.batches.flatMap(({ id, bookings }) => bookings.map((one) => [one, id])));
    this.rest = Map.groupBy(facts.log, ({ runId }) => runId);
  }

  run(): Finding[] {
    for (let line = this.next(); line; line = this.next()) {
      const wrong = this.explain(line);
      if (wrong) return [wrong];
    }
    return this.facts.runs.flatMap((run, at) => {
      const model = this.course.runs[at];
      return model ? differences(model.snapshot, snapshotOf(run)) : [];
    });
  }

  private next(): LogLine | undefined {
    return [...this.rest.values()].flatMap(([first]) => first ?? []).sort((a, b) => a.seq - b.seq)[0];
  }

  private explain(line: LogLine): Finding | null {
    const name = `#${line.seq} ${line.verb} of ${line.id}`;
    if (line.runId === null) return this.explainPeople(line, name);
    const step = this.stepFor(line);
    if (!step) return `C4: ${name} follows from nothing`;
    if (step.outcome !== 'ok') return `C4: ${name} could not happen: ${step.outcome}`;
    const inRun = Map.groupBy(step.lines, ({ id }) => (id === null ? line.runId : (this.runOf.get(id) ?? line.runId)));
    if (!inRun.has(line.runId)) inRun.set(line.runId, []);
    for (const [runId, lines] of inRun) {
      const expected = lines.map(({ verb, id, state }) => `${verb} ${id} ${state}`).join();
      const written = this.take(runId, Math.max(1, lines.length)).map(({ verb, id, data }) => `${verb} ${id} ${data.state ?? null}`);
      if (written.join() !== expected) return `C4: after ${name} the log says [${written.join()}] and not [${expected}]`;
    }
    return null;
  }

  /** Two records become one, or are parted. What that does to places has lines of its own, which come first. */
  private explainPeople(line: LogLine, name: string): Finding | null {
    this.take(null, 1);
    const { mergeId = '', from = '' } = line.data;
    const isSecond = line.verb === 'person.merge_undone' && !this.course.isJoined(mergeId);
    if (isSecond) return null;
    const act: CourseAct =
      line.verb === 'person.merged' ? { act: 'merge', id: mergeId, keeps: line.id ?? '', goes: from } : { act: 'part', id: mergeId };
    const { outcome, lines } = this.course.stepAll(act, NO_TIME);
    if (outcome !== 'ok') return `C4: ${name} could not happen: ${outcome}`;
    const [left] = lines;
    return left ? `C4: ${name} has left ${left.id}, which is a second booking` : null;
  }

  private stepFor(line: LogLine): Step | null {
    if (line.verb === 'booking.moved') {
      const to = this.runIds.indexOf(line.data.toRunId ?? '');
      return this.course.stepAll({ act: 'move', id: line.id ?? '', as: String(line.data.to ?? ''), to }, NO_TIME);
    }
    const act = this.actOf(line);
    return act && this.course.step(this.runIds.indexOf(line.runId ?? ''), act, NO_TIME);
  }

  private actOf(line: LogLine): Act | null {
    switch (line.verb) {
      case 'booking.created':
        return this.booked(line);
      case 'booking.cancelled':
        return this.cancelled(line);
      case 'booking.enrolled': {
        const lines = this.follow(line, (one, before) => one.data.version === before.data.version && sameOrganisation(one, before));
        const ids = lines.map(({ id }) => id ?? '');
        return { act: 'enrol', organisation: line.data.organisationId ?? '', ids, people: ids.map((id) => this.personOf(id)) };
      }
      case 'booking.enrolment_undone': {
        const batch = (one: LogLine): string | undefined => this.batchOf.get(one.id ?? '');
        const lines = this.follow(line, (one) => batch(one) !== undefined && batch(one) === batch(line));
        return { act: 'undo', ids: lines.map(({ id }) => id ?? '') };
      }
      default:
        return simpleAct(line);
    }
  }

  private booked(line: LogLine): Act | null {
    // Whoever arrives from another run is explained by the move.
    if (line.data.from !== undefined) return null;
    const waits = line.data.state === 'WAITLISTED';
    const party = this.partyOf(line);
    const lines = this.follow(
      line,
      (one, before) => party !== null && this.partyOf(one) === party && one.data.version === before.data.version,
    );
    const ids = lines.map(({ id }) => id ?? '');
    if (party !== null) return { act: 'book together', ids, people: ids.map((id) => this.personOf(id)), waits };
    return { act: 'book', id: line.id ?? '', person: this.personOf(line.id ?? ''), waits };
  }

  /** Several of a party who go as one act give their places back one after the other, with nobody between them. */
  private cancelled(line: LogLine): Act {
    const party = this.partyOf(line);
    const isNext = (one: LogLine, before: LogLine): boolean =>
      party !== null && this.partyOf(one) === party && one.data.version === (before.data.version ?? 0) + 1;
    const [, ...others] = this.follow(line, isNext).map(({ id }) => id ?? '');
    return { act: 'cancel', id: line.id ?? '', by: line.data.state === 'CANCELLED_BY_STAFF' ? 'staff' : 'person', others };
  }

  /** The line and those right behind it that belong to the same act. */
  private follow(line: LogLine, belongs: (one: LogLine, before: LogLine) => boolean): LogLine[] {
    const [first, ...behind] = this.rest.get(line.runId) ?? [];
    if (!first) return [];
    const same = [first];
    for (const one of behind) {
      if (one.verb !== line.verb || !belongs(one, same.at(-1) ?? first)) break;
      same.push(one);
    }
    return same;
  }

  private take(runId: string | null, count: number): LogLine[] {
    return this.rest.get(runId)?.splice(0, count) ?? [];
  }

  private partyOf({ id }: LogLine): string | null {
    return this.known.get(id ?? '')?.partyId ?? null;
  }

  private personOf(id: string): string {
    return this.facts.firstOwners.get(id) ?? this.known.get(id)?.personId ?? id;
  }
}

const sameOrganisation = (one: LogLine, other: LogLine): boolean => one.data.organisationId === other.data.organisationId;

function simpleAct({ verb, id, data }: LogLine): Act | null {
  const booking = id ?? '';
  switch (verb) {
    case 'booking.overbooked':
      return { act: 'overbook', id: booking, person: booking };
    case 'booking.approved':
      return { act: 'approve', id: booking };
    case 'booking.rejected':
      return { act: 'reject', id: booking };
    case 'booking.offer_accepted':
      return { act: 'accept', id: booking };
    case 'booking.offer_declined':
      return { act: 'decline', id: booking };
    case 'booking.offer_expired':
      return { act: 'expire', id: booking };
    case 'booking.stepped_back':
      return { act: 'step back', id: booking, approved: data.approved ?? false };
    case 'booking.waits_alone':
      return { act: 'separate', id: booking };
    case 'booking.queue_moved':
      return { act: 'reorder', id: booking, position: Number(data.to ?? 1) };
    case 'waitlist.party_rule_set':
      return { act: 'keep', forParties: data.holds ?? false };
    case 'waitlist.paused':
      return { act: 'pause' };
    case 'waitlist.resumed':
      return { act: 'resume' };
    case 'run.capacity_changed':
      return { act: 'capacity', to: Number(data.to ?? 0) };
    case 'quota.set':
      return { act: 'hold', organisation: data.organisationId ?? '', seats: data.seats ?? 0 };
    case 'quota.released':
      return { act: 'release', organisation: data.organisationId ?? '' };
    default:
      return null;
  }
}

/** The places as they are stored, in the model's words. */
export function snapshotOf({ ledger, bookings, offers, extras }: Places): Snapshot {
  return {
    ledger,
    states: Object.fromEntries(bookings.map((one) => [one.id, one.state])),
    queue: bookings.filter((one) => one.state === 'WAITLISTED').map((one) => one.id),
    open: offers
      .filter((one) => one.state === 'OPEN')
      .map((one) => one.id)
      .sort(),
    extras,
  };
}

function differences(model: Snapshot, stored: Snapshot): Finding[] {
  const parts = ['ledger', 'queue', 'open', 'extras'] as const;
  const ids = new Set([...Object.keys(model.states), ...Object.keys(stored.states)]);
  return [
    ...parts
      .filter((part) => JSON.stringify(Object.entries(model[part]).sort()) !== JSON.stringify(Object.entries(stored[part]).sort()))
      .map(
        (part): Finding =>
          `C4: the model ends with ${part} ${JSON.stringify(model[part])}, the database with ${JSON.stringify(stored[part])}`,
      ),
    ...[...ids]
      .filter((id) => model.states[id] !== stored.states[id])
      .map((id): Finding => `C4: the model ends with booking ${id} ${model.states[id]}, the database with ${stored.states[id]}`),
  ];
}
