import { callWith } from './call.ts';
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

export type RunRules = Schemas['StaffRunRulesDto'];
export type RulesWish = Schemas['RunRulesDto'];
export type RunDeadlines = Schemas['StaffRunDeadlinesDto'];
export type DeadlinesWish = Schemas['RunDeadlinesDto'];
export type RunFacts = Schemas['StaffRunFactsDto'];
export type FactsWish = Schemas['RunFactsDto'];
export type Publication = Schemas['PublicationDto'];

const part = encodeURIComponent;

/** Who may book a run and until when, and whether it can be shown to everybody. */
export function rulesApi(fetch: typeof globalThis.fetch) {
  const { get, post, put, delete: remove } = callWith(fetch);
  const of = (runId: string, more: string): string => `/api/v1/staff/runs/${part(runId)}/${more}`;
  return {
    rules: (runId: string) => get<RunRules>(of(runId, 'rules')),
    setRules: (runId: string, wish: RulesWish) => put<void>(of(runId, 'rules'), wish),
    deadlines: (runId: string) => get<RunDeadlines>(of(runId, 'deadlines')),
    setDeadlines: (runId: string, wish: DeadlinesWish) => put<void>(of(runId, 'deadlines'), wish),
    facts: (runId: string) => get<RunFacts>(of(runId, 'facts')),
    setFacts: (runId: string, wish: FactsWish) => put<void>(of(runId, 'facts'), wish),
    publication: (runId: string) => get<Publication>(of(runId, 'publication')),
    publishLater: (runId: string, wish: Schemas['PublishLaterDto']) => put<void>(of(runId, 'publication/plan'), wish),
    publishNotLater: (runId: string) => remove<void>(of(runId, 'publication/plan')),
    publish: (runId: string, wish: Schemas['PublishDto'] = {}) => post<void>(of(runId, 'publication'), wish),
  };
}
