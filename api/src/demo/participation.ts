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

  /** In the order in which they book: who waits comes last, when all places are taken. */
  of(run: RunInput): PlannedBooking[] {
    const plan = demoData.participation[run.code];
    if (!plan) return [];
    const { waiting = 0, cancelled = 0, people = [] } = plan;
    const named = people.map((one) => ({ key: one.key, person: personOf(one.key), waits: one.waits ?? false, needs: one.needs }));
    const total = plan.seated + waiting + cancelled;
    const others = this.deal(
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

  private deal(group: Group, count: number, without: readonly string[]): PersonInput[] {
    const all = demoData.crowd[group];
    const dealt: PersonInput[] = [];
    let at = this.next.get(group) ?? 0;
    for (let tries = 0; dealt.length < count; tries++, at++) {
      if (tries === all.length) throw new Error(`the demo has too few ${group}`);
      const person = all[at % all.length];
      if (person && !without.includes(person.name)) dealt.push(person);
    }
    this.next.set(group, at);
    return dealt;
  }
}

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
  return n % 11 === 7 ? ['LARGE_PRINT'] : [];
}

const turn = <T>(all: readonly T[] | undefined, n: number): T | null => all?.[n % all.length] ?? null;
