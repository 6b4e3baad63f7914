import { error, fail, redirect, type Actions } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { myHrefs } from '#lib/features/my/my-hrefs.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params }) => {
  const { bookings } = await orErrorPage(api(fetch).myPage(params.token));
  const booking = bookings.find(({ id }) => id === params.booking);
  if (!booking) error(404, locals.texts.t('common.error.notFound'));
  return { booking, token: params.token };
};

export const actions: Actions = {
  default: async ({ fetch, locals, params, request }) => {
    const token = params['token'] ?? '';
    const accept = (await request.formData()).get('answer') === 'yes';
    try {
      await api(fetch).answerOffer(token, params['booking'] ?? '', accept);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      return fail(problem.status, { notice: problemText(locals.texts, problem) });
    }
    redirect(303, `${myHrefs(token).home}?${accept ? 'zugesagt' : 'abgelehnt'}`);
  },
};
