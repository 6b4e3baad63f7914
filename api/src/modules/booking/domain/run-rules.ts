import type { FieldError } from '../../../errors/domain-error.js';
import type { Audience, GermanLevel, Kind } from '../../catalogue/domain/run.js';

/** Who may book a run, as staff set it. */
export interface RunRules {
  readonly minAge: number | null;
  readonly germanLevel: GermanLevel | null;
  readonly prerequisites: readonly string[];
  readonly maxPerOrganisation: number | null;
  readonly invited: readonly string[];
  readonly waitlistSize: number;
}

export interface RulesOfRun {
  readonly kind: Kind;
  readonly audience: Audience;
  readonly capacity: number;
  readonly waiting: number;
}

/** Youngest ages of the programme (E23). */
export interface YoungestAges {
  readonly adult: number;
  readonly germanCourse: number;
}

const OLDEST_MINIMUM = 99;
const LEVEL = 'german_';

/** Everything that is wrong with the wish, each at its field. */
export function rulesErrors(wish: RunRules, run: RulesOfRun, ages: YoungestAges): FieldError[] {
  const youngest = youngestFor(run, ages);
  const mostAtOnce = wish.maxPerOrganisation;
  return [
    ...(wish.minAge !== null && (wish.minAge < youngest || wish.minAge > OLDEST_MINIMUM)
      ? [{ field: 'minAge', code: 'run.min_age_impossible', params: { youngest } }]
      : []),
    ...(wish.prerequisites.includes('basic_qualification') && run.kind === 'BASIC_QUALIFICATION'
      ? [{ field: 'prerequisites', code: 'run.needs_itself' }]
      : []),
    ...(mostAtOnce !== null && (mostAtOnce < 1 || mostAtOnce > run.capacity)
      ? [{ field: 'maxPerOrganisation', code: 'run.limit_impossible', params: { capacity: run.capacity } }]
      : []),
    ...(wish.invited.length > 0 && !wish.prerequisites.includes('invited_org')
      ? [{ field: 'invited', code: 'run.invited_without_rule' }]
      : []),
    ...(wish.waitlistSize < run.waiting
      ? [{ field: 'waitlistSize', code: 'run.waitlist_below_waiting', params: { waiting: run.waiting } }]
      : []),
  ];
}

/** Interpreters are adults, always; a German course takes people from 16, with their parents' consent. */
function youngestFor({ kind, audience }: RulesOfRun, { adult, germanCourse }: YoungestAges): number {
  if (kind === 'DEUTSCH4U') return germanCourse;
  return audience === 'INTERPRETER' ? adult : germanCourse;
}

/** A level that was a condition stays one, at the level that is chosen now. */
export function withLevel(prerequisites: readonly string[], known: readonly string[], level: GermanLevel | null): string[] {
  const others = prerequisites.filter((one) => !one.startsWith(LEVEL));
  const wasCondition = known.some((one) => one.startsWith(LEVEL));
  return wasCondition && level !== null ? [...others, `${LEVEL}${level}`] : others;
}
