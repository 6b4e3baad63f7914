import { nearestRuns, type NearestReason } from './nearest-runs.js';
import type { PublicRun } from './public-run.js';
import { kinds, type Kind } from './run.js';
import { matching, offers, type RunFilter, startOf } from './run-filter.js';
import { byDate, byDistance, byPublication, type RunOrder } from './run-order.js';

export interface RunSearch extends RunFilter {
  /** By distance only from a place we know, else by date. */
  readonly order: 'date' | 'new' | 'distance';
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** How many runs each choice would show, everything else left as it is. */
export interface Facets {
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly online: number;
  readonly onSite: number;
}

export interface FoundRuns {
  readonly total: number;
  readonly runs: readonly PublicRun[];
  readonly facets: Facets;
  /** Up to three of the next best, when nothing was found. */
  readonly nearest: readonly PublicRun[];
  readonly nearestReason: NearestReason | null;
}

export function searchRuns(all: readonly PublicRun[], search: RunSearch, now: Date): FoundRuns {
  const { kinds: wantedKinds = [], format, ...rest } = search;
  const ofKind = (run: PublicRun): boolean => wantedKinds.length === 0 || wantedKinds.includes(run.kind);
  const inFormat = (run: PublicRun): boolean => !format || offers(run, format);
  const base = all.filter(matching(rest, now));
  const found = base.filter((run) => ofKind(run) && inFormat(run)).sort(orderOf(search, now));
  const start = (search.page - 1) * search.pageSize;
  return {
    total: found.length,
    runs: found.slice(start, start + search.pageSize),
    facets: facetsOf(base.filter(inFormat), base.filter(ofKind)),
    ...(found.length > 0 ? { nearest: [], nearestReason: null } : nearestRuns(all, search, now)),
  };
}

function facetsOf(forKinds: readonly PublicRun[], forFormat: readonly PublicRun[]): Facets {
  const count = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const run of forKinds) count[run.kind] += 1;
  return {
    kinds: count,
    online: forFormat.filter((run) => offers(run, 'online')).length,
    onSite: forFormat.filter((run) => offers(run, 'on_site')).length,
  };
}

function orderOf(search: RunSearch, now: Date): RunOrder {
  if (search.order === 'new') return byPublication(now);
  const start = search.order === 'distance' ? startOf(search) : null;
  return start ? byDistance(start, now) : byDate(now);
}
