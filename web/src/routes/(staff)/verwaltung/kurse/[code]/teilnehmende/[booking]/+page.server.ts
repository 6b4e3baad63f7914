import { error, redirect, type Actions } from '@sveltejs/kit';
import { staffApi } from '#lib/api/staff.ts';
import { participantTabs } from '#lib/api/staff-types.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

const actOf = (url: URL): 'ablehnen' | 'abmelden' => (url.searchParams.get('act') === 'ablehnen' ? 'ablehnen' : 'abmelden');

export const load: PageServerLoad = async ({ fetch, parent, params, url }) => {
  const { run } = await parent();
  const tabs = await orErrorPage(Promise.all(participantTabs.map((state) => staffApi(fetch).participants(run.id, { state }))));
  const person = tabs.flatMap((tab) => tab.rows).find((row) => row.bookingId === params.booking);
  if (!person) error(404, 'booking.unknown', { code: 'booking.unknown' });
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
