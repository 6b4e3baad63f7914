import { error, redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { sessionsApi } from '#lib/api/staff-sessions.ts';
import { staffApi } from '#lib/api/staff.ts';
import { type MoveAnswer, moveOf, type TypedMove, typedMove, wishOf } from '#lib/features/sessions/session-move.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

const sessionOf = (run: { sessions: { id: string; n: number }[] }, n: string | undefined): string => {
  const session = run.sessions.find((one) => String(one.n) === n);
  return session?.id ?? error(404, 'session.unknown', { code: 'session.unknown' });
};

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { run } = await parent();
  return orErrorPage(sessionsApi(fetch).page(run.id, sessionOf(run, params.n)));
};

/** The session of the address and what was typed, the same for both acts. */
async function asked({ fetch, params, request }: RequestEvent) {
  const run = await staffApi(fetch).run(params['code'] ?? '');
  return { run, id: sessionOf(run, params['n']), typed: typedMove(await request.formData()) };
}

export const actions: Actions = {
  check: async (event) => {
    const { run, id, typed } = await asked(event);
    const answer: MoveAnswer = { typed };
    const look = async () => (answer.preview = await lookAt(event, run.id, id, typed));
    return (await orErrors(event.locals.texts, look, answer, 'move')) ?? answer;
  },
  /** What would come of it is looked at once more: a refusal shows it, and the page after it knows who hears of it. */
  move: async (event) => {
    const { run, id, typed } = await asked(event);
    const answer: MoveAnswer = { typed };
    const move = async () => {
      const preview = (answer.preview = await lookAt(event, run.id, id, typed));
      await sessionsApi(event.fetch).move(run.id, id, moveOf(typed, preview));
    };
    const refusal = await orErrors(event.locals.texts, move, answer, 'move');
    if (refusal) return refusal;
    const course = `/verwaltung/kurse/${run.code}`;
    if (!answer.preview?.people) redirect(303, afterDoing(course, 'terminstill'));
    if (typed.later) redirect(303, afterDoing(course, 'terminspaeter'));
    // Whom no mail told stands on the page of the date.
    const { toCall } = await sessionsApi(event.fetch).page(run.id, id);
    redirect(303, afterDoing(toCall.length > 0 ? `${course}/termin/${event.params['n']}` : course, 'termin'));
  },
};

const lookAt = ({ fetch }: RequestEvent, runId: string, id: string, typed: TypedMove) =>
  sessionsApi(fetch).preview(runId, id, { ...wishOf(typed), reason: typed.reason });
