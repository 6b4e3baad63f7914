import { berlinDate } from '../../../time/berlin.js';
import { hasBegun, takesLateEntries } from '../../catalogue/domain/late-entry.js';
import type { Facts, RunFacts } from './eligibility.js';
import { type Finding, finding } from './finding.js';

const OPEN_STATES: ReadonlySet<string> = new Set(['PUBLISHED', 'CONFIRMED']);
const OVER_STATES: ReadonlySet<string> = new Set(['COMPLETED', 'SETTLED']);

/** Whether the run can be booked at this moment. */
export function windowFindings({ run, wish }: Pick<Facts, 'run' | 'wish'>, now: Date): Finding[] {
  const { title } = run;
  if (run.state === 'CANCELLED') return [finding('run_cancelled', { title })];
  if (OVER_STATES.has(run.state)) return [finding('run_over', { title })];
  if (takesLateEntries(run, now)) return [...notOpen(run, now), ...lateEntry(run, wish, now)];
  if (run.lateEntryUntil && hasBegun(run, now)) return [finding('late_entry_over', { title, until: dayOf(run.lateEntryUntil) })];
  if (run.firstDate < berlinDate(now)) return [finding('run_over', { title })];
  if (!OPEN_STATES.has(run.state) || now > run.registrationDeadline) return [finding('closed', { title })];
  return notOpen(run, now);
}

/** Coming in late means missing something, and waiting for a place in a course that goes on means missing more (E31). */
function lateEntry(run: RunFacts, wish: Facts['wish'], now: Date): Finding[] {
  if (!run.lateEntryUntil || !hasBegun(run, now)) return [];
  return [finding(wish.queues ? 'late_entry_full' : 'late_entry', { title: run.title, until: dayOf(run.lateEntryUntil) })];
}

function notOpen({ title, registrationOpensAt: opensAt }: RunFacts, now: Date): Finding[] {
  return opensAt && now < opensAt ? [finding('not_open', { title, opensAt: opensAt.toISOString() })] : [];
}

const dayOf = (at: Date): string => berlinDate(at);
