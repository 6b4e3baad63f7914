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

type DateOfRun = Pick<PlannerSession, 'runId' | 'id'>;

/** What is planned, and single dates of drafts. */
export function plannerApi(fetch: typeof globalThis.fetch) {
  const { get, post, put, delete: remove } = callWith(fetch);
  const at = ({ runId, id }: DateOfRun): string => `/api/v1/staff/planner/runs/${runId}/sessions/${id}`;
  return {
    range: (from: string, to: string) => get<Planner>('/api/v1/staff/planner', { from, to }),
    fits: ({ runId, id }: DateOfRun, span: { from: string; to: string; start: string; end: string }) =>
      get<Misfit[]>('/api/v1/staff/planner/fits', { run: runId, session: id, ...span }),
    move: (session: DateOfRun, to: DatePlace, seen: DatePlace, scope: Schemas['MoveScope'] = 'ONE') =>
      put<void>(at(session), { to, seen, scope }),
    copy: (session: DateOfRun, to: DatePlace) => post<Schemas['CopiedDateDto']>(`${at(session)}/copies`, to),
    remove: (session: DateOfRun) => remove<void>(at(session)),
  };
}
