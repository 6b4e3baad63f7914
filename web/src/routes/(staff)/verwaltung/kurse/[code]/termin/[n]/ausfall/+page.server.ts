import { error, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { sessionsApi } from '#lib/api/staff-sessions.ts';
import { staffApi } from '#lib/api/staff.ts';
import type { FallsOutAnswer } from '#lib/features/sessions/falls-out.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

function sessionOf<T extends { id: string; n: number }>(run: { sessions: T[] }, n: string | undefined): T {
  return run.sessions.find((one) => String(one.n) === n) ?? error(404, 'session.unknown', { code: 'session.unknown' });
}

/** What would come of it, or why it cannot be and what one does instead. */
export const load: PageServerLoad = async ({ fetch, parent, params, locals }) => {
  const { run } = await parent();
  const session = sessionOf(run, params.n);
  try {
    return { session, preview: await sessionsApi(fetch).fallsOutPreview(run.id, session.id, ''), refusal: null };
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status !== 409) return orErrorPage(Promise.reject(problem));
    return { session, preview: null, refusal: { code: problem.code, text: problemText(locals.texts, problem) } };
  }
};

async function asked({ fetch, params, request }: RequestEvent) {
  const run = await staffApi(fetch).run(params['code'] ?? '');
  const form = await request.formData();
  const typed: FallsOutAnswer = { reason: String(form.get('reason') ?? '').trim(), despite: form.get('despite') === '1' };
  return { run, id: sessionOf(run, params['n']).id, typed };
}

export const actions: Actions = {
  check: async (event) => {
    const { run, id, typed } = await asked(event);
    const look = async () => (typed.preview = await sessionsApi(event.fetch).fallsOutPreview(run.id, id, typed.reason));
    return (await orErrors(event.locals.texts, look, typed, 'ausfall')) ?? typed;
  },
  drop: async (event) => {
    const { run, id, typed } = await asked(event);
    const drop = () => sessionsApi(event.fetch).fallsOut(run.id, id, { reason: typed.reason, despite: typed.despite });
    const refusal = await orErrors(event.locals.texts, drop, typed, 'ausfall');
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}`, 'terminfaelltaus'));
  },
};
