import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type RunRules = Schemas['StaffRunRulesDto'];
export type RulesWish = Schemas['RunRulesDto'];
export type Publication = Schemas['PublicationDto'];

const part = encodeURIComponent;

/** Who may book a run, and whether it can be shown to everybody. */
export function rulesApi(fetch: typeof globalThis.fetch) {
  const { get, post, put, delete: remove } = callWith(fetch);
  const of = (runId: string, more: string): string => `/api/v1/staff/runs/${part(runId)}/${more}`;
  return {
    rules: (runId: string) => get<RunRules>(of(runId, 'rules')),
    setRules: (runId: string, wish: RulesWish) => put<void>(of(runId, 'rules'), wish),
    publication: (runId: string) => get<Publication>(of(runId, 'publication')),
    publishLater: (runId: string, wish: Schemas['PublishLaterDto']) => put<void>(of(runId, 'publication/plan'), wish),
    publishNotLater: (runId: string) => remove<void>(of(runId, 'publication/plan')),
    publish: (runId: string, wish: Schemas['PublishDto'] = {}) => post<void>(of(runId, 'publication'), wish),
  };
}
