import { error, fail, redirect, type Actions } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { myHrefs } from '#lib/features/my/my-hrefs.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params }) => {
  const { bookings } = await orErrorPage(api(fetch).myPage(params.token));
  const booking = bookings.find(({ id }) => id === params.booking);
  const session = booking?.sessions.find(({ id }) => id === params.session);
  if (!booking || !session) error(404, locals.texts.t('common.error.notFound'));
  const missed = await orErrorPage(api(fetch).missedSession(params.token, booking.id, session.id));
  return { booking, session, missed, token: params.token };
};

export const actions: Actions = {
  default: async ({ fetch, locals, params, request }) => {
    const { token = '', booking = '', session = '' } = params;
    const form = await request.formData();
    const canCome = form.get('answer') === 'yes';
    const seen = String(form.get('seen') ?? '');
    try {
      const { bookings } = await api(fetch).myPage(token);
      const shown = bookings.find(({ id }) => id === booking)?.sessions.find(({ id }) => id === session);
      await (shown?.moved
        ? api(fetch).answerSession(token, booking, session, { canCome, seen })
        : api(fetch).excuse(token, booking, session, { excused: !canCome, seen }));
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      return fail(problem.status, { notice: problemText(locals.texts, problem) });
    }
    redirect(303, `${myHrefs(token).home}?${canCome ? 'dabei' : 'entschuldigt'}`);
  },
};
