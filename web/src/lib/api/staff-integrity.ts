import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type Integrity = Schemas['IntegrityDto'];
export type IntegrityFinding = Schemas['IntegrityFindingDto'];

/** Whether the stored data keep their laws. */
export function integrityApi(fetch: typeof globalThis.fetch) {
  const { get, post } = callWith(fetch);
  return {
    overview: () => get<Integrity>('/api/v1/staff/integrity'),
    check: () => post<Schemas['IntegrityCheckedDto']>('/api/v1/staff/integrity/checks'),
  };
}
