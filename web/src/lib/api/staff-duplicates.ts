import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type Duplicates = Schemas['DuplicatesDto'];
export type DuplicatePair = Schemas['DuplicatePairDto'];
export type Comparison = Schemas['ComparisonDto'];
export type ComparedPerson = Schemas['ComparedPersonDto'];

/** Records that may be of one person. */
export function duplicatesApi(fetch: typeof globalThis.fetch) {
  const { get, post } = callWith(fetch);
  const one = (id: string): string => `/api/v1/staff/duplicates/${encodeURIComponent(id)}`;
  return {
    overview: () => get<Duplicates>('/api/v1/staff/duplicates'),
    search: () => post('/api/v1/staff/duplicates/search'),
    compare: (id: string, keep: string | undefined) => get<Comparison>(one(id), { keep }),
    dismiss: (id: string) => post(`${one(id)}/dismissal`),
    merge: (id: string, keepId: string) => post(`${one(id)}/merge`, { keepId }),
    undo: (mergeId: string) => post(`/api/v1/staff/person-merges/${encodeURIComponent(mergeId)}/undo`),
  };
}
