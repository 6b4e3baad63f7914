import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type OwnData = Schemas['OwnDataDto'];
export type OwnNeed = Schemas['OwnNeedDto'];
export type ErasurePreview = Schemas['ErasurePreviewDto'];
type Correction = Schemas['CorrectPersonDto'];

const part = encodeURIComponent;
const dataOf = (token: string): string => `/api/v1/my/${part(token)}/data`;

/** What a person sees and changes of their own. */
export function ownDataApi(fetch: typeof globalThis.fetch) {
  const { get, post, put, patch, delete: remove } = callWith(fetch);
  return {
    page: (token: string) => get<OwnData>(dataOf(token)),
    correct: (token: string, change: Correction) => patch(`${dataOf(token)}/person`, change),
    askEmail: (token: string, email: string) => post(`${dataOf(token)}/email`, { email }),
    confirmEmail: (token: string) => post(`/api/v1/address-changes/${part(token)}/confirmation`),
    setPhone: (token: string, phone: string | null) => put(`${dataOf(token)}/phone`, { phone }),
    setNewsletter: (token: string, given: boolean) => put(`${dataOf(token)}/newsletter`, { given }),
    setReminders: (token: string, wanted: boolean) => put(`${dataOf(token)}/reminders`, { wanted }),
    removeNeed: (token: string, needId: string) => remove(`${dataOf(token)}/needs/${part(needId)}`),
    keep: (token: string) => post(`${dataOf(token)}/keeping`),
    erase: (token: string) => post<Schemas['ErasedDto']>(`${dataOf(token)}/erasure`),
  };
}

/** Behind the link under a reminder: whether more of them come. */
export function remindersApi(fetch: typeof globalThis.fetch) {
  const { get, put } = callWith(fetch);
  const choice = (token: string): string => `/api/v1/reminders/${part(token)}`;
  return {
    look: (token: string) => get<Schemas['RemindersDto']>(choice(token)),
    choose: (token: string, wanted: boolean) => put(choice(token), { wanted }),
  };
}

export const ownCopyUrl = (token: string): string => `${dataOf(token)}/copy.zip`;
