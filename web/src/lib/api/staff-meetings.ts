import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type StaffMeeting = Schemas['StaffMeetingDto'];
export type OnlineDate = StaffMeeting['dates'][number];

const part = encodeURIComponent;

/** Where a run, or one date of it, meets online. */
export function meetingsApi(fetch: typeof globalThis.fetch) {
  const { get, put } = callWith(fetch);
  const at = (runId: string, sessionId: string | null): string =>
    `/api/v1/staff/runs/${part(runId)}${sessionId === null ? '' : `/sessions/${part(sessionId)}`}/meeting`;
  return {
    page: (runId: string, sessionId: string | null) => get<StaffMeeting>(at(runId, sessionId)),
    set: (runId: string, sessionId: string | null, wish: Schemas['SetMeetingDto']) => put<void>(at(runId, sessionId), wish),
  };
}
