import { redirect, type Actions, fail } from '@sveltejs/kit';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { rulesApi } from '#lib/api/staff-rules.ts';
import { staffApi } from '#lib/api/staff.ts';
import { typedRules, wishOf } from '#lib/features/rules/rules-form.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  return { rules: await orErrorPage(rulesApi(fetch).rules(run.id)) };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const typed = typedRules(await request.formData());
    const run = await staffApi(fetch).run(params['code'] ?? '');
    try {
      await rulesApi(fetch).setRules(run.id, wishOf(typed));
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
      const errors = problem.fields.map((one) => ({ field: one.field, text: problemText(locals.texts, one) }));
      const whole = [{ field: 'prerequisites', text: problemText(locals.texts, problem) }];
      return fail(problem.status, { typed, errors: errors.length > 0 ? errors : whole });
    }
    redirect(303, afterDoing(`/verwaltung/kurse/${run.code}/regeln`, 'regeln'));
  },
};
