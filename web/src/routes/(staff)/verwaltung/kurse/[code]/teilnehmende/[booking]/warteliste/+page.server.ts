import { error, redirect, type Actions } from '@sveltejs/kit';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { run } = await parent();
  const person = await orErrorPage(staffApi(fetch).participant(run.id, params.booking));
  if (person.state !== 'REQUESTED') error(404, 'booking.unknown', { code: 'booking.unknown' });
  return { person };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const approved = (await request.formData()).has('approved');
    const { code = '', booking = '' } = params;
    const refusal = await orRefusal(locals.texts, () => staffApi(fetch).putOnWaitlist(booking, approved), { approved });
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${code}/teilnehmende?zustand=waiting`, 'warteliste'));
  },
};
