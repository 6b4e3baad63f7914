import { invalid } from '../../errors/domain-error.js';

/** Nobody who takes part was born before. */
export const FIRST_BIRTH_YEAR = 1900;

/** @throws DomainError `request.invalid` that says which years there are */
export function assertBirthYear(year: number | null | undefined, thisYear: number): void {
  if (year === undefined || year === null || (year >= FIRST_BIRTH_YEAR && year <= thisYear)) return;
  const params = { from: FIRST_BIRTH_YEAR, to: thisYear };
  throw invalid('request.invalid', {}, [{ field: 'birthYear', code: 'organisation.year_range', params }]);
}
