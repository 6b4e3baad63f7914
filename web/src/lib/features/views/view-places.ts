import type { FilteredList, SavedView } from '#lib/api/staff-workplace.ts';

/** Where each list stands. The participants are those of a course: their filter is opened in whichever course one is. */
const places: Record<FilteredList, string | null> = {
  runs: '/verwaltung/kurse',
  requests: '/verwaltung/anfragen',
  people: '/verwaltung/personen/suche',
  calls: '/verwaltung/anrufe',
  plan: '/verwaltung/planung',
  participants: null,
};

/** @param here the list that is open, where it is one of several of its kind */
export function hrefOfView({ list, query }: Pick<SavedView, 'list' | 'query'>, here?: string): string | null {
  const place = here ?? places[list];
  return place && `${place}?${query}`;
}
