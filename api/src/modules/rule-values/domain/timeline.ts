import type { LocalDate } from '../../../time/berlin.js';

/** A value and the day from which it holds, with where it comes from. */
export interface DatedValue {
  readonly validFrom: LocalDate;
  readonly value: unknown;
  readonly source: string;
}

export const valueStates = ['PAST', 'NOW', 'COMING'] as const;
export type ValueState = (typeof valueStates)[number];

/** All values of a rule, the youngest first, each with whether it was, is or will be. */
export function timeline<V extends DatedValue>(values: readonly V[], today: LocalDate): (V & { readonly state: ValueState })[] {
  const ordered = values.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const now = ordered.find(({ validFrom }) => validFrom <= today);
  return ordered.map((one) => ({ ...one, state: one === now ? 'NOW' : one.validFrom > today ? 'COMING' : 'PAST' }));
}

/** Whether a value may still be written for this day: what has been decided by a value stays decided by it. */
export const canBeSet = (validFrom: LocalDate, today: LocalDate): boolean => validFrom >= today;

/** A value that has begun was decided by; it can only be followed by another one. */
export const canBeTakenBack = (validFrom: LocalDate, today: LocalDate): boolean => validFrom > today;
