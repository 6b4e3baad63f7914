import type { ErrorParams } from '../../../errors/domain-error.js';
import type { Effect, Finding, FindingCode, Way } from './finding.js';

/** Who reads an explanation. */
export const viewers = ['person', 'organisation', 'staff'] as const;
export type Viewer = (typeof viewers)[number];

/** A finding as one reader may see it; its sentence is `eligibility.<viewer>.<code>`. */
export interface Reason {
  readonly code: string;
  readonly effect: Effect;
  readonly params: ErrorParams;
  readonly ways: readonly Way[];
  /** Whom of a party it is about; left out for who books alone, and for what is true of all. */
  readonly who?: string;
}

/** Codes under which somebody reads what is not theirs to know in full. */
const veiled: Readonly<Record<Viewer, Partial<Record<FindingCode, string>>>> = {
  // Nobody is told a number of absences on a page that a name and an address open: they hear it from a person who calls.
  person: { no_shows: 'call_first', many_bookings: 'call_first' },
  // What a member did elsewhere is not the organisation's business (journey M5, exception E17).
  organisation: { no_shows: 'staff_look', many_bookings: 'staff_look' },
  staff: {},
};

/** Details that only staff read: the other course of an overlap, a person's age. */
const onlyForStaff: Partial<Record<FindingCode, readonly string[]>> = {
  no_shows: ['count', 'months'],
  many_bookings: ['count'],
  overlap: ['title'],
  minor: ['age'],
};

/** The codes a reader can meet; each has a sentence. */
export const codesFor = (viewer: Viewer, codes: readonly FindingCode[]): string[] => [
  ...new Set(codes.map((code) => veiled[viewer][code] ?? code)),
];

/** The same findings for the person, the organisation and staff, each with what they may see. */
export function explain(findings: readonly Finding[], viewer: Viewer): Reason[] {
  const reasons = findings.map(({ code, effect, params, ways }) => ({
    code: veiled[viewer][code] ?? code,
    effect,
    params: viewer === 'staff' ? params : without(params, onlyForStaff[code] ?? []),
    ways,
  }));
  return reasons.filter((reason, at) => reasons.findIndex((one) => one.code === reason.code) === at);
}

const without = (params: ErrorParams, names: readonly string[]): ErrorParams =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !names.includes(name)));
