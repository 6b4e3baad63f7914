import type { PublicRun } from './public-run.js';
import { matching, offers, type RunFilter, startOf } from './run-filter.js';
import { byDate, distanceTo } from './run-order.js';

/** Why the next best is not what was asked for. */
export const nearestReasons = ['later', 'online', 'elsewhere'] as const;
export type NearestReason = (typeof nearestReasons)[number];

const AT_MOST = 3;

/** The next best for a search that found nothing: another time, online, another place; else with fewer wishes. */
export function nearestRuns(
  all: readonly PublicRun[],
  filter: RunFilter,
  now: Date,
): { nearest: readonly PublicRun[]; nearestReason: NearestReason | null } {
  const { place: _place, within: _within, from: _from, until: _until, ...subject } = filter;
  const anywhere = all.filter(matching({ ...subject, bookable: true }, now));
  if (anywhere.length > 0) {
    const ranked = anywhere.sort((a, b) => rank(a, filter, now) - rank(b, filter, now) || byDate(now)(a, b)).slice(0, AT_MOST);
    return { nearest: ranked, nearestReason: ranked[0] ? reasonFor(ranked[0], filter, now) : null };
  }
  const looser = [{ text: filter.text, kinds: filter.kinds }, { text: filter.text }, { kinds: filter.kinds }];
  for (const wish of looser) {
    const found = isEmpty(wish) ? [] : all.filter(matching({ ...wish, bookable: true }, now));
    if (found.length > 0) return { nearest: found.sort(byDate(now)).slice(0, AT_MOST), nearestReason: null };
  }
  return { nearest: [], nearestReason: null };
}

function reasonFor(run: PublicRun, filter: RunFilter, now: Date): NearestReason | null {
  if (!filter.place && !filter.from && !filter.until) return null;
  if (matching({ place: filter.place, within: filter.within }, now)(run)) return 'later';
  return run.format === 'ONLINE' && filter.format !== 'online' ? 'online' : 'elsewhere';
}

/** Same place at another time first, then online, then by distance. */
function rank(run: PublicRun, filter: RunFilter, now: Date): number {
  if (!filter.place) return 0;
  if (matching({ place: filter.place, within: filter.within }, now)(run)) return 0;
  if (offers(run, 'online')) return 1;
  const start = startOf(filter);
  return 2 + (start ? distanceTo(run, start) : 0);
}

const isEmpty = (wish: RunFilter): boolean => !wish.text && !wish.kinds?.length;
