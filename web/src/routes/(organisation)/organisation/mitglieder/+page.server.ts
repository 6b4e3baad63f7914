import { fail, redirect } from '@sveltejs/kit';
import { deskApi, type NewMember } from '#lib/api/organisation.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { afterAct, bandOf } from '#lib/features/organisation/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { deskOf } from '#lib/server/own-desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, url }) => {
  const { organisation } = await parent();
  return { ...(await orErrorPage(deskApi(fetch, organisation.id).members())), ...bandOf(url.searchParams) };
};

const fields = ['name', 'email', 'phone', 'birthYear'] as const;
type Typed = Record<(typeof fields)[number], string>;

const memberOf = ({ name, email, phone, birthYear }: Typed, notice: string): NewMember => ({
  name,
  notice: notice as NewMember['notice'],
  ...(email && { email }),
  ...(phone && { phone }),
  ...(birthYear && { birthYear: Number(birthYear) }),
});

export const actions: Actions = {
  add: async (event) => {
    const form = await event.request.formData();
    const typed = Object.fromEntries(fields.map((field) => [field, String(form.get(field) ?? '').trim()])) as Typed;
    const { t } = event.locals.texts;
    if (form.get('informed') !== 'on') return fail(400, { typed, field: 'informed', error: t('organisation.members.informedMissing') });
    const desk = await deskOf(event);
    try {
      await desk.addMember(memberOf(typed, String(form.get('notice') ?? '')));
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
      const [first] = problem.fields;
      return fail(problem.status, { typed, field: first?.field ?? 'name', error: problemText(event.locals.texts, first ?? problem) });
    }
    redirect(303, afterAct('/organisation/mitglieder', 'dazu'));
  },
};
