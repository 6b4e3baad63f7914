import type { DateRow } from './plan-dates.ts';

/** The lists of dates as the page has shown them one after the other; the last one is the one that stands there. */
export type Steps = DateRow[][];

/** So many steps can be taken back. */
const MOST = 6;

const same = (one: readonly DateRow[] | undefined, other: readonly DateRow[]): boolean => JSON.stringify(one) === JSON.stringify(other);

/** They travel with the form; what is no list of ours is no step. */
export function stepsOfForm(form: FormData): Steps {
  try {
    const steps: unknown = JSON.parse(String(form.get('steps') ?? '[]'));
    return Array.isArray(steps) ? steps.filter((step): step is DateRow[] => Array.isArray(step) && step.every(isRow)) : [];
  } catch {
    return [];
  }
}

const isRow = (value: unknown): boolean => typeof value === 'object' && value !== null && 'date' in value && 'on' in value;

/** With the list that is shown now. */
export const withShown = (steps: Steps, rows: DateRow[]): Steps => (same(steps.at(-1), rows) ? steps : [...steps, rows].slice(-MOST - 1));

/** One step back: to the list that was shown before something was typed, or to the one before that. */
export function stepBack<T extends { readonly rows: DateRow[]; readonly steps: Steps }>(typed: T): T {
  const shown = typed.steps.at(-1);
  if (shown !== undefined && !same(shown, typed.rows)) return { ...typed, rows: shown };
  const steps = typed.steps.slice(0, -1);
  return { ...typed, steps, rows: steps.at(-1) ?? typed.rows };
}
