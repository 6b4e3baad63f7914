import type { Planner, PlannerSession } from '#lib/api/staff-planner.ts';

export const onlyValues = ['', 'offen', 'entwurf'] as const;

/** What of the plan somebody wants to see; empty means everything. */
export interface PlannerFilter {
  kind: string;
  room: string;
  trainer: string;
  /** Dates with something in the way, or drafts. */
  only: string;
}

export const filterOf = (search: URLSearchParams): PlannerFilter => ({
  kind: search.get('art') ?? '',
  room: search.get('raum') ?? '',
  trainer: search.get('leitung') ?? '',
  only: search.get('nur') ?? '',
});

/** The change of an address that takes every filter out of it. */
export const unfiltered = { art: null, raum: null, leitung: null, nur: null };

export const isFiltered = (filter: PlannerFilter): boolean => Object.values(filter).some((value) => value !== '');

/** Something is in the way: it blocks, or somebody has to say "all the same". */
export const isOpen = ({ conflicts }: Pick<PlannerSession, 'conflicts'>): boolean => conflicts.some(({ weight }) => weight !== 'warn');

/** What stands above the plan: how many dates, in how many rooms, and how many of them need somebody. */
export interface PlannerSum {
  count: number;
  rooms: number;
  open: number;
}

export const sumOf = ({ sessions }: Pick<Planner, 'sessions'>): PlannerSum => ({
  count: sessions.length,
  rooms: new Set(sessions.flatMap(({ roomId }) => roomId ?? [])).size,
  open: sessions.filter(isOpen).length,
});

export function filtered({ sessions, rooms, ...rest }: Planner, filter: PlannerFilter): Planner {
  const fits = (one: PlannerSession): boolean =>
    (filter.kind === '' || one.kind === filter.kind) &&
    (filter.room === '' || one.roomId === filter.room) &&
    (filter.trainer === '' || one.trainerIds.includes(filter.trainer)) &&
    (filter.only !== 'offen' || isOpen(one)) &&
    (filter.only !== 'entwurf' || one.tentative);
  return { ...rest, rooms: rooms.filter(({ id }) => filter.room === '' || id === filter.room), sessions: sessions.filter(fits) };
}
