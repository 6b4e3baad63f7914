import { conflict, invalid } from '../../../errors/domain-error.js';
import type { LocalDate } from '../../../time/berlin.js';
import type { RunState } from '../../catalogue/domain/run-moves.js';

export interface DecisionPlan {
  readonly state: RunState;
  readonly firstDate: LocalDate;
  readonly decisionDate: LocalDate;
  readonly extensions: number;
}

const undecided: ReadonlySet<RunState> = new Set(['PUBLISHED', 'CLOSED_FOR_REGISTRATION']);

export const isUndecided = (state: RunState): boolean => undecided.has(state);

/**
 * People who keep a day free may wait for an answer, but not for ever (exception E13).
 * @returns the how manieth extension it is
 * @throws DomainError `run.decided`, `run.extended_enough`, `run.extension_impossible` unless the new day lies between the
 * old one and the start
 */
export function decideExtension(plan: DecisionPlan, until: LocalDate, { today, most }: { today: LocalDate; most: number }): number {
  if (!isUndecided(plan.state)) throw conflict('run.decided', { state: plan.state });
  if (plan.extensions >= most) throw conflict('run.extended_enough', { count: most });
  const params = { after: plan.decisionDate > today ? plan.decisionDate : today, before: plan.firstDate };
  if (until <= params.after || until >= params.before) {
    throw invalid('run.extension_impossible', params, [{ field: 'until', code: 'run.extension_impossible', params }]);
  }
  return plan.extensions + 1;
}
