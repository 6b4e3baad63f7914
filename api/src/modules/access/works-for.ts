/**
 * SQL: the account whose id is asked for works for the division. Who has none is of a house that does not divide its work.
 * @param division the column of the offering
 */
export const worksFor = (division: string): string =>
  `EXISTS (SELECT 1 FROM staff_account w WHERE w.id = ? AND (JSON_LENGTH(w.divisions) = 0 OR JSON_CONTAINS(w.divisions, JSON_QUOTE(${division}))))`;
