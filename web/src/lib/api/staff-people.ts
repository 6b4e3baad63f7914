import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type FoundPeople = Schemas['FoundPeopleDto'];
export type StaffPerson = Schemas['StaffPersonDto'];
export type UntoldPerson = Schemas['UntoldPersonDto'];
export type PersonCorrection = Schemas['CorrectKnownPersonDto'];
export type MailLog = Schemas['MailLogDto'];
export type Expired = Schemas['ExpiredDto'];

/** People as staff look them up when somebody calls. */
export function peopleApi(fetch: typeof globalThis.fetch) {
  const { get, post, put, patch } = callWith(fetch);
  const one = (id: string): string => `/api/v1/staff/people/${encodeURIComponent(id)}`;
  return {
    find: (q: string) => get<FoundPeople>('/api/v1/staff/people', { q }),
    person: (id: string) => get<StaffPerson>(one(id)),
    correct: (id: string, change: PersonCorrection) => patch(one(id), change),
    setPhone: (id: string, phone: string | null) => put(`${one(id)}/phone`, { phone }),
    askEmail: (id: string, email: string) => post(`${one(id)}/email`, { email }),
    removeEmail: (id: string, email: string) => post(`${one(id)}/email-removal`, { email }),
    erase: (id: string, reason: string) => post(`${one(id)}/erasure`, { reason }),
    keep: (id: string) => post(`${one(id)}/keeping`),
    resetAddress: (id: string, changeId: string) => post(`${one(id)}/address-reset`, { changeId }),
    untold: () => get<UntoldPerson[]>('/api/v1/staff/people/untold'),
    lastCleanUp: () => get<Schemas['CleanUpDto']>('/api/v1/staff/retention/last-run'),
    mailLog: (query: Record<string, string>) => get<MailLog>('/api/v1/staff/breach/mails', query),
    breachDeadline: (date: string, time: string) => get<Schemas['BreachDto']>('/api/v1/staff/breach/deadline', { date, time }),
    retention: () => get<Expired[]>('/api/v1/staff/retention'),
  };
}
