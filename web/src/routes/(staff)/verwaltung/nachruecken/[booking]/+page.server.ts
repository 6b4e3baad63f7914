import { error, redirect, type Actions } from '@sveltejs/kit';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const offers = await orErrorPage(staffApi(fetch).offers());
  const offer = offers.find(({ bookingId }) => bookingId === params.booking);
  return { offer: offer ?? error(404, 'offer.unknown', { code: 'offer.unknown' }) };
};

export const actions = {
  default: async ({ fetch, locals, params, request }) => {
    const form = await request.formData();
    const [date, time, reason] = ['date', 'time', 'reason'].map((name) => String(form.get(name) ?? '').trim()) as [string, string, string];
    const typed = { date, time, reason };
    const refusal = await orRefusal(locals.texts, () => staffApi(fetch).extendOffer(params['booking'] ?? '', typed), typed);
    return refusal ?? redirect(303, afterDoing('/verwaltung/nachruecken', 'frist'));
  },
} satisfies Actions;
