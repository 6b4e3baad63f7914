import type { DatePlace } from '#lib/api/staff-planner.ts';

/** Where a date is, and its units where they may change too. */
export type SeenDate = DatePlace & { readonly teachingUnits?: number };

/** A date that an act moved: where it was, and where it is now. */
export interface MovedDate {
  readonly id: string;
  readonly from: SeenDate;
  readonly to: SeenDate;
}

/** An act on the board that nobody has heard of: it can be taken back, wherever the board has been turned to since. */
export interface Step {
  readonly runId: string;
  readonly code: string;
  /** The one that was picked comes first; of a copy, the new date. */
  readonly dates: readonly MovedDate[];
  /** A copy is taken out again; a published date goes back as silently as it went: whoever has booked since is to be told, and waits under "Heute". */
  readonly how: 'draft' | 'copy' | { readonly reason: string };
}

const MOST_STEPS = 20;

export const withStep = (steps: readonly Step[], step: Step): readonly Step[] => [...steps, step].slice(-MOST_STEPS);

/** Which of the dates that are not back can still go back: what was refused is where somebody else wants it. */
export const stillAway = (left: readonly MovedDate[], outcome: 'done' | 'refused' | 'failed'): readonly MovedDate[] =>
  outcome === 'refused' ? left.slice(1) : left;

const at = ({ date, start }: DatePlace): string => `${date} ${start}`;

/** Dates in the order in which they can go back one by one: none of them lands on one that is not back yet. */
export function wayBack(dates: readonly MovedDate[]): MovedDate[] {
  const inOrder = dates.toSorted((a, b) => at(a.to).localeCompare(at(b.to)));
  return dates.some(({ from, to }) => at(from) > at(to)) ? inOrder.toReversed() : inOrder;
}
