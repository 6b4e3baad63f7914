import { error, fail, redirect, type Actions } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { myHrefs } from '#lib/features/my/my-hrefs.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params }) => {
  const { scope } = await orErrorPage(api(fetch).myPage(params.token));
  if (scope !== 'person') error(404, locals.texts.t('common.error.notFound'));
  return { token: params.token };
};

export const actions: Actions = {
  default: async ({ fetch, locals, params }) => {
    let renewed: Awaited<ReturnType<ReturnType<typeof api>['renewLink']>>;
    try {
      renewed = await api(fetch).renewLink(params['token'] ?? '');
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      return fail(problem.status, { notice: problemText(locals.texts, problem) });
    }
    redirect(303, myHrefs(renewed.token).renewed);
  },
};
