import { redirect, type Actions } from '@sveltejs/kit';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

const actOf = (url: URL): 'ablehnen' | 'abmelden' => (url.searchParams.get('act') === 'ablehnen' ? 'ablehnen' : 'abmelden');

export const load: PageServerLoad = async ({ fetch, parent, params, url }) => {
  const { run } = await parent();
  const person = await orErrorPage(staffApi(fetch).participant(run.id, params.booking));
  return { person, act: actOf(url) };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, url, locals }) => {
    const reason = String((await request.formData()).get('reason') ?? '');
    const { code = '', booking = '' } = params;
    const rejects = actOf(url) === 'ablehnen';
    const api = staffApi(fetch);
    const refusal = await orRefusal(locals.texts, () => (rejects ? api.reject(booking, reason) : api.cancelBooking(booking, reason)), {
      reason,
    });
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${code}/teilnehmende`, rejects ? 'abgelehnt' : 'abgemeldet'));
  },
};
