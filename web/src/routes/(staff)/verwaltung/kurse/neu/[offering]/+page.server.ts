import { error, redirect, type Actions } from '@sveltejs/kit';
import { planningApi } from '#lib/api/staff-planning.ts';
import { keptPlan } from '#lib/features/editor/kept-names.ts';
import { findingsOf, listActs, orPlanErrors } from '#lib/features/planning/plan-acts.ts';
import { asItIs, contentOf, typedPlan } from '#lib/features/planning/plan-form.ts';
import { afterStoring } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

/** The same course again names the course it is like. */
const LIKE = 'wie';
const keepOf = (run: string | null): string => (run ? `&${LIKE}=${encodeURIComponent(run)}` : '');

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const run = url.searchParams.get(LIKE);
  const template = await orErrorPage(planningApi(fetch).template(run ? { run } : { offering: params.offering }));
  if (template.offering.id !== params.offering) error(404, 'run.offering_unknown', { code: 'run.offering_unknown' });
  const asLike = asItIs(template.content, template.series, 0);
  return { template, asLike, findings: await findingsOf({ fetch }, asLike), keep: keepOf(run) };
};

export const actions: Actions = {
  ...listActs(() => Promise.resolve(undefined)),
  save: async (event) => {
    const typed = typedPlan(await event.request.formData());
    const likeRunId = event.url.searchParams.get(LIKE);
    let code = '';
    const create = async () => {
      const wish = {
        ...contentOf(typed),
        ...{ offeringId: event.params['offering'] ?? '' },
        ...(typed.code && { code: typed.code }),
        ...(likeRunId && { likeRunId }),
      };
      ({ code } = await planningApi(event.fetch).create(wish));
    };
    const refusal = await orPlanErrors(event, create, typed);
    const kept = keptPlan(event.params['offering'] ?? '', keepOf(likeRunId));
    return refusal ?? redirect(303, afterStoring(`/verwaltung/kurse/${code}`, 'geplant', kept));
  },
};
