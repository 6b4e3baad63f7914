import type { Kind } from '#lib/mosaic/kinds.ts';
import { callWith } from './call.ts';
import type { components } from './schema.d.ts';
import type { RunDetail } from './types.ts';

type Schemas = components['schemas'];

export type PlanningOffering = Omit<Schemas['PlanningOfferingDto'], 'kind'> & { kind: Kind };
/** What both a new course and a draft are planned with. */
export type PlanningFrame = Pick<Schemas['DraftDto'], 'span' | 'certificate' | 'defaults' | 'lists'> & { offering: PlanningOffering };
export type RunContent = Schemas['RunContentDto'];
export type PlannedSession = Schemas['PlannedSessionDto'];
export type RunTemplate = PlanningFrame & Omit<Schemas['RunTemplateDto'], 'offering'>;
export type Draft = PlanningFrame & Omit<Schemas['DraftDto'], 'offering'>;
export type SeriesWish = Schemas['SeriesWishDto'];
export type Series = Schemas['SeriesDto'];
export type PlanFinding = Schemas['PlanFindingDto'];
export type DateConflict = Schemas['DateConflictDto'];

const part = encodeURIComponent;

/** Courses before anybody sees them. */
export function planningApi(fetch: typeof globalThis.fetch) {
  const { get, post, put } = callWith(fetch);
  const at = (runId: string, what: string): string => `/api/v1/staff/runs/${part(runId)}/${what}`;
  return {
    offerings: () => get<PlanningOffering[]>('/api/v1/staff/planning/offerings'),
    template: (of: { offering?: string; run?: string }) => get<RunTemplate>('/api/v1/staff/planning/template', of),
    series: (wish: SeriesWish) => post<Series>('/api/v1/staff/planning/series', wish),
    check: (plan: Schemas['PlanCheckDto']) => post<PlanFinding[]>('/api/v1/staff/planning/check', plan),
    assertDates: (plan: Schemas['PlannedDatesDto']) => post<void>('/api/v1/staff/planning/dates', plan),
    create: (wish: Schemas['NewRunDto']) => post<{ id: string; code: string }>('/api/v1/staff/runs', wish),
    draft: (runId: string) => get<Draft>(at(runId, 'draft')),
    save: (runId: string, wish: Schemas['ChangeDraftDto']) => put<Schemas['SavedDraftDto']>(at(runId, 'draft'), wish),
    preview: (runId: string, query: { lang?: string }) => get<RunDetail>(at(runId, 'preview'), query),
  };
}
