import { redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { planningApi } from '#lib/api/staff-planning.ts';
import { rulesApi } from '#lib/api/staff-rules.ts';
import { staffApi } from '#lib/api/staff.ts';
import { findingsOf, listActs, orPlanErrors } from '#lib/features/planning/plan-acts.ts';
import { asItIs, contentOf, typedPlan } from '#lib/features/planning/plan-form.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

const runOf = ({ fetch, params }: RequestEvent) => staffApi(fetch).run(params['code'] ?? '');

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  const draft = await orErrorPage(planningApi(fetch).draft(run.id));
  const asStored = asItIs(draft.content, draft.series, draft.revision);
  const { planned } = await orErrorPage(rulesApi(fetch).publication(run.id));
  return { draft, asStored, planned, findings: await findingsOf({ fetch }, asStored, run.id) };
};

export const actions: Actions = {
  ...listActs(async (event) => (await runOf(event)).id),
  save: async (event) => {
    const typed = typedPlan(await event.request.formData());
    const run = await runOf(event);
    const save = () => planningApi(event.fetch).save(run.id, { ...contentOf(typed), revision: Number(typed.revision) });
    const refusal = await orPlanErrors(event, save, typed, run.id);
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}`, 'entwurf'));
  },
};
