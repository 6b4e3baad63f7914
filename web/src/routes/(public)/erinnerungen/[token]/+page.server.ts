import { redirect, type Actions } from '@sveltejs/kit';
import { remindersApi } from '#lib/api/own-data.ts';
import { orRefused } from '#lib/features/own-data/refused.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const { wanted } = await orErrorPage(remindersApi(fetch).look(params.token));
  return { wanted, again: url.searchParams.has('wieder') };
};

export const actions: Actions = {
  choose: async ({ fetch, locals, params, request, url }) => {
    const wanted = (await request.formData()).get('wanted') === 'yes';
    const refusal = await orRefused(locals.texts, () => remindersApi(fetch).choose(params['token'] ?? '', wanted), {});
    return refusal ?? redirect(303, `${url.pathname}${wanted ? '?wieder' : ''}`);
  },
};
