import { callWith, type QueryValue } from './call.ts';
import type { components } from './schema.d.ts';

export type Call = components['schemas']['CallDto'];
export type CallNews = Call['news'][number];

/** Whom no mail can tell: for staff, or for the desk that booked them. @param organisationId null for staff */
export function callsApi(fetch: typeof globalThis.fetch, organisationId: string | null = null) {
  const { get, post } = callWith(fetch);
  const at = organisationId === null ? '/api/v1/staff/calls' : `/api/v1/organisations/${encodeURIComponent(organisationId)}/calls`;
  return {
    list: (query: Record<string, QueryValue> = {}) => get<Call[]>(at, query),
    note: (news: string[], reached: boolean) => post<void>(at, { news, reached }),
  };
}
