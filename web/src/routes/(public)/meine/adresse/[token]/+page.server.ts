import { fail, type Actions } from '@sveltejs/kit';
import { ownDataApi } from '#lib/api/own-data.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';

export const actions: Actions = {
  default: async ({ fetch, locals, params }) => {
    try {
      await ownDataApi(fetch).confirmEmail(params['token'] ?? '');
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      return fail(problem.status, { done: false, notice: problemText(locals.texts, problem) });
    }
    return { done: true, notice: null };
  },
};
