import { redirect, type Actions } from '@sveltejs/kit';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orRefusal } from '#lib/server/staff-act.ts';

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const reason = String((await request.formData()).get('reason') ?? '');
    const run = await staffApi(fetch).run(params.code ?? '');
    const refusal = await orRefusal(locals.texts, () => staffApi(fetch).cancelRun(run.id, reason), { reason });
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}`, 'abgesagt'));
  },
};
