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
  const runs = await orErrorPage(api(fetch).otherRuns(params.token, booking.id));
  return { booking, runs, token: params.token };
};

export const actions: Actions = {
  default: async ({ fetch, locals, params, request }) => {
    const { token = '', booking = '' } = params;
    const run = String((await request.formData()).get('run') ?? '');
    if (run === '') return fail(400, { notice: locals.texts.t('changes.move.missing') });
    let moved;
    try {
      moved = await api(fetch).moveBooking(token, booking, run);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      return fail(problem.status, { notice: problemText(locals.texts, problem) });
    }
    const said = { CONFIRMED: 'gewechselt', WAITLISTED: 'wartet' }[moved.booking.state] ?? 'umgebucht';
    redirect(303, `${myHrefs(moved.token).home}?${said}`);
  },
};
