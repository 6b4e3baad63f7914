import { fail, redirect, type Actions } from '@sveltejs/kit';
import { ApiProblem, problemErrors, problemText } from '#lib/api/problem.ts';
import { placesApi } from '#lib/api/staff-places.ts';
import { staffApi } from '#lib/api/staff.ts';
import { reasonText } from '#lib/features/eligibility/reason-words.ts';
import { namedPerson, typedPerson } from '#lib/features/participants/named-person.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import type { PageServerLoad } from './$types';

/** The year is asked of somebody else here than where people book for themselves. */
const fieldErrors = (texts: Texts, problem: ApiProblem) =>
  problemErrors(texts, problem, 'name').map((one) => {
    const isMissing = problem.fields.some(({ field, code }) => field === one.field && code === 'validation.birth_year_missing');
    return isMissing ? { ...one, text: texts.t('places.named.birthYearMissing') } : one;
  });

/** Whose booking staff ended, and want to make good again. */
const AGAIN = 'wieder';

/** One form is one booking, however often it is sent. */
export const load: PageServerLoad = async ({ fetch, parent, url }) => {
  const key = crypto.randomUUID();
  const booking = url.searchParams.get(AGAIN);
  if (booking === null) return { key, again: null };
  const { run } = await parent();
  return { key, again: await orErrorPage(staffApi(fetch).participant(run.id, booking)) };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, locals: { texts } }) => {
    const form = await request.formData();
    const typed = typedPerson(form);
    const run = await staffApi(fetch).run(params.code ?? '');
    let state: string;
    try {
      ({ state } = await placesApi(fetch).addNamed(run.id, namedPerson(typed), String(form.get('key') ?? '')));
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
      const reasons = problem.reasons.map((reason) => reasonText(texts, reason, 'staff'));
      // Where there are reasons they say it all; the sentence of the code is for whoever books for themselves.
      const errors = problem.fields.length > 0 ? fieldErrors(texts, problem) : [];
      const error = reasons.length > 0 ? texts.t('places.named.refused') : problemText(texts, problem);
      return fail(problem.status, { typed, error, errors, reasons, isFull: problem.code === 'places.none_free' });
    }
    const tab = state === 'REQUESTED' ? '?zustand=requested' : '';
    redirect(303, afterDoing(`/verwaltung/kurse/${run.code}/teilnehmende${tab}`, 'aufgenommen'));
  },
};
