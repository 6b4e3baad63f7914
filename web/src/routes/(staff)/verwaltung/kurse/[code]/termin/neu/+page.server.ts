import { redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { sessionsApi } from '#lib/api/staff-sessions.ts';
import { staffApi } from '#lib/api/staff.ts';
import { canGrow } from '#lib/features/sessions/falls-out.ts';
import { dateOf, isKnown, type NewDateAnswer, typedDate } from '#lib/features/sessions/new-date.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

/** The last date of the course, which the new one is like; null where none is added any more. */
export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  const last = run.sessions.findLast(({ cancelled }) => !cancelled);
  return { page: last && canGrow(run) ? await orErrorPage(sessionsApi(fetch).page(run.id, last.id)) : null };
};

async function asked({ fetch, params, request }: RequestEvent) {
  const run = await staffApi(fetch).run(params['code'] ?? '');
  return { run, answer: { typed: typedDate(await request.formData()) } as NewDateAnswer };
}

const lookAt = async ({ fetch }: RequestEvent, runId: string, answer: NewDateAnswer) =>
  (answer.preview = await sessionsApi(fetch).addPreview(runId, dateOf(answer.typed)));

export const actions: Actions = {
  check: async (event) => {
    const { run, answer } = await asked(event);
    return (await orErrors(event.locals.texts, () => lookAt(event, run.id, answer), answer, 'termin')) ?? answer;
  },
  /** What would come of it is looked at once more: a refusal shows it. */
  add: async (event) => {
    const { run, answer } = await asked(event);
    const add = async () => {
      const preview = await lookAt(event, run.id, answer);
      await sessionsApi(event.fetch).add(run.id, { ...dateOf(answer.typed), despite: isKnown(answer.typed, preview) });
    };
    const refusal = await orErrors(event.locals.texts, add, answer, 'termin');
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}`, 'terminneu'));
  },
};
