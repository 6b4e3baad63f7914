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

export const isFiltered = (filter: PlannerFilter): boolean => Object.values(filter).some((value) => value !== '');

/** Something is in the way: it blocks, or somebody has to say "all the same". */
export const isOpen = ({ conflicts }: Pick<PlannerSession, 'conflicts'>): boolean => conflicts.some(({ weight }) => weight !== 'warn');

export function filtered({ sessions, rooms, ...rest }: Planner, filter: PlannerFilter): Planner {
  const fits = (one: PlannerSession): boolean =>
    (filter.kind === '' || one.kind === filter.kind) &&
    (filter.room === '' || one.roomId === filter.room) &&
    (filter.trainer === '' || one.trainerIds.includes(filter.trainer)) &&
    (filter.only !== 'offen' || isOpen(one)) &&
    (filter.only !== 'entwurf' || one.tentative);
  return { ...rest, rooms: rooms.filter(({ id }) => filter.room === '' || id === filter.room), sessions: sessions.filter(fits) };
}
