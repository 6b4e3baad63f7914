import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type MasterCounts = Schemas['MasterCountsDto'];
export type Venue = Schemas['VenueDto'];
export type OneVenue = Schemas['OneVenueDto'];
export type VenueRoom = Schemas['RoomDto'];
export type OneRoom = Schemas['OneRoomDto'];
export type ContactPerson = Schemas['ContactPersonDto'];
export type SeenOffice = Schemas['SeenOfficeDto'];
export type Programme = Schemas['ProgrammeDto'];
export type Organiser = Schemas['OrganiserDto'];
export type YearOff = Schemas['YearOffDto'];
export type DayOff = Schemas['DayOffDto'];
export type DayOffKind = Schemas['DayOffKind'];
export type StaffAccount = Schemas['StaffAccountDto'];
export type LastChange = Schemas['LastChangeOfRowDto'];
export type RuleValue = Schemas['RuleValueDto'];

const part = encodeURIComponent;
const STAFF = '/api/v1/staff';

/** What courses are planned from, the rules, and who works here. */
export function masterApi(fetch: typeof globalThis.fetch) {
  const { get, post, put, delete: remove } = callWith(fetch);
  /** Entered where there is no id yet, else written anew. */
  const saved =
    <W extends object>(what: string) =>
    (id: string | null, wish: W): Promise<{ id: string }> =>
      id === null ? post(`${STAFF}/${what}`, wish) : put(`${STAFF}/${what}/${part(id)}`, wish);
  const one =
    <T>(what: string) =>
    (id: string) =>
      get<T>(`${STAFF}/${what}/${part(id)}`);
  return {
    counts: () => get<MasterCounts>(`${STAFF}/master-data`),
    venues: () => get<Venue[]>(`${STAFF}/venues`),
    venue: one<OneVenue>('venues'),
    saveVenue: saved<Schemas['VenueWishDto']>('venues'),
    territories: () => get<{ id: string; name: string }[]>(`${STAFF}/territories`),
    room: one<OneRoom>('rooms'),
    addRoom: (venueId: string, wish: Schemas['RoomWishDto']) => post<unknown>(`${STAFF}/venues/${part(venueId)}/rooms`, wish),
    saveRoom: (id: string, wish: Schemas['RoomWishDto']) => put<unknown>(`${STAFF}/rooms/${part(id)}`, wish),
    contacts: () => get<ContactPerson[]>(`${STAFF}/contacts`),
    contact: one<ContactPerson>('contacts'),
    saveContact: saved<Schemas['ContactWishDto']>('contacts'),
    office: () => get<SeenOffice>(`${STAFF}/office`),
    saveOffice: (wish: Schemas['OfficeWishDto']) => put<void>(`${STAFF}/office`, wish),
    programmes: () => get<Programme[]>(`${STAFF}/programmes`),
    programme: one<Programme>('programmes'),
    saveProgramme: saved<Schemas['ProgrammeWishDto']>('programmes'),
    organisers: () => get<Organiser[]>(`${STAFF}/organisers`),
    organiser: one<Organiser>('organisers'),
    saveOrganiser: saved<Schemas['OrganiserWishDto']>('organisers'),
    year: (year: number) => get<YearOff>(`${STAFF}/days-off/years/${year}`),
    dayOff: one<DayOff>('days-off'),
    saveDayOff: saved<Schemas['DayOffWishDto']>('days-off'),
    keepDates: (id: string, revision: number) => post<void>(`${STAFF}/days-off/${part(id)}/kept-dates`, { revision }),
    removeDayOff: (id: string, revision: string) => remove<void>(`${STAFF}/days-off/${part(id)}?revision=${part(revision)}`),
    ...accountsAndRules(fetch),
  };
}

function accountsAndRules(fetch: typeof globalThis.fetch) {
  const { get, post, put, delete: remove } = callWith(fetch);
  return {
    accounts: () => get<StaffAccount[]>(`${STAFF}/accounts`),
    account: (id: string) => get<StaffAccount>(`${STAFF}/accounts/${part(id)}`),
    addAccount: (wish: Schemas['NewAccountDto']) => post<unknown>(`${STAFF}/accounts`, wish),
    saveAccount: (id: string, wish: Schemas['AccountWishDto']) => put<void>(`${STAFF}/accounts/${part(id)}`, wish),
    rules: () => get<RuleValue[]>(`${STAFF}/settings`),
    rule: (name: string) => get<RuleValue>(`${STAFF}/settings/${part(name)}`),
    setRule: (name: string, day: string, wish: { value: unknown; source: string; replace: boolean }) =>
      put<void>(`${STAFF}/settings/${part(name)}/values/${part(day)}`, wish),
    takeRuleBack: (name: string, day: string) => remove<void>(`${STAFF}/settings/${part(name)}/values/${part(day)}`),
  };
}
