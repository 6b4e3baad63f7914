import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type HistoryEntry = Schemas['HistoryEntryDto'];
export type RunMessages = Schemas['RunMessagesDto'];

/** What happened to a run, and what was written about it. */
export function storyApi(fetch: typeof globalThis.fetch) {
  const { get } = callWith(fetch);
  const of = (runId: string, what: string): string => `/api/v1/staff/runs/${encodeURIComponent(runId)}/${what}`;
  return {
    history: (runId: string) => get<HistoryEntry[]>(of(runId, 'history')),
    ofBooking: (runId: string, bookingId: string) => get<HistoryEntry[]>(of(runId, `bookings/${encodeURIComponent(bookingId)}/history`)),
    messages: (runId: string, query: { kind?: string }) => get<RunMessages>(of(runId, 'messages'), query),
  };
}
