import type { ListedPerson, ListFacts } from '../../../documents/participant-list-document.js';

interface Participation {
  readonly state: string;
  readonly wasQualified: boolean;
  readonly attended: number;
}

/**
 * Three counters that are not the same: who had a place, who was there for at least one unit, who reached what the
 * course asks (domain.md 0.9). Who never came is counted and not listed.
 */
export function countersOf(
  people: readonly Participation[],
  isQualification: boolean,
): Pick<ListFacts, 'registered' | 'attended' | 'qualified'> {
  return {
    registered: people.length,
    attended: people.filter(({ attended }) => attended > 0).length,
    qualified: isQualification ? people.filter(({ state }) => state === 'COMPLETED').length : null,
  };
}

/** While the course is open everybody with a place is listed; once it is closed, whoever was there. */
export const isListed = ({ state, attended }: Pick<Participation, 'state' | 'attended'>): boolean => state === 'CONFIRMED' || attended > 0;

/** Somebody's first basic qualification; other courses qualify nobody, and one that goes on nobody yet. */
export function newlyQualified({ state, wasQualified }: Participation, isQualification: boolean): ListedPerson['newlyQualified'] {
  if (!isQualification || state === 'CONFIRMED') return null;
  return state === 'COMPLETED' && !wasQualified;
}
