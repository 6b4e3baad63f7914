import { redirect, type Actions } from '@sveltejs/kit';
import { ownDataApi } from '#lib/api/own-data.ts';
import { afterChange } from '#lib/features/own-data/data-hrefs.ts';
import { orRefused } from '#lib/features/own-data/refused.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => ({
  data: await orErrorPage(ownDataApi(fetch).page(params.token)),
  token: params.token,
});

export const actions: Actions = {
  default: async ({ fetch, locals, params, request }) => {
    const token = params['token'] ?? '';
    const typed = String((await request.formData()).get('phone') ?? '').trim();
    const refusal = await orRefused(locals.texts, () => ownDataApi(fetch).setPhone(token, typed === '' ? null : typed), { typed });
    return refusal ?? redirect(303, afterChange(token, 'telefon'));
  },
};
