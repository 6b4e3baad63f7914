import { redirect, type Actions } from '@sveltejs/kit';
import { offeringsApi } from '#lib/api/staff-offerings.ts';
import { contentOf, typedOffering } from '#lib/features/offerings/offering-form.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

const LIST = '/verwaltung/stammdaten/angebote';

export const load: PageServerLoad = async ({ fetch, params }) => ({ offering: await orErrorPage(offeringsApi(fetch).find(params.id)) });

export const actions: Actions = {
  save: async ({ fetch, params, request, locals }) => {
    const typed = typedOffering(await request.formData());
    const id = params['id'] ?? '';
    const save = () => offeringsApi(fetch).save(id, { ...contentOf(typed), revision: Number(typed.revision) });
    const refusal = await orErrors(locals.texts, save, { typed }, 'offering');
    return refusal ?? redirect(303, afterDoing(LIST, 'angebot'));
  },
  retire: async ({ fetch, params }) => {
    await orErrorPage(offeringsApi(fetch).retire(params['id'] ?? ''));
    redirect(303, afterDoing(LIST, 'angebotende'));
  },
  resume: async ({ fetch, params }) => {
    await orErrorPage(offeringsApi(fetch).resume(params['id'] ?? ''));
    redirect(303, afterDoing(LIST, 'angebotwieder'));
  },
};
