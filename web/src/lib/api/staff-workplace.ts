import type { Kind } from '#lib/mosaic/kinds.ts';
import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type Permission = Schemas['Permission'];
export type StaffDesk = Schemas['StaffDeskDto'];
export type StaffJob = Schemas['StaffJobDto'];
export type BulkJob = Schemas['BulkJobDto'];
export type SavedView = Schemas['SavedViewDto'];
export type FilteredList = Schemas['FilteredList'];
type FoundRun = Omit<Schemas['SearchedRunDto'], 'kind'> & { kind: Kind };
export type Found = Omit<Schemas['StaffSearchDto'], 'runs'> & { runs: FoundRun[] };

export const nothingFound: Found = { bookings: [], runs: [], people: [], organisations: [] };

/** What helps staff wherever they are. */
export function workplaceApi(fetch: typeof globalThis.fetch) {
  const { get, post, patch, delete: remove } = callWith(fetch);
  const job = (id: string): string => `/api/v1/staff/jobs/${encodeURIComponent(id)}`;
  const view = (id: string): string => `/api/v1/staff/views/${encodeURIComponent(id)}`;
  return {
    desk: () => get<StaffDesk>('/api/v1/staff/desk'),
    find: (q: string) => get<Found>('/api/v1/staff/search', { q: q.slice(0, 120) }),
    views: () => get<SavedView[]>('/api/v1/staff/views'),
    saveView: (wish: Schemas['NewSavedViewDto']) => post<void>('/api/v1/staff/views', wish),
    changeView: (id: string, change: Schemas['ChangedViewDto']) => patch<void>(view(id), change),
    jobs: () => get<StaffJob[]>('/api/v1/staff/jobs'),
    stopJob: (id: string) => post<void>(`${job(id)}/stop`),
    jobSeen: (id: string) => post<void>(`${job(id)}/seen`),
    jobsSeen: () => post<void>('/api/v1/staff/jobs/seen'),
    bulkJob: (id: string) => get<BulkJob>(`/api/v1/staff/bulk-jobs/${encodeURIComponent(id)}`),
    removeView: (id: string) => remove<void>(view(id)),
  };
}
