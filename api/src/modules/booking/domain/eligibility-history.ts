import { addMonths, berlinDate, type LocalDate } from '../../../time/berlin.js';
import type { Facts } from './eligibility.js';
import { type Finding, finding } from './finding.js';

/** What the person's other bookings say. None of it is a ban: at most somebody calls before (exceptions E09, E12). */
export function historyFindings({ history, rules }: Facts, now: Date): Finding[] {
  const { openBookings, overlap } = history;
  const months = rules.noShowMonths;
  const noShows = countSince(history.noShows, months, now);
  return [
    ...(noShows >= rules.noShowLimit ? [finding('no_shows', { count: noShows, months })] : []),
    ...(openBookings >= rules.mostOpen ? [finding('many_bookings', { count: openBookings })] : []),
    ...(overlap ? [finding('overlap', { ...overlap })] : []),
  ];
}

/** Most people have none; for them no calendar is asked. */
function countSince(dates: readonly LocalDate[], months: number, now: Date): number {
  if (dates.length === 0) return 0;
  const since = addMonths(berlinDate(now), -months);
  return dates.filter((date) => date >= since).length;
}
