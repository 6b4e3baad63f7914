import { error, redirect, type Actions } from '@sveltejs/kit';
import { attendanceApi } from '#lib/api/staff-attendance.ts';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { run } = await parent();
  const [{ rows }, { email, phone }] = await orErrorPage(
    Promise.all([attendanceApi(fetch).sheet(run.id), staffApi(fetch).participant(run.id, params.booking)]),
  );
  const row = rows.find(({ bookingId }) => bookingId === params.booking);
  if (!row) error(404, 'booking.unknown', { code: 'booking.unknown' });
  return { row, email, phone };
};

export const actions: Actions = {
  default: async ({ fetch, params, locals }) => {
    const { code = '', booking = '' } = params;
    const refusal = await orRefusal(locals.texts, () => attendanceApi(fetch).freeSeat(booking), {});
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${code}/anwesenheit`, 'platzfrei'));
  },
};
