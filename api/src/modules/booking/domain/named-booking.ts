import { berlinDate, type LocalDate } from '../../../time/berlin.js';
import type { Judgement } from './eligibility.js';
import { type Finding, finding, type FindingCode } from './finding.js';

/** What only says when people may book by themselves. Staff who take somebody in by name are not held to it. */
const WINDOW: ReadonlySet<string> = new Set<FindingCode>(['closed', 'not_open', 'late_entry_over', 'late_entry_full', 'run_over']);

/** States in which somebody can still come along. */
const openToNamed: ReadonlySet<string> = new Set(['PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED', 'RUNNING']);

export const canStillCome = ({ state, lastDate }: { readonly state: string; readonly lastDate: LocalDate }, now: Date): boolean =>
  openToNamed.has(state) && lastDate >= berlinDate(now);

export interface NamedJudgement {
  /** Without what only the window says; everything else counts as for anybody. */
  readonly judgement: Judgement;
  /** What of the window was passed over, for the log. */
  readonly passedOver: readonly string[];
}

export function judgeNamed({ findings }: Judgement): NamedJudgement {
  const left = findings.flatMap((one) => (WINDOW.has(one.code) ? lateEntryOf(one) : [one]));
  const has = (effect: string): boolean => left.some((one) => one.effect === effect);
  return {
    judgement: { outcome: has('refuse') ? 'REFUSED' : has('request') ? 'REQUESTED' : 'CONFIRMED', findings: left },
    passedOver: findings.filter(({ code }) => WINDOW.has(code)).map(({ code }) => code),
  };
}

/** Whoever comes in late, however late, is asked for nothing of what was before (E31). */
const lateEntryOf = ({ code, params }: Finding): Finding[] => (code === 'late_entry_over' ? [finding('late_entry', params)] : []);
