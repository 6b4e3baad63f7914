import { redirect, type Actions } from '@sveltejs/kit';
import { attendanceApi } from '#lib/api/staff-attendance.ts';
import { certificatesApi } from '#lib/api/staff-certificates.ts';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  const { ready } = await orErrorPage(certificatesApi(fetch).ofRun(run.id));
  return { issued: ready.filter(({ certificate }) => certificate !== null).length };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const reason = String((await request.formData()).get('reason') ?? '');
    const run = await staffApi(fetch).run(params['code'] ?? '');
    const refusal = await orRefusal(locals.texts, () => attendanceApi(fetch).reopen(run.id, reason), { reason });
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}/anwesenheit`, 'geoeffnet'));
  },
};
