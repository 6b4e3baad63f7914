import { fail, redirect } from '@sveltejs/kit';
import { deskApi } from '#lib/api/organisation.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { reasonText } from '#lib/features/eligibility/reason-words.ts';
import { afterAct } from '#lib/features/organisation/done-notes.ts';
import { addMember } from '#lib/features/organisation/member-actions.ts';
import { readChosen } from '#lib/features/organisation/swap-words.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { deskOf } from '#lib/server/own-desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params, url }) => {
  const { organisation } = await parent();
  const desk = deskApi(fetch, organisation.id);
  const q = url.searchParams.get('q')?.trim() ?? '';
  const [own, choices, { noticeVersion }] = await orErrorPage(
    Promise.all([desk.bookings(params.slug), desk.replacements(params.booking, q), desk.members()]),
  );
  return { own, choices, q, chosen: url.searchParams.get('neu') ?? '', notice: noticeVersion };
};

export const actions: Actions = {
  replace: async (event) => {
    const { texts } = event.locals;
    const chosen = readChosen(String((await event.request.formData()).get('person') ?? ''));
    if (!chosen) return fail(400, { error: texts.t('organisation.swap.missing'), reasons: [] });
    const desk = await deskOf(event);
    let state: string;
    try {
      ({ state } = await desk.replace(event.params.booking, chosen));
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
      const reasons = problem.reasons.map((reason) => reasonText(texts, reason, 'organisation'));
      return fail(problem.status, { error: problemText(texts, problem), reasons });
    }
    redirect(303, afterAct(`/organisation/anmeldungen/${event.params.slug}`, state === 'REQUESTED' ? 'getauschtanfrage' : 'getauscht'));
  },
  add: async (event) => {
    const added = await addMember(event);
    return 'refusal' in added ? added.refusal : redirect(303, `${event.url.pathname}?neu=${added.member.personId}`);
  },
};
