import type { MemberOutcome } from '../../booking/enrol-members.service.js';
import type { Identified } from './identify.js';
import type { RowValues } from './row-values.js';

/** What a line comes to; the page has an icon, a colour and a word for each. */
export const findingKinds = ['ok', 'slip', 'request', 'waitlist', 'full', 'duplicate', 'known', 'ask', 'refused', 'bad'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Kinds that are enrolled when the list is sent. */
export const enrolledKinds: readonly FindingKind[] = ['ok', 'slip', 'request', 'waitlist'];

export interface RowFinding {
  readonly kind: FindingKind;
  /** Its sentence is `organisation.finding.<code>`; null where the kind's own word says all. */
  readonly code: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface FoundRow {
  readonly values: RowValues;
  readonly identified: Identified;
  readonly outcome: MemberOutcome | null;
}

/** Whether a known person can be written to, beside what the line says. */
export type Reachable = (personId: string) => boolean;

/** @param firstWith the name of the line before that has the same address, if any (E15) */
export function findingOf({ values, identified, outcome }: FoundRow, firstWith: string | null, hasEmail: Reachable): RowFinding {
  if (identified.is === 'bad') return { kind: 'bad', code: identified.problem.code, params: identified.problem.params ?? {} };
  if (identified.is === 'duplicate') return { kind: 'duplicate', code: 'duplicate', params: { n: identified.of } };
  if (identified.is === 'ask') return { kind: 'ask', code: 'ask', params: { name: identified.candidate.name } };
  if (!outcome || outcome.kind === 'full') return { kind: 'full', code: 'full', params: {} };
  if (outcome.kind === 'refused') return { kind: 'refused', code: null, params: {} };
  if (outcome.kind === 'known') {
    const { isOwn, since } = outcome.booking;
    return isOwn
      ? { kind: 'known', code: 'known', params: { since: since.toISOString() } }
      : { kind: 'known', code: 'known_elsewhere', params: {} };
  }
  if (outcome.state === 'WAITLISTED' && outcome.position === null) return { kind: 'waitlist', code: 'entered', params: {} };
  if (outcome.state === 'WAITLISTED') return { kind: 'waitlist', code: 'waitlist', params: { position: outcome.position ?? 0 } };
  if (outcome.state === 'REQUESTED') return { kind: 'request', code: 'request', params: {} };
  const isReached = values.email !== '' || (identified.personId !== null && hasEmail(identified.personId));
  if (!isReached) return { kind: 'slip', code: 'slip', params: {} };
  return firstWith ? { kind: 'ok', code: 'shared', params: { name: firstWith } } : { kind: 'ok', code: null, params: {} };
}

export type FindingCounts = Readonly<Record<FindingKind, number>>;

export const countFindings = (findings: readonly RowFinding[]): FindingCounts =>
  Object.fromEntries(findingKinds.map((kind) => [kind, findings.filter((one) => one.kind === kind).length])) as FindingCounts;
