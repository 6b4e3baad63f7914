import { error, fail, redirect, type Actions } from '@sveltejs/kit';
import { attendanceApi } from '#lib/api/staff-attendance.ts';
import { staffApi } from '#lib/api/staff.ts';
import { saveDate } from '#lib/features/attendance/save-date.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { run } = await parent();
  const sheet = await orErrorPage(attendanceApi(fetch).sheet(run.id));
  const session = sheet.sessions.find(({ n }) => String(n) === params.n);
  if (!session) error(404, 'session.unknown', { code: 'session.unknown' });
  return { sheet, session, today: today() };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const { id, code } = await staffApi(fetch).run(params['code'] ?? '');
    const refusal = await saveDate(attendanceApi(fetch), id, Number(params['n']), await request.formData(), locals.texts);
    return refusal
      ? fail(refusal.status, refusal)
      : redirect(303, afterDoing(`/verwaltung/kurse/${code}/anwesenheit/termin/${params['n'] ?? ''}`, 'anwesenheit'));
  },
};
