import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type SessionPage = Schemas['StaffSessionPageDto'];
export type MoveNotice = Schemas['MoveNoticeDto'];
export type MoveScope = Schemas['MoveScope'];
export type SessionMove = Schemas['MoveSessionDto'];
export type NewSessionPlace = Schemas['LookAtMoveDto'];
export type NewDate = Schemas['NewDateDto'];
export type NewDatePreview = Schemas['NewDatePreviewDto'];
export type FallsOutPreview = Schemas['FallsOutPreviewDto'];
export type SessionMovePreview = Schemas['SessionMovePreviewDto'];

const part = encodeURIComponent;

/** The single dates of a run, as staff move them. */
export function sessionsApi(fetch: typeof globalThis.fetch) {
  const { get, post } = callWith(fetch);
  const at = (runId: string, id: string): string => `/api/v1/staff/runs/${part(runId)}/sessions/${part(id)}`;
  return {
    page: (runId: string, id: string) => get<SessionPage>(at(runId, id)),
    preview: (runId: string, id: string, to: NewSessionPlace) => post<SessionMovePreview>(`${at(runId, id)}/move-preview`, to),
    notice: (runId: string) => get<MoveNotice>(`/api/v1/staff/runs/${part(runId)}/move-notice`),
    tell: (runId: string, reason: string) => post<void>(`/api/v1/staff/runs/${part(runId)}/move-notice`, { reason }),
    addPreview: (runId: string, date: Schemas['LookAtNewDateDto']) =>
      post<NewDatePreview>(`/api/v1/staff/runs/${part(runId)}/new-date-preview`, date),
    add: (runId: string, date: NewDate) => post<void>(`/api/v1/staff/runs/${part(runId)}/sessions`, date),
    fallsOutPreview: (runId: string, id: string, reason: string) => post<FallsOutPreview>(`${at(runId, id)}/falls-out-preview`, { reason }),
    fallsOut: (runId: string, id: string, how: Schemas['FallsOutDto']) => post<void>(`${at(runId, id)}/falls-out`, how),
    move: (runId: string, id: string, to: SessionMove) => post<void>(`${at(runId, id)}/move`, to),
  };
}
