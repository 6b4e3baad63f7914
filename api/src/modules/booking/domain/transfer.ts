import { type BookingState, isOpen } from './booking-moves.js';
import type { Judgement } from './eligibility.js';
import { keptFindings } from './eligibility.js';
import type { Finding, FindingCode } from './finding.js';
import { stateWithSeat } from './state-with-seat.js';

/** A booking that gives its place in one run for a place in another. */
export interface Transferred {
  readonly state: string;
  readonly findings: readonly Finding[];
  readonly isApproved: boolean;
  /** The other run is another date of the same course: what was found out about the person holds there too. */
  readonly isSameCourse: boolean;
  readonly byStaff: boolean;
}

export type TransferDecision =
  { readonly refusals: readonly Finding[] } | { readonly state: 'CONFIRMED' | 'REQUESTED'; readonly findings: readonly Finding[] };

/** What another date of the same course may have against the person. */
const aboutTheRun: ReadonlySet<FindingCode> = new Set([
  'run_cancelled',
  'run_over',
  'late_entry_over',
  'late_entry_full',
  'closed',
  'not_open',
  'not_invited',
  'organisation_unnamed',
  'organisation_limit',
]);

/** What depends on the dates alone is found out anew. */
const ofTheDates: ReadonlySet<FindingCode> = new Set(['overlap', 'late_entry']);

/** Staff open what is not open for everybody yet, or no more. */
const openedByStaff: ReadonlySet<FindingCode> = new Set(['closed', 'not_open']);

/**
 * Whether what somebody has in the other run ends when staff move them there: a turn, an offer or a question is less than
 * the place that they come with (S6).
 */
export function givesWay(there: BookingState, from: BookingState): boolean {
  if (from === 'CONFIRMED') return there !== 'CONFIRMED' && isOpen(there);
  return from === 'REQUESTED' && (there === 'WAITLISTED' || there === 'OFFERED');
}

/**
 * Whether a booking may go to the other run, and how it stands there. Nobody is judged twice for the same course: a yes
 * stays a yes, an open question stays open. In another course what speaks against the person is a question for staff.
 */
export function decideTransfer(from: Transferred, { findings, outcome }: Judgement): TransferDecision {
  const refusals = findings.filter(
    ({ code, effect }) => effect === 'refuse' && aboutTheRun.has(code) && !(from.byStaff && openedByStaff.has(code)),
  );
  if (refusals.length > 0) return { refusals };
  if (!from.isSameCourse) {
    const kept = findings.filter((one) => one.effect === 'refuse' || keptFindings([one]).length > 0);
    return { state: outcome === 'CONFIRMED' ? 'CONFIRMED' : 'REQUESTED', findings: kept };
  }
  const earlier = from.findings.filter(({ code }) => code !== 'organisation_waits' && !ofTheDates.has(code));
  const anew = findings.filter(({ code }) => ofTheDates.has(code));
  const state = from.state === 'CONFIRMED' ? 'CONFIRMED' : stateWithSeat(earlier, from.isApproved);
  return { state, findings: [...earlier, ...anew] };
}
