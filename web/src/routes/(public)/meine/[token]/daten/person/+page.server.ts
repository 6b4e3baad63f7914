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

const languages = ['de', 'en'] as const;

export const actions: Actions = {
  default: async ({ fetch, locals, params, request }) => {
    const token = params['token'] ?? '';
    const form = await request.formData();
    const read = (field: string) => String(form.get(field) ?? '').trim();
    const typed = { name: read('name'), callName: read('callName'), language: read('language') };
    const change = {
      ...(form.has('name') && { name: typed.name }),
      callName: typed.callName === '' ? null : typed.callName,
      language: languages.find((one) => one === typed.language) ?? 'de',
    };
    const refusal = await orRefused(locals.texts, () => ownDataApi(fetch).correct(token, change), { typed });
    return refusal ?? redirect(303, afterChange(token, 'person'));
  },
};
