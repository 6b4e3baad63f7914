import type { FieldError } from '../../../errors/domain-error.js';
import { asksBirthYear } from '../../catalogue/domain/admission.js';
import type { Facts, RunFacts } from './eligibility.js';
import { type Finding, finding } from './finding.js';

const birthYearOf = ({ wish, history }: Facts): number | null => wish.birthYear ?? history.birthYear;

/** Whether a rule of the run looks at the age, be it asked for or only known. */
const hasAgeLimit = (run: RunFacts): boolean => asksBirthYear(run) || run.minAge !== null || run.prerequisites.includes('adult');

/** The age is asked only where a rule of the run depends on it. */
export function ageErrors(facts: Facts): FieldError[] {
  if (!asksBirthYear(facts.run) || birthYearOf(facts) !== null) return [];
  return [{ field: 'birthYear', code: 'validation.birth_year_missing' }];
}

/**
 * Only the year is known, so a person is refused only when no birthday in that year would make them old enough. In the
 * year in which somebody comes of age staff ask for the day. Deutsch4U is open from 16 with a guardian's consent and a
 * yes of staff (exception E23).
 */
export function ageFindings(facts: Facts): Finding[] {
  const { run, wish, rules } = facts;
  const birthYear = birthYearOf(facts);
  if (!hasAgeLimit(run) || birthYear === null) return [];
  const isGermanCourse = run.kind === 'DEUTSCH4U';
  const minAge = run.minAge ?? (isGermanCourse ? rules.germanCourseAge : rules.adultAge);
  const age = Number(run.firstDate.slice(0, 4)) - birthYear;
  if (age < minAge) return [finding('too_young', { minAge })];
  if (!isGermanCourse || age > rules.adultAge) return age === minAge ? [finding('age_unclear', { minAge })] : [];
  if (wish.hasGuardian) return [finding('minor', { age, adultAge: rules.adultAge })];
  if (age === rules.adultAge) return [finding('age_unclear', { minAge: rules.adultAge })];
  return [finding('guardian_missing', { adultAge: rules.adultAge })];
}
