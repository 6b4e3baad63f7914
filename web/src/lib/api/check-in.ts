import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];
export type DoorList = Schemas['DoorListDto'];
export type DoorPerson = Schemas['DoorPersonDto'];
export type SeenPeople = Schemas['SeenPeopleDto'];
export type SeenPerson = Schemas['SeenPersonDto'];
export type NotedPeople = Schemas['NotedPeopleDto'];
export type LetIn = Schemas['LetInDto'];
export type LookedUp = Schemas['LookedUpDto'];
export type Door = Schemas['DoorDto'];
export type SessionDoors = Schemas['SessionDoorsDto'];

const part = encodeURIComponent;

/** What a door of one date may ask: by the session of staff, or by the cookie that its PIN gave the device. */
export function checkInApi(fetch: typeof globalThis.fetch) {
  const { get, post } = callWith(fetch);
  const of = (sessionId: string): string => `/api/v1/check-in/${part(sessionId)}`;
  return {
    list: (sessionId: string) => get<DoorList>(of(sessionId)),
    note: (sessionId: string, seen: SeenPeople) => post<NotedPeople>(`${of(sessionId)}/events`, seen),
    lookUp: (sessionId: string, code: string) => post<LookedUp>(`${of(sessionId)}/lookup`, { code }),
    takeIn: (sessionId: string, person: Schemas['WalkInDto'], key: string) =>
      post<Schemas['TakenInDto']>(`${of(sessionId)}/walk-ins`, person, { 'idempotency-key': key }),
    letIn: (sessionId: string, person: Schemas['LateWalkInDto'], key: string) =>
      post<LetIn>(`${of(sessionId)}/late-walk-ins`, person, { 'idempotency-key': key }),
    today: () => get<Schemas['DatesTodayDto']>('/api/v1/doors'),
    door: (token: string) => get<Door>(`/api/v1/doors/${part(token)}`),
    openDoor: (token: string, pin: string) => post<{ sessionId: string }>(`/api/v1/doors/${part(token)}/opening`, { pin }),
  };
}

/** The doors of a date as staff make and end them. */
export function doorsApi(fetch: typeof globalThis.fetch) {
  const { get, post, delete: remove } = callWith(fetch);
  return {
    ofSession: (sessionId: string) => get<SessionDoors>(`/api/v1/staff/sessions/${part(sessionId)}/doors`),
    make: (sessionId: string, name: string) => post<void>(`/api/v1/staff/sessions/${part(sessionId)}/doors`, { name }),
    settle: (walkInId: string) => remove<void>(`/api/v1/staff/walk-ins/${part(walkInId)}`),
    end: (doorId: string) => remove<void>(`/api/v1/staff/doors/${part(doorId)}`),
  };
}
