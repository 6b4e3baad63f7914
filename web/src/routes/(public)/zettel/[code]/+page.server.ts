import { fail, redirect } from '@sveltejs/kit';
import { applicationsApi } from '#lib/api/organisation.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const pin = String((await request.formData()).get('pin') ?? '').trim();
    let token: string;
    try {
      ({ token } = await applicationsApi(fetch).openSlip(params.code, pin || '0'));
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      return fail(problem.status, { error: problemText(locals.texts, problem.fields[0] ?? problem) });
    }
    redirect(303, `/meine/${encodeURIComponent(token)}`);
  },
};
