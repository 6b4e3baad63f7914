import { redirect } from '@sveltejs/kit';
import { duplicatesApi } from '#lib/api/staff-duplicates.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { Actions, PageServerLoad } from './$types';

const LIST = '/verwaltung/personen/doppelte';

export const load: PageServerLoad = async ({ fetch, params, url }) => ({
  comparison: await orErrorPage(duplicatesApi(fetch).compare(params.id, url.searchParams.get('behalten') ?? undefined)),
});

export const actions: Actions = {
  merge: async ({ fetch, params, request, locals }) => {
    const keep = String((await request.formData()).get('keep') ?? '');
    const refusal = await orRefusal(locals.texts, () => duplicatesApi(fetch).merge(params.id, keep), {});
    return refusal ?? redirect(303, afterDoing(LIST, 'vereint'));
  },
  apart: async ({ fetch, params, locals }) => {
    const refusal = await orRefusal(locals.texts, () => duplicatesApi(fetch).dismiss(params.id), {});
    return refusal ?? redirect(303, afterDoing(LIST, 'zwei'));
  },
};
