import { redirect, type Actions } from '@sveltejs/kit';
import { offeringsApi } from '#lib/api/staff-offerings.ts';
import { templateOf, typedOffering } from '#lib/features/offerings/offering-form.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => ({
  template: await orErrorPage(offeringsApi(fetch).template(params.name)),
});

export const actions: Actions = {
  save: async ({ fetch, params, request, locals }) => {
    const typed = typedOffering(await request.formData());
    const save = () => offeringsApi(fetch).setTemplate(params['name'] ?? '', templateOf(typed));
    const refusal = await orErrors(locals.texts, save, { typed }, 'offering');
    return refusal ?? redirect(303, afterDoing('/verwaltung/stammdaten/angebote/vorlagen', 'vorlage'));
  },
};
