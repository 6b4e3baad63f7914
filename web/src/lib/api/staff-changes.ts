import { callWith } from './call.ts';
import type { components } from './schema.d.ts';
import type { RunCard } from './types.ts';

type Schemas = components['schemas'];
export type Successor = Schemas['ReplacePersonDto'];

const part = encodeURIComponent;

/** What staff change after people have booked: the run of a booking, its person, the day of a decision. */
export function changesApi(fetch: typeof globalThis.fetch) {
  const { get, post } = callWith(fetch);
  return {
    otherRuns: (runId: string) => get<RunCard[]>(`/api/v1/staff/runs/${part(runId)}/other-runs`),
    move: (bookingId: string, run: string) => post<Schemas['MovedByStaffDto']>(`/api/v1/staff/bookings/${part(bookingId)}/move`, { run }),
    replace: (bookingId: string, body: Successor) =>
      post<Schemas['ReplacedDto']>(`/api/v1/staff/bookings/${part(bookingId)}/replacement`, body),
    depart: (bookingId: string, since: string | null) => post<void>(`/api/v1/staff/bookings/${part(bookingId)}/departure`, { since }),
    confirmRun: (runId: string) => post<void>(`/api/v1/staff/runs/${part(runId)}/confirmation`),
    extendDecision: (runId: string, until: string) => post<void>(`/api/v1/staff/runs/${part(runId)}/decision-date`, { until }),
  };
}
