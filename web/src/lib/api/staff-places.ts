import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type StaffPlaces = Schemas['StaffPlacesDto'];
export type QuotaOfRun = StaffPlaces['quotas'][number];
export type ExtraKind = Schemas['ExtraKind'];

const part = encodeURIComponent;

/** The places of a run, as staff change them. */
export function placesApi(fetch: typeof globalThis.fetch) {
  const { get, post, put } = callWith(fetch);
  const of = (runId: string, more: string): string => `/api/v1/staff/runs/${part(runId)}/${more}`;
  return {
    ofRun: (runId: string) => get<StaffPlaces>(of(runId, 'places')),
    setCapacity: (runId: string, wish: Schemas['CapacityDto']) => put<void>(of(runId, 'capacity'), wish),
    setQuota: (runId: string, organisationId: string, wish: Schemas['QuotaDto']) =>
      put<void>(of(runId, `quotas/${part(organisationId)}`), wish),
    releaseQuota: (runId: string, organisationId: string) => post<void>(of(runId, `quotas/${part(organisationId)}/release`)),
    setExtra: (runId: string, kind: string, capacity: number) => put<void>(of(runId, `extra-places/${part(kind)}`), { capacity }),
    addNamed: (runId: string, wish: Schemas['NamedPersonDto'], key: string) =>
      post<Schemas['NamedBookingDto']>(of(runId, 'named-bookings'), wish, { 'idempotency-key': key }),
    overbook: (runId: string, wish: Schemas['OverbookDto'], key: string) =>
      post<Schemas['OverbookedDto']>(of(runId, 'overbookings'), wish, { 'idempotency-key': key }),
  };
}
