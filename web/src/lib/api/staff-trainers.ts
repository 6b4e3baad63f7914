import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type TrainerRow = Schemas['TrainerRowDto'];
export type Trainer = Schemas['TrainerDto'];
export type TrainerContent = Schemas['TrainerContentDto'];
export type TouchedDate = Schemas['TouchedDateDto'];
export type TrainerPage = Schemas['TrainerPageDto'];
export type Absence = Schemas['AbsenceDto'];
type Days = Schemas['NewAbsenceDto'];

const part = encodeURIComponent;

/** Who teaches. */
export function trainersApi(fetch: typeof globalThis.fetch) {
  const { get, post, put, delete: remove } = callWith(fetch);
  const at = (id: string, more = ''): string => `/api/v1/staff/trainers/${part(id)}${more}`;
  return {
    list: () => get<TrainerRow[]>('/api/v1/staff/trainers'),
    touched: () => get<TouchedDate[]>('/api/v1/staff/trainers/touched-dates'),
    find: (id: string) => get<Trainer>(at(id)),
    create: (wish: TrainerContent) => post<{ id: string }>('/api/v1/staff/trainers', wish),
    save: (id: string, wish: Schemas['ChangeTrainerDto']) => put<void>(at(id), wish),
    retire: (id: string) => post<void>(at(id, '/retirement')),
    resume: (id: string) => post<void>(at(id, '/resumption')),
    addAbsence: (id: string, days: Days) => post<{ id: string }>(at(id, '/absences'), days),
    removeAbsence: (id: string, absenceId: string) => remove<void>(at(id, `/absences/${part(absenceId)}`)),
    sendLink: (id: string, renew: boolean) => post<void>(at(id, '/link'), { renew }),
    forget: (id: string) => remove<void>(at(id, '/data')),
    setTeam: (runId: string, team: Schemas['SetTeamDto']) => put<void>(`/api/v1/staff/runs/${part(runId)}/team`, team),
    checkTeam: (runId: string, trainerIds: string[]) =>
      post<Schemas['ConflictOfDateDto'][]>(`/api/v1/staff/runs/${part(runId)}/team/check`, { trainerIds }),
  };
}

/** What the link of somebody who teaches opens. */
export function trainerPageApi(fetch: typeof globalThis.fetch) {
  const { get, post, delete: remove } = callWith(fetch);
  const at = (token: string, more = ''): string => `/api/v1/trainer/${part(token)}${more}`;
  return {
    page: (token: string) => get<TrainerPage>(at(token)),
    addAbsence: (token: string, days: Days) => post<{ id: string }>(at(token, '/absences'), days),
    removeAbsence: (token: string, id: string) => remove<void>(at(token, `/absences/${part(id)}`)),
  };
}
