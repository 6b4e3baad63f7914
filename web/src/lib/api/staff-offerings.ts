import type { Kind } from '#lib/mosaic/kinds.ts';
import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type OfferingRow = Omit<Schemas['OfferingRowDto'], 'kind'> & { kind: Kind };
export type OfferingContent = Omit<Schemas['NewOfferingDto'], 'kind'>;
export type Offering = Omit<Schemas['OfferingDto'], 'kind'> & { kind: Kind };
export type KindTemplate = Omit<Schemas['KindTemplateDto'], 'kind'> & { kind: Kind };
export type SetKindTemplate = Schemas['SetKindTemplateDto'];

const part = encodeURIComponent;

/** What can be held again and again, and what new ones of each kind begin with. */
export function offeringsApi(fetch: typeof globalThis.fetch) {
  const { get, post, put } = callWith(fetch);
  const at = (id: string, more = ''): string => `/api/v1/staff/offerings/${part(id)}${more}`;
  return {
    list: () => get<OfferingRow[]>('/api/v1/staff/offerings'),
    find: (id: string) => get<Offering>(at(id)),
    create: (wish: Schemas['NewOfferingDto']) => post<{ id: string; code: string }>('/api/v1/staff/offerings', wish),
    save: (id: string, wish: Schemas['ChangeOfferingDto']) => put<void>(at(id), wish),
    retire: (id: string) => post<void>(at(id, '/retirement')),
    resume: (id: string) => post<void>(at(id, '/resumption')),
    templates: () => get<KindTemplate[]>('/api/v1/staff/offering-templates'),
    template: (name: string) => get<KindTemplate>(`/api/v1/staff/offering-templates/${part(name)}`),
    setTemplate: (name: string, wish: SetKindTemplate) => put<void>(`/api/v1/staff/offering-templates/${part(name)}`, wish),
  };
}
