import { redirect } from '@sveltejs/kit';
import { peopleApi } from '#lib/api/staff-people.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => ({ person: await orErrorPage(peopleApi(fetch).person(params.id)) });

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const reason = String((await request.formData()).get('reason') ?? '').trim();
    const refusal = await orRefusal(locals.texts, () => peopleApi(fetch).erase(params.id, reason), { reason });
    return refusal ?? redirect(303, afterDoing('/verwaltung/personen/suche', 'geloescht'));
  },
};
