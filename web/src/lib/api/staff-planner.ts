import type { Kind } from '#lib/mosaic/kinds.ts';
import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type DatePlace = Schemas['DatePlaceDto'];
export type PlannerSession = Omit<Schemas['PlannerSessionDto'], 'kind'> & { kind: Kind };
export type PlannerRoom = Schemas['PlannerRoomDto'];
export type ClosedDays = Schemas['ClosedDaysDto'];
export type Planner = Omit<Schemas['PlannerDto'], 'sessions'> & { sessions: PlannerSession[] };
export type Misfit = Schemas['MisfitDto'];

/** What is planned, and single dates of drafts. */
export function plannerApi(fetch: typeof globalThis.fetch) {
  const { get, post, put, delete: remove } = callWith(fetch);
  const at = ({ runId, id }: PlannerSession): string => `/api/v1/staff/planner/runs/${runId}/sessions/${id}`;
  return {
    range: (from: string, to: string) => get<Planner>('/api/v1/staff/planner', { from, to }),
    fits: ({ runId, id }: PlannerSession, span: { from: string; to: string; start: string; end: string }) =>
      get<Misfit[]>('/api/v1/staff/planner/fits', { run: runId, session: id, ...span }),
    move: (session: PlannerSession, to: DatePlace, seen: DatePlace) => put<void>(at(session), { to, seen }),
    copy: (session: PlannerSession, to: DatePlace) => post<void>(`${at(session)}/copies`, to),
    remove: (session: PlannerSession) => remove<void>(at(session)),
  };
}
