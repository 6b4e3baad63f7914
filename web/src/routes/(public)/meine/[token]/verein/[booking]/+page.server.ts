import { error, fail, redirect, type Actions } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { myHrefs } from '#lib/features/my/my-hrefs.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params }) => {
  const { bookings } = await orErrorPage(api(fetch).myPage(params.token));
  const booking = bookings.find(({ id }) => id === params.booking);
  if (!booking?.enrolment) error(404, locals.texts.t('common.error.notFound'));
  return { booking, enrolment: booking.enrolment, token: params.token };
};

export const actions: Actions = {
  default: async ({ fetch, locals, params, request }) => {
    const { token = '', booking = '' } = params;
    const isShared = (await request.formData()).get('shared') === 'yes';
    try {
      await api(fetch).shareCertificate(token, booking, isShared);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      return fail(problem.status, { notice: problemText(locals.texts, problem) });
    }
    redirect(303, `${myHrefs(token).home}?${isShared ? 'zugestimmt' : 'zurueckgenommen'}`);
  },
};
