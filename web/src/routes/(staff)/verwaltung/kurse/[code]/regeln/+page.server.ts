import { redirect, type Actions } from '@sveltejs/kit';
import { rulesApi } from '#lib/api/staff-rules.ts';
import { staffApi } from '#lib/api/staff.ts';
import { typedRules, wishOf } from '#lib/features/rules/rules-form.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  return { rules: await orErrorPage(rulesApi(fetch).rules(run.id)) };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const typed = typedRules(await request.formData());
    const run = await staffApi(fetch).run(params['code'] ?? '');
    const refusal = await orErrors(locals.texts, () => rulesApi(fetch).setRules(run.id, wishOf(typed)), { typed }, 'rules');
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}/regeln`, 'regeln'));
  },
};
