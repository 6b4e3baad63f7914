import { redirect, type Actions } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { ApiProblem } from '#lib/api/problem.ts';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  const allocation = await api(fetch)
    .allocation(run.id)
    .catch((problem: unknown) => {
      if (problem instanceof ApiProblem && problem.status === 404) return null;
      throw problem;
    });
  return { allocation };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const form = await request.formData();
    const [rule, closesOn] = [String(form.get('rule') ?? ''), String(form.get('closesOn') ?? '')];
    const run = await staffApi(fetch).run(params['code'] ?? '');
    const day = closesOn || run.firstDate;
    const refusal = await orRefusal(locals.texts, () => staffApi(fetch).setAllocation(run.id, rule || null, day), { rule, closesOn });
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}/plaetze/vergabe`, 'vergabe'));
  },
};
