import { redirect, type Actions } from '@sveltejs/kit';
import { rulesApi } from '#lib/api/staff-rules.ts';
import { staffApi } from '#lib/api/staff.ts';
import { typedFacts, wishOf } from '#lib/features/editor/facts-form.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  return { facts: await orErrorPage(rulesApi(fetch).facts(run.id)) };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const typed = typedFacts(await request.formData());
    const run = await staffApi(fetch).run(params['code'] ?? '');
    const refusal = await orErrors(locals.texts, () => rulesApi(fetch).setFacts(run.id, wishOf(typed)), { typed }, 'angaben');
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}/team`, 'angaben'));
  },
};
