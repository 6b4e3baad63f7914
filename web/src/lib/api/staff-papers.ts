import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type PapersOfPerson = Schemas['PapersOfPersonDto'];
export type SeenPaper = Schemas['SeenPaperDto'];

const part = encodeURIComponent;

/** The register of papers that staff have seen of a person. */
export function papersApi(fetch: typeof globalThis.fetch) {
  const { get, post, delete: remove } = callWith(fetch);
  const of = (personId: string): string => `/api/v1/staff/people/${part(personId)}/papers`;
  return {
    ofPerson: (personId: string) => get<PapersOfPerson>(of(personId)),
    note: (personId: string, paper: SeenPaper) => post<void>(of(personId), paper),
    remove: (personId: string, paperId: string) => remove<void>(`${of(personId)}/${part(paperId)}`),
  };
}
