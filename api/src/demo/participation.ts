import { demoData, type Group, type Participation, type PersonInput, type RunInput } from './demo-data.js';

/** One person's wish for one run, and what becomes of it. */
export interface PlannedBooking {
  readonly key: string;
  readonly person: PersonInput;
  readonly fate: 'seated' | 'requested' | 'waiting' | 'cancelled';
  readonly needs: readonly string[];
  /** Code of the organisation that enrols the person. */
  readonly organisation: string | null;
  readonly callTime: string | null;
}

const callTimes = ['morning', 'afternoon', 'evening'] as const;

/** Deals people out to runs, in turn, so that nobody books the same run twice and everybody books something. */
export class ParticipationPlan {
  private readonly next = new Map<Group, number>();
  /** What somebody of the crowd has already, by name. */
  private readonly booked = new Map<string, RunInput[]>();

  /** In the order in which they book: who waits comes last, when all places are taken. */
  of(run: RunInput): PlannedBooking[] {
    const plan = demoData.participation[run.code];
    if (!plan) return [];
    const { waiting = 0, cancelled = 0, people = [] } = plan;
    const named = people.map((one) => ({ key: one.key, person: personOf(one.key), waits: one.waits ?? false, needs: one.needs }));
    const total = plan.seated + waiting + cancelled;
    const others = this.deal(
      run,
      plan.group,
      total - named.length,
      named.map((one) => one.person.name),
    );
    const strangers = others.map((person) => ({ key: person.name, person, waits: false, needs: undefined }));
    const inOrder = [...named.filter((one) => !one.waits), ...strangers, ...named.filter((one) => one.waits)];
    return inOrder.map(({ key, person, needs }, n) => ({
      key,
      person,
      fate: fateOf(plan, n, total),
      needs: needs ?? needsOf(run, n),
      organisation: person.organisation ?? turn(plan.organisations, n),
      callTime: run.prerequisites.includes('interview') ? turn(callTimes, n) : null,
    }));
  }

  /** Who has something else at that time comes last: where the crowd is too small, one conflict is there to be seen. */
  private deal(run: RunInput, group: Group, count: number, without: readonly string[]): PersonInput[] {
    const all = demoData.crowd[group];
    const from = this.next.get(group) ?? 0;
    const inTurn = [...all.slice(from % all.length), ...all.slice(0, from % all.length)].filter(({ name }) => !without.includes(name));
    if (inTurn.length < count) throw new Error(`the demo has too few ${group}`);
    const isFree = ({ name }: PersonInput): boolean => !(this.booked.get(name) ?? []).some((other) => meet(run, other));
    const dealt = [...inTurn.filter(isFree), ...inTurn.filter((one) => !isFree(one))].slice(0, count);
    this.next.set(group, from + count);
    for (const { name } of dealt) this.booked.set(name, [...(this.booked.get(name) ?? []), run]);
    return dealt;
  }
}

/** Some of their dates are at the same time. */
const meet = ({ sessions }: RunInput, other: RunInput): boolean =>
  sessions.some((one) => other.sessions.some(({ date, start, end }) => one.date === date && one.start < end && start < one.end));

/** @param key of one of the difficult people, or a name out of the crowd */
export function personOf(key: string): PersonInput {
  const everybody = Object.values(demoData.crowd).flat();
  const person = demoData.people.find((one) => one.key === key) ?? everybody.find((one) => one.name === key);
  if (!person) throw new Error(`the demo knows no ${key}`);
  return person;
}

/** Whoever cancels does so before the places are gone; the last requests are still undecided; the queue stands at the end. */
function fateOf({ seated, requested = 0, waiting = 0, cancelled = 0 }: Participation, n: number, total: number): PlannedBooking['fate'] {
  if (n >= total - waiting) return 'waiting';
  if (n >= total - waiting - requested) return 'requested';
  const people = seated - requested;
  return n >= people && n < people + cancelled ? 'cancelled' : 'seated';
}

function needsOf(run: RunInput, n: number): string[] {
  if (run.flags.includes('childcare') && n % 4 === 2) return ['CHILDCARE'];
  if (run.flags.includes('catering') && n % 3 === 1) return [n % 2 === 0 ? 'MEAL_VEGETARIAN' : 'MEAL_HALAL'];
  return n % 11 === 7 ? ['LARGE_PRINT'] : [];
}

const turn = <T>(all: readonly T[] | undefined, n: number): T | null => all?.[n % all.length] ?? null;
