import type { Kind } from '#lib/mosaic/kinds.ts';
import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];
type Run = NonNullable<Schemas['TodayRowDto']['run']>;

export type TodayRow = Omit<Schemas['TodayRowDto'], 'run'> & { run: (Omit<Run, 'kind'> & { kind: Kind }) | null };
export type TodayGroup = Omit<Schemas['TodayDto']['groups'][number], 'rows'> & { rows: TodayRow[] };
export type Today = Omit<Schemas['TodayDto'], 'groups'> & { groups: TodayGroup[] };
export type SessionOfToday = Schemas['SessionOfTodayDto'];

/** What waits for whoever is signed in. */
export const readToday = (fetch: typeof globalThis.fetch): Promise<Today> => callWith(fetch).get<Today>('/api/v1/staff/today');
