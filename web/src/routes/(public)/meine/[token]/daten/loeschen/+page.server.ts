import { fail, redirect, type Actions } from '@sveltejs/kit';
import { ownDataApi } from '#lib/api/own-data.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const { erasure } = await orErrorPage(ownDataApi(fetch).page(params.token));
  return { erasure, token: params.token };
};

export const actions: Actions = {
  default: async ({ fetch, locals, params }) => {
    let until: string | null;
    try {
      ({ retainUntil: until } = await ownDataApi(fetch).erase(params['token'] ?? ''));
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      // Pressed twice: the first press has erased everything, and the link with it.
      if (problem.code === 'link.unknown') redirect(303, '/meine/geloescht?nochmal');
      return fail(problem.status, { notice: problemText(locals.texts, problem) });
    }
    redirect(303, `/meine/geloescht${until ? `?bis=${until}` : ''}`);
  },
};
