import { redirect, type Actions } from '@sveltejs/kit';
import { placesApi } from '#lib/api/staff-places.ts';
import { staffApi } from '#lib/api/staff.ts';
import { textIn } from '#lib/features/places/place-forms.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

/** One form is one booking, however often it is sent. */
export const load: PageServerLoad = () => ({ key: crypto.randomUUID() });

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const form = await request.formData();
    const typed = {
      name: textIn(form, 'name'),
      email: textIn(form, 'email'),
      phone: textIn(form, 'phone'),
      reason: textIn(form, 'reason'),
    };
    const { email, phone, ...rest } = typed;
    const run = await staffApi(fetch).run(params.code ?? '');
    const wish = { ...rest, ...(email && { email }), ...(phone && { phone }), language: locals.language };
    const refusal = await orRefusal(locals.texts, () => placesApi(fetch).overbook(run.id, wish, textIn(form, 'key')), typed);
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}/plaetze`, 'zusaetzlich'));
  },
};
