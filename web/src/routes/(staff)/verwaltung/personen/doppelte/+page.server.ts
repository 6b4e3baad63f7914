import { redirect } from '@sveltejs/kit';
import { duplicatesApi } from '#lib/api/staff-duplicates.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/verwaltung/personen/doppelte';

export const load: PageServerLoad = async ({ fetch }) => ({ duplicates: await orErrorPage(duplicatesApi(fetch).overview()) });

export const actions: Actions = {
  search: async ({ fetch }) => {
    await orErrorPage(duplicatesApi(fetch).search());
    redirect(303, afterDoing(HERE, 'verglichen'));
  },
  undo: async ({ fetch, request, locals }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const refusal = await orRefusal(locals.texts, () => duplicatesApi(fetch).undo(id), {});
    return refusal ?? redirect(303, afterDoing(HERE, 'getrennt'));
  },
};
