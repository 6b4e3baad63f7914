import type { ErrorParams } from '../../../errors/domain-error.js';

/**
 * What a finding does to a wish: it refuses it, it makes a request of it that staff decide about, or it only tells the
 * person something.
 */
export type Effect = 'refuse' | 'request' | 'advise';

/** Where somebody can go on from a finding. */
export type Way =
  | 'answer' // change an answer in the form
  | 'other_runs' // other dates, and courses like it
  | 'basic_runs' // courses that give the missing qualification
  | 'waitlist'
  | 'call'; // the contact person of the run

interface Nature {
  readonly effect: Effect;
  readonly ways: readonly Way[];
}

const refuse = (...ways: Way[]): Nature => ({ effect: 'refuse', ways });
const request = (...ways: Way[]): Nature => ({ effect: 'request', ways });
const advise = (...ways: Way[]): Nature => ({ effect: 'advise', ways });

/** Everything that can be found about a wish, in the order in which it is said. */
const natures = {
  run_cancelled: refuse('other_runs'),
  run_over: refuse('other_runs'),
  late_entry_over: refuse('other_runs', 'call'),
  late_entry_full: refuse('other_runs', 'call'),
  closed: refuse('call', 'other_runs'),
  not_open: refuse('call', 'other_runs'),
  too_young: refuse('call', 'other_runs'),
  guardian_missing: refuse('answer', 'call'),
  women_only: refuse('other_runs', 'call'),
  basic_missing: refuse('answer', 'basic_runs', 'call'),
  not_invited: refuse('call', 'other_runs'),
  organisation_unnamed: refuse('answer', 'call'),
  organisation_limit: refuse('waitlist', 'other_runs', 'call'),
  interview: request(),
  nomination: request(),
  invitation: request(),
  membership: request(),
  employment: request(),
  active_volunteer: request(),
  documents: request('call'),
  condition: request(),
  basic_elsewhere: request(),
  basic_unproven: request('call'),
  minor: request(),
  age_unclear: request(),
  no_shows: request(),
  many_bookings: request(),
  late_entry: advise('call'),
  organisation_waits: advise(),
  party_waits: advise(),
  party_before: advise(),
  way_waits: advise(),
  overlap: advise('other_runs', 'call'),
  for_women: advise(),
  german_level: advise('call'),
} as const satisfies Record<string, Nature>;

export type FindingCode = keyof typeof natures;
export const findingCodes = Object.keys(natures) as FindingCode[];

/** One thing that speaks for or against a booking, as data; its words depend on who reads it. */
export interface Finding {
  readonly code: FindingCode;
  readonly effect: Effect;
  readonly params: ErrorParams;
  readonly ways: readonly Way[];
}

export const finding = (code: FindingCode, params: ErrorParams = {}): Finding => ({ code, ...natures[code], params });

/** In the order in which they are said, whatever the order in which they were found. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code));
