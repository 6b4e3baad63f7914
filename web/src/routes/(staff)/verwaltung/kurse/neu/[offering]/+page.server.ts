import { error, redirect, type Actions } from '@sveltejs/kit';
import { planningApi } from '#lib/api/staff-planning.ts';
import { listActs, orPlanErrors } from '#lib/features/planning/plan-acts.ts';
import { contentOf, typedPlan } from '#lib/features/planning/plan-form.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

/** The same course again names the course it is like. */
const LIKE = 'wie';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const run = url.searchParams.get(LIKE);
  const template = await orErrorPage(planningApi(fetch).template(run ? { run } : { offering: params.offering }));
  if (template.offering.id !== params.offering) error(404, 'run.offering_unknown', { code: 'run.offering_unknown' });
  return { template, keep: run ? `&${LIKE}=${encodeURIComponent(run)}` : '' };
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
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${code}`, 'geplant'));
  },
};
