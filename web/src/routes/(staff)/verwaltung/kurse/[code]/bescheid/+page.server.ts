import { type Actions, redirect } from '@sveltejs/kit';
import { sessionsApi } from '#lib/api/staff-sessions.ts';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  return { notice: await orErrorPage(sessionsApi(fetch).notice(run.id)) };
};

export const actions: Actions = {
  default: async ({ fetch, locals, params, request }) => {
    const reason = String((await request.formData()).get('reason') ?? '').trim();
    const run = await staffApi(fetch).run(params['code'] ?? '');
    const refusal = await orErrors(locals.texts, () => sessionsApi(fetch).tell(run.id, reason), { reason }, 'tell');
    if (refusal) return refusal;
    redirect(303, afterDoing(`/verwaltung/kurse/${run.code}`, 'bescheid'));
  },
};
