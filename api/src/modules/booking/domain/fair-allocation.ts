/**
 * How the seats of a run are given when its collecting phase ends. First come, first served is the rule of a run that
 * has no allocation.
 * - LOTTERY: the lot alone
 * - NEED: first who has not had this course yet, among equals the lot
 * - ORGANISATION: one seat for each organisation first, then the second of each; among equals the lot
 */
export const allocationRules = ['LOTTERY', 'NEED', 'ORGANISATION'] as const;
export type AllocationRule = (typeof allocationRules)[number];

export interface Entrant {
  readonly id: string;
  /** Booking number: what people know of themselves, and the public of nobody. */
  readonly number: string;
  readonly organisationId: string | null;
  /** Has not completed this offering yet. */
  readonly lacksCourse: boolean;
}

export interface Ranked {
  readonly entrant: Entrant;
  /** From 1. */
  readonly rank: number;
  /** 64 hexadecimal digits; smaller comes first. */
  readonly ticket: string;
  /** What comes before the lot; smaller comes first. */
  readonly stage: number;
}

/**
 * Everybody in the order in which seats are given. The same people and lots always give the same order.
 * @param lotOf the lot of a booking number
 */
export function rankEntrants(rule: AllocationRule, lotOf: (number: string) => string, entrants: readonly Entrant[]): Ranked[] {
  const drawn = entrants.map((entrant) => ({ entrant, ticket: lotOf(entrant.number) })).sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  const stageOf = stages[rule](drawn.map(({ entrant }) => entrant));
  return drawn
    .map((one) => ({ ...one, stage: stageOf(one.entrant) }))
    .sort((a, b) => a.stage - b.stage || (a.ticket < b.ticket ? -1 : 1))
    .map((one, at) => ({ ...one, rank: at + 1 }));
}

type StageOf = (entrant: Entrant) => number;

const stages: Readonly<Record<AllocationRule, (drawn: readonly Entrant[]) => StageOf>> = {
  LOTTERY: () => () => 1,
  NEED: () => (entrant) => (entrant.lacksCourse ? 1 : 2),
  ORGANISATION: byOrganisation,
};

/** The first drawn of each organisation, then the second of each; who comes without one stands for themselves. */
function byOrganisation(drawn: readonly Entrant[]): StageOf {
  const stage = new Map<string, number>();
  const count = new Map<string, number>();
  for (const { id, organisationId } of drawn) {
    const group = organisationId ?? id;
    const turn = (count.get(group) ?? 0) + 1;
    count.set(group, turn);
    stage.set(id, turn);
  }
  return ({ id }) => stage.get(id) ?? 1;
}
