import { error, fail, redirect, type Actions } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { attendModes } from '#lib/api/types.ts';
import { myHrefs } from '#lib/features/my/my-hrefs.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params }) => {
  const { bookings } = await orErrorPage(api(fetch).myPage(params.token));
  const booking = bookings.find(({ id }) => id === params.booking);
  const mode = booking?.extras.find(({ kind }) => kind !== 'CHILDCARE')?.kind;
  if (!booking || !mode) error(404, locals.texts.t('common.error.notFound'));
  return { booking, mode, token: params.token };
};

export const actions: Actions = {
  default: async ({ fetch, locals, params, request }) => {
    const token = params['token'] ?? '';
    const wanted = (await request.formData()).get('mode');
    const mode = attendModes.find((one) => one === wanted) ?? 'ON_SITE';
    try {
      await api(fetch).switchMode(token, params['booking'] ?? '', mode);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      return fail(problem.status, { notice: problemText(locals.texts, problem) });
    }
    redirect(303, `${myHrefs(token).home}?teilnahme`);
  },
};
