import { redirect, type Actions } from '@sveltejs/kit';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({ offers: await orErrorPage(staffApi(fetch).offers()) });

export const actions = {
  default: async ({ fetch, locals, request }) => {
    const form = await request.formData();
    const accept = form.get('answer') === 'yes';
    const booking = String(form.get('booking') ?? '');
    const refusal = await orRefusal(locals.texts, () => staffApi(fetch).answerOffer(booking, accept), {});
    return refusal ?? redirect(303, afterDoing('/verwaltung/nachruecken', accept ? 'zusage' : 'absage'));
  },
} satisfies Actions;
