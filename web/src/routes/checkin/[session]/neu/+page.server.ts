import { fail, redirect, type Actions } from '@sveltejs/kit';
import { checkInApi } from '#lib/api/check-in.ts';
import { ApiProblem, problemErrors, problemText } from '#lib/api/problem.ts';
import { reasonText } from '#lib/features/eligibility/reason-words.ts';
import { headOf } from '#lib/features/checkin/door-page.ts';
import { namedPerson, typedPerson } from '#lib/features/participants/named-person.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { atDoor } from '#lib/server/door-act.ts';
import { officeOf } from '#lib/server/office-of.ts';
import type { PageServerLoad } from './$types';

/** One form is one booking, however often it is sent. */
export const load: PageServerLoad = async ({ fetch, params, url }) => ({
  head: headOf(await atDoor(`/checkin/${params.session}`, checkInApi(fetch).list(params.session))),
  key: crypto.randomUUID(),
  path: url.pathname,
});

/** Whoever helps at a door has no rooms of staff to go to, and calls. */
const refusalText = async (fetch: typeof globalThis.fetch, texts: Texts, problem: ApiProblem): Promise<string> =>
  problem.code === 'places.none_free'
    ? texts.t('doors.walkIn.full', { phone: (await officeOf(fetch, texts)).phone })
    : problemText(texts, problem);

export const actions: Actions = {
  default: async ({ fetch, params, request, locals: { texts } }) => {
    const form = await request.formData();
    const typed = typedPerson(form);
    const { reason: _reason, ...person } = namedPerson(typed);
    const session = params['session'] ?? '';
    let taken: { bookingId: string; hasPlace: boolean };
    try {
      taken = await checkInApi(fetch).takeIn(session, person, String(form.get('key') ?? ''));
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
      const reasons = problem.reasons.map((reason) => reasonText(texts, reason, 'organisation'));
      const errors = problem.fields.length > 0 ? problemErrors(texts, problem, 'name') : [];
      const error = reasons.length > 0 ? texts.t('places.named.refused') : await refusalText(fetch, texts, problem);
      return fail(problem.status, { typed, error, errors, reasons });
    }
    redirect(303, `/checkin/${session}?${taken.hasPlace ? 'neu' : 'angefragt'}=${taken.bookingId}`);
  },
};
