import type { PublicRun } from './public-run.js';
import { matching, offers, type RunFilter, startOf } from './run-filter.js';
import { byDate, distanceTo } from './run-order.js';

/** Why the next best is not what was asked for. */
export const nearestReasons = ['later', 'online', 'elsewhere', 'subject'] as const;
export type NearestReason = (typeof nearestReasons)[number];

const AT_MOST = 3;

/** The next best for a search that found nothing: later, online, or elsewhere; else with fewer wishes; else what is there at all. */
export function nearestRuns(
  all: readonly PublicRun[],
  filter: RunFilter,
  now: Date,
): { nearest: readonly PublicRun[]; nearestReason: NearestReason | null } {
  const { place: _place, within: _within, from: _from, until: _until, ...subject } = filter;
  const fits = fitOf(filter, now);
  const anywhere = all.filter(matching({ ...subject, bookable: true }, now)).map((run) => ({ run, ...fits(run) }));
  if (anywhere.length > 0) {
    const best = anywhere.sort((a, b) => a.rank - b.rank || byDate(now)(a.run, b.run)).slice(0, AT_MOST);
    return { nearest: best.map(({ run }) => run), nearestReason: best[0]?.reason ?? null };
  }
  const looser = [{ text: filter.text, kinds: filter.kinds }, { text: filter.text }, { kinds: filter.kinds }];
  for (const wish of looser) {
    const found = isEmpty(wish) ? [] : all.filter(matching({ ...wish, bookable: true }, now));
    if (found.length > 0) return { nearest: found.sort(byDate(now)).slice(0, AT_MOST), nearestReason: null };
  }
  const { place, within } = filter;
  const others = [{ place, within }, {}].map((wish) => all.filter(matching({ ...wish, bookable: true }, now)));
  const some = others.find((found) => found.length > 0) ?? [];
  return { nearest: some.sort(byDate(now)).slice(0, AT_MOST), nearestReason: some.length > 0 ? 'subject' : null };
}

interface Fit {
  /** The smaller, the nearer to the wish. */
  readonly rank: number;
  readonly reason: NearestReason | null;
}

/** Later at the same place; online or near at the time that was asked for; then whatever misses both. */
function fitOf(filter: RunFilter, now: Date): (run: PublicRun) => Fit {
  const isThere = matching({ place: filter.place, within: filter.within }, now);
  const isThen = matching({ from: filter.from, until: filter.until }, now);
  const start = startOf(filter);
  const isLater = (run: PublicRun): boolean => run.firstDate >= (filter.from ?? '') && !isThen(run);
  return (run) => {
    if (isThere(run)) return isLater(run) ? { rank: 0, reason: 'later' } : { rank: MISSED, reason: null };
    const late = isThen(run) ? 0 : isLater(run) ? MISSED : 2 * MISSED;
    if (offers(run, 'online')) return { rank: late + 1, reason: 'online' };
    return { rank: late + 2 + (start ? distanceTo(run, start) : 0), reason: 'elsewhere' };
  };
}

/** Weighs more than any distance within the country. */
const MISSED = 20_000;

const isEmpty = (wish: RunFilter): boolean => !wish.text && !wish.kinds?.length;
