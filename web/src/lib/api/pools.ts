import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type Pool = Schemas['PoolDto'];
export type Pools = Schemas['PoolsDto'];

interface PoolsWish {
  date?: string | undefined;
  all?: string | undefined;
}

/** Pools of guides and interpreters. */
export function poolsApi(fetch: typeof globalThis.fetch) {
  const { get } = callWith(fetch);
  return {
    report: ({ date, all }: PoolsWish) => get<Pools>('/api/v1/staff/pools', { date, all }),
    own: (organisationId: string) => get<Pool>(`/api/v1/organisations/${encodeURIComponent(organisationId)}/pool`),
  };
}
