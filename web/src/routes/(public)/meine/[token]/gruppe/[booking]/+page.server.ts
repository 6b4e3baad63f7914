import { error, fail, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
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

/** Does it and goes on to the own page, or says here why not. */
async function act(
  { locals, params }: RequestEvent,
  typed: { reason: string; chosen: string[] },
  note: string,
  doIt: () => Promise<unknown>,
) {
  try {
    await doIt();
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    return fail(problem.status, { ...typed, notice: problemText(locals.texts, problem.fields[0] ?? problem) });
  }
  redirect(303, `${myHrefs(params['token'] ?? '').home}?${note}`);
}

export const actions: Actions = {
  cancel: async (event) => {
    const { fetch, locals, params, request } = event;
    const form = await request.formData();
    const typed = { reason: String(form.get('reason') ?? '').trim(), chosen: form.getAll('member').map(String) };
    if (typed.chosen.length === 0) return fail(400, { ...typed, notice: locals.texts.t('my.party.nobody') });
    const { token = '', booking = '' } = params;
    return act(event, typed, 'gruppe', () => api(fetch).cancelParty(token, booking, typed.chosen, typed.reason));
  },
  separate: (event) => {
    const { token = '', booking = '' } = event.params;
    return act(event, { reason: '', chosen: [] }, 'einzeln', () => api(event.fetch).separateParty(token, booking));
  },
};
