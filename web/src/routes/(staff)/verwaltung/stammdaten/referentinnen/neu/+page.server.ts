import { redirect, type Actions } from '@sveltejs/kit';
import { trainersApi } from '#lib/api/staff-trainers.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { contentOf, typedTrainer } from '#lib/features/trainers/trainer-form.ts';
import { orErrors } from '#lib/server/staff-act.ts';

export const actions: Actions = {
  save: async ({ fetch, request, locals }) => {
    const typed = typedTrainer(await request.formData());
    const refusal = await orErrors(locals.texts, () => trainersApi(fetch).create(contentOf(typed)), { typed }, 'trainer');
    return refusal ?? redirect(303, afterDoing('/verwaltung/stammdaten/referentinnen', 'referentinneu'));
  },
};
