import { redirect, type Actions } from '@sveltejs/kit';
import { attendanceApi } from '#lib/api/staff-attendance.ts';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { runsInstead } from '#lib/features/staff/runs-instead.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  const instead = runsInstead(await orErrorPage(staffApi(fetch).runs()), run, today());
  return { instead, canMerge: run.state !== 'RUNNING' && !run.attended && run.taken > 0 && instead.length > 0 };
};

export const actions: Actions = {
  callOff: async ({ fetch, params, request, locals }) => {
    const form = await request.formData();
    const reason = String(form.get('reason') ?? '');
    const alternative = String(form.get('alternative') ?? '');
    const takeAlong = form.get('takeAlong') === 'yes';
    const run = await staffApi(fetch).run(params.code ?? '');
    const callOff = () => staffApi(fetch).cancelRun(run.id, reason, alternative, takeAlong);
    const refusal = await orErrors(locals.texts, callOff, { reason, alternative, takeAlong }, 'absagen');
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}`, takeAlong ? 'zusammengelegt' : 'abgesagt'));
  },
  endEarly: async ({ fetch, params, request, locals }) => {
    const form = await request.formData();
    const [reason, alternative] = [String(form.get('reason') ?? ''), String(form.get('alternative') ?? '')];
    const run = await staffApi(fetch).run(params.code ?? '');
    const end = () => attendanceApi(fetch).endEarly(run.id, reason, alternative);
    const refusal = await orErrors(locals.texts, end, { reason, alternative, takeAlong: false }, 'absagen');
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}`, 'beendet'));
  },
};
