import { addMonths, berlinDate } from '../../../time/berlin.js';
import type { Facts } from './eligibility.js';
import { type Finding, finding } from './finding.js';

/** What the person's other bookings say. None of it is a ban: at most somebody calls before (exceptions E09, E12). */
export function historyFindings({ history, rules }: Facts, now: Date): Finding[] {
  const { openBookings, overlap } = history;
  const months = rules.noShowMonths;
  const since = addMonths(berlinDate(now), -months);
  const noShows = history.noShows.filter((date) => date >= since).length;
  return [
    ...(noShows >= rules.noShowLimit ? [finding('no_shows', { count: noShows, months })] : []),
    ...(openBookings >= rules.mostOpen ? [finding('many_bookings', { count: openBookings })] : []),
    ...(overlap ? [finding('overlap', { ...overlap })] : []),
  ];
}
