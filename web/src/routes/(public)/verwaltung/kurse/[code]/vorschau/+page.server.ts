import { error, redirect } from '@sveltejs/kit';
import { ApiProblem } from '#lib/api/problem.ts';
import { planningApi } from '#lib/api/staff-planning.ts';
import { staffApi } from '#lib/api/staff.ts';
import { textLanguage } from '#lib/features/course/text-language.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

/** The page of the course as everybody will see it, for staff alone. */
export const load: PageServerLoad = async ({ fetch, params, url, locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  try {
    const { id, code } = await staffApi(fetch).run(params.code);
    return { run: await planningApi(fetch).preview(id, textLanguage(url, locals.language)), code, origin: url.origin, today: today() };
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    if (problem.status === 401) redirect(303, `/anmelden?zurueck=${encodeURIComponent(url.pathname)}`);
    error(problem.status, problem.code, { code: problem.code });
  }
};
