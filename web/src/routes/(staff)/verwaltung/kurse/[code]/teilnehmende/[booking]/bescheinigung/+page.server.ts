import { error, redirect, type Actions } from '@sveltejs/kit';
import { certificatesApi } from '#lib/api/staff-certificates.ts';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { run } = await parent();
  const person = await orErrorPage(staffApi(fetch).participant(run.id, params.booking));
  if (!person.enrolled) error(404, 'booking.unknown', { code: 'booking.unknown' });
  return { person, sharing: await orErrorPage(certificatesApi(fetch).sharing(params.booking)) };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const isShared = (await request.formData()).get('shared') === 'yes';
    const { code = '', booking = '' } = params;
    const refusal = await orRefusal(locals.texts, () => certificatesApi(fetch).noteSharing(booking, isShared), {});
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${code}/teilnehmende`, 'notiert'));
  },
};
