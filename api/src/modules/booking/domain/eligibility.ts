import type { FieldError } from '../../../errors/domain-error.js';
import type { LocalDate } from '../../../time/berlin.js';
import type { Audience, Kind } from '../../catalogue/domain/run.js';
import { ageErrors, ageFindings } from './eligibility-age.js';
import { conditionFindings } from './eligibility-conditions.js';
import { historyFindings } from './eligibility-history.js';
import { windowFindings } from './eligibility-window.js';
import { type Finding, type FindingCode, inOrder } from './finding.js';

/** What the rules need to know about a run. */
export interface RunFacts {
  readonly title: string;
  readonly state: string;
  readonly kind: Kind;
  readonly audience: Audience;
  readonly firstDate: string;
  readonly registrationOpensAt: Date | null;
  readonly registrationDeadline: Date;
  /** Until when one may come in although it has begun; null where one may not. */
  readonly lateEntryUntil: Date | null;
  readonly minAge: number | null;
  readonly germanLevel: string | null;
  readonly prerequisites: readonly string[];
  /** Ids of the organisations whose people it is for; empty where nobody keeps a list. */
  readonly invited: readonly string[];
  readonly maxPerOrganisation: number | null;
  /** How many people of the wish's organisation sit in the run already. */
  readonly ofOrganisation: number;
}

export type BasicQualification = 'HERE' | 'ELSEWHERE' | 'NONE';

/** What the person says, in the form or through their organisation. */
export interface WishFacts {
  readonly birthYear: number | null;
  readonly hasContact: boolean;
  readonly basicQualification: BasicQualification | null;
  /** Asked only where a run is for women; never kept. */
  readonly isWoman: boolean | null;
  readonly hasGuardian: boolean;
  /** A registered organisation that the person names, or that enrols them. */
  readonly organisationId: string | null;
  /** Named in the person's own words. */
  readonly organisationName: string | null;
  /** The organisation itself asks at its desk: whom it enrols it has named. */
  readonly byOrganisation: boolean;
  /** For a turn on the waiting list and not for a seat. */
  readonly queues: boolean;
}

/** Tracks of the basic qualification (exception E40). */
export type Track = 'GUIDE' | 'INTERPRETER';

/** What we know about the person. Nobody knows a newcomer: `noHistory`. */
export interface History {
  readonly birthYear: number | null;
  /** Basic qualifications on our file. */
  readonly basics: readonly Track[];
  readonly isActiveVolunteer: boolean;
  /** Papers that staff have seen, each with the last day on which it counts. */
  readonly papers: readonly { readonly kind: string; readonly validUntil: LocalDate | null }[];
  /** Organisations of which the person is a member now. */
  readonly memberships: readonly string[];
  /** First days of runs at which the person was missing without a word. */
  readonly noShows: readonly LocalDate[];
  /** Bookings of runs that are not over. */
  readonly openBookings: number;
  /** A session of another booking at the same time. */
  readonly overlap: { readonly title: string; readonly date: string } | null;
}

/** Rule values that hold on the day. */
export interface EligibilityRules {
  readonly adultAge: number;
  /** Youngest age for Deutsch4U, with a guardian and a yes of staff. */
  readonly germanCourseAge: number;
  readonly noShowLimit: number;
  readonly noShowMonths: number;
  readonly mostOpen: number;
}

export interface Facts {
  readonly run: RunFacts;
  readonly wish: WishFacts;
  readonly history: History;
  readonly rules: EligibilityRules;
}

export interface Judgement {
  /** In which state the booking begins, if it may. */
  readonly outcome: 'CONFIRMED' | 'REQUESTED' | 'REFUSED';
  readonly findings: readonly Finding[];
}

export const noHistory: History = {
  birthYear: null,
  basics: [],
  isActiveVolunteer: false,
  papers: [],
  memberships: [],
  noShows: [],
  openBookings: 0,
  overlap: null,
};

/**
 * May this person book, and if not, what now? All findings together, not one after another. Places are not looked at
 * here: the ledger decides about them.
 */
export function judge(facts: Facts, now: Date): Judgement {
  const findings = inOrder([
    ...windowFindings(facts, now),
    ...ageFindings(facts),
    ...conditionFindings(facts),
    ...historyFindings(facts, now),
  ]);
  const has = (effect: Finding['effect']): boolean => findings.some((one) => one.effect === effect);
  return { outcome: has('refuse') ? 'REFUSED' : has('request') ? 'REQUESTED' : 'CONFIRMED', findings };
}

/** Answers without which nothing can be decided. */
export function wishErrors(facts: Facts): FieldError[] {
  const unreachable = { field: 'email', code: 'validation.contact_missing' };
  return [...(facts.wish.hasContact ? [] : [unreachable]), ...ageErrors(facts)];
}

/**
 * What is kept with the booking: what somebody must still look at, and what staff should know of. What is true of
 * everybody in the run is said and not kept.
 */
export const keptFindings = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code, effect }) => effect === 'request' || toldToStaff.has(code));

const toldToStaff: ReadonlySet<string> = new Set<FindingCode>(['overlap', 'organisation_waits', 'late_entry']);

/** When somebody came in who is late, by what was found when they booked. */
export const enteredAt = (findings: readonly Finding[], now: Date): Date | null =>
  findings.some(({ code }) => code === 'late_entry') ? now : null;
