import type { FieldError } from '../../../errors/domain-error.js';
import { endOfDay, type LocalDate } from '../../../time/berlin.js';
import type { RunState } from './run-moves.js';

/** Days that lie before a course begins. */
export type DayBeforeStart = 'registrationUntil' | 'cancellationUntil' | 'decisionDate';

/** One cannot sign up or cancel for free once it has begun, nor decide about it: who comes in late has a day of their own. */
export const daysAfterStart = (days: Partial<Record<DayBeforeStart, LocalDate | null>>, firstDate: LocalDate): FieldError[] =>
  (['registrationUntil', 'cancellationUntil', 'decisionDate'] as const)
    .filter((field) => (days[field] ?? firstDate) > firstDate)
    .map((field) => ({ field, code: 'run.day_after_start' }));

/** What staff set of the time in which people sign up. */
export interface Deadlines {
  /** Null for from the first moment on. */
  readonly registrationOpensAt: Date | null;
  readonly registrationUntil: LocalDate;
  readonly decisionDate: LocalDate;
}

export interface DeadlinesOfRun extends Deadlines {
  readonly state: RunState;
  readonly firstDate: LocalDate;
  /** How often people were told another day of the decision. */
  readonly decisionExtensions: number;
}

const unseen: ReadonlySet<RunState> = new Set(['DRAFT', 'IN_REVIEW']);

/** Everybody knows that it takes place, so the day says nothing any more. */
export const isDecided = ({ state }: Pick<DeadlinesOfRun, 'state'>): boolean => state === 'CONFIRMED';

/** What is wrong with the days, each at its field. */
export function deadlineErrors(wish: Deadlines, known: DeadlinesOfRun, today: LocalDate): FieldError[] {
  const { registrationOpensAt: opensAt, registrationUntil, decisionDate } = wish;
  const days = isDecided(known) ? { registrationUntil } : { registrationUntil, decisionDate };
  return [
    ...(opensAt && opensAt >= endOfDay(registrationUntil) ? [{ field: 'opensOn', code: 'run.opens_after_deadline' }] : []),
    ...daysAfterStart(days, known.firstDate),
    ...(decisionDate === known.decisionDate || isDecided(known) ? [] : decisionErrors(decisionDate, known, today)),
  ];
}

/** Sooner than said is as good; later, once the day has come or people know it, they have to hear of it (E13). */
function decisionErrors(day: LocalDate, { state, decisionDate, decisionExtensions }: DeadlinesOfRun, today: LocalDate): FieldError[] {
  if (day < today) return [{ field: 'decisionDate', code: 'run.decision_past' }];
  const isAwaited = !unseen.has(state) && (decisionExtensions > 0 || decisionDate <= today);
  return isAwaited && day > decisionDate ? [{ field: 'decisionDate', code: 'run.decision_awaited' }] : [];
}
