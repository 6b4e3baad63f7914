import { berlinDate } from '../../../time/berlin.js';
import type { RunFacts } from './eligibility.js';
import { type Finding, finding } from './finding.js';

const OPEN_STATES: ReadonlySet<string> = new Set(['PUBLISHED', 'CONFIRMED']);

/** Whether the run can be booked at this moment. */
export function windowFindings(run: RunFacts, now: Date): Finding[] {
  const { title } = run;
  if (run.state === 'CANCELLED') return [finding('run_cancelled', { title })];
  if (run.firstDate < berlinDate(now)) return [finding('run_over', { title })];
  if (!OPEN_STATES.has(run.state) || now > run.registrationDeadline) return [finding('closed', { title })];
  if (run.registrationOpensAt && now < run.registrationOpensAt) {
    return [finding('not_open', { title, opensAt: run.registrationOpensAt.toISOString() })];
  }
  return [];
}
