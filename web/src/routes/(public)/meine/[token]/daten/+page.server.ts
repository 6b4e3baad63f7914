import { redirect, type Actions } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { ownDataApi } from '#lib/api/own-data.ts';
import { afterChange, bandOfChange } from '#lib/features/own-data/data-hrefs.ts';
import { orRefused } from '#lib/features/own-data/refused.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { nowInstant } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params, url }) => {
  const { token } = params;
  const [data, my] = await orErrorPage(Promise.all([ownDataApi(fetch).page(token), api(fetch).myPage(token)]));
  return { data, my, token, today: locals.texts.dates.dayOf(nowInstant()), ...bandOfChange(url.searchParams) };
};

export const actions: Actions = {
  newsletter: async ({ fetch, locals, params, request }) => {
    const token = params['token'] ?? '';
    const given = (await request.formData()).get('given') === 'yes';
    const refusal = await orRefused(locals.texts, () => ownDataApi(fetch).setNewsletter(token, given), {});
    return refusal ?? redirect(303, afterChange(token, given ? 'post' : 'keinepost'));
  },
  reminders: async ({ fetch, locals, params, request }) => {
    const token = params['token'] ?? '';
    const wanted = (await request.formData()).get('wanted') === 'yes';
    const refusal = await orRefused(locals.texts, () => ownDataApi(fetch).setReminders(token, wanted), {});
    return refusal ?? redirect(303, afterChange(token, wanted ? 'erinnerung' : 'keineerinnerung'));
  },
  need: async ({ fetch, locals, params, request }) => {
    const token = params['token'] ?? '';
    const need = String((await request.formData()).get('need') ?? '');
    const refusal = await orRefused(locals.texts, () => ownDataApi(fetch).removeNeed(token, need), {});
    return refusal ?? redirect(303, afterChange(token, 'angabe'));
  },
  keep: async ({ fetch, locals, params }) => {
    const token = params['token'] ?? '';
    const refusal = await orRefused(locals.texts, () => ownDataApi(fetch).keep(token), {});
    return refusal ?? redirect(303, afterChange(token, 'behalten'));
  },
};
