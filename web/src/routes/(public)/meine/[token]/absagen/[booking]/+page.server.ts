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
    const reason = String((await request.formData()).get('reason') ?? '').trim();
    try {
      await api(fetch).cancelBooking(token, params['booking'] ?? '', reason);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      const [first] = problem.fields;
      return fail(problem.status, { reason, notice: problemText(locals.texts, first ?? problem) });
    }
    redirect(303, `${myHrefs(token).home}?abgesagt`);
  },
};
