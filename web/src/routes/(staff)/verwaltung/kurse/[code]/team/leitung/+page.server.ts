import { redirect, type Actions } from '@sveltejs/kit';
import { planningApi } from '#lib/api/staff-planning.ts';
import { staffApi } from '#lib/api/staff.ts';
import { trainersApi } from '#lib/api/staff-trainers.ts';
import { askedAbout } from '#lib/features/planner/asked-about.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  const [draft, trainers] = await orErrorPage(Promise.all([planningApi(fetch).draft(run.id), trainersApi(fetch).list()]));
  return {
    team: draft.content.trainerIds,
    trainers,
    touched: (await trainersApi(fetch).touched()).filter(({ code }) => code === run.code),
  };
};

interface TeamAnswer {
  chosen: string[];
  /** What this choice brings. */
  conflicts: Awaited<ReturnType<ReturnType<typeof trainersApi>['checkTeam']>>;
}

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const form = await request.formData();
    const [chosen, before] = [form.getAll('trainerIds').map(String), form.getAll('before').map(String)];
    const run = await staffApi(fetch).run(params['code'] ?? '');
    // Who was there keeps the place in the row in which they are named.
    const next = [...before.filter((id) => chosen.includes(id)), ...chosen.filter((id) => !before.includes(id))];
    const api = trainersApi(fetch);
    const answer: TeamAnswer = { chosen, conflicts: [] };
    const set = async () => {
      answer.conflicts = await api.checkTeam(run.id, next);
      // "All the same" was said to what the page showed.
      const despite = form.has('despite') && form.get('asked') === askedAbout(answer.conflicts);
      await api.setTeam(run.id, { trainerIds: next, before, despite });
    };
    const refusal = await orErrors(locals.texts, set, answer, 'leitung');
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}/team`, 'leitung'));
  },
};
