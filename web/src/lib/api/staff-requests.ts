import { callWith, type QueryValue } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];
export type BulkAct = Schemas['BulkAct'];
export type BulkRow = Schemas['BulkRowDto'];
export type BulkResult = Schemas['BulkResultDto'];
export type Request = Schemas['RequestDto'];
export type Requests = Schemas['RequestsDto'];
export type Needs = Schemas['NeedsDto'];

/** So many people stand on one page, as the API deals them. */
export const PEOPLE_ON_A_PAGE = 100;

interface BulkWish {
  act: BulkAct;
  bookingIds: string[];
  reason?: string;
  approved?: boolean;
}

/** Requests of all runs, and what staff do with several bookings at once. */
export function requestsApi(fetch: typeof globalThis.fetch) {
  const { get, post } = callWith(fetch);
  return {
    list: (query: Record<string, QueryValue>) => get<Requests>('/api/v1/staff/requests', query),
    needs: (runId: string) => get<Needs>(`/api/v1/staff/runs/${encodeURIComponent(runId)}/needs`),
    preview: (act: BulkAct, bookingIds: string[]) => post<{ rows: BulkRow[] }>('/api/v1/staff/bookings/bulk-preview', { act, bookingIds }),
    act: (wish: BulkWish) => post<{ jobId: string | null; results: BulkResult[] }>('/api/v1/staff/bookings/bulk', wish),
  };
}
