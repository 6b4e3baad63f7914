import { ApiProblem } from '#lib/api/problem.ts';
import { staffApi } from '#lib/api/staff.ts';
import { nothingFound, workplaceApi } from '#lib/api/staff-workplace.ts';
import { courseIn, runActs } from '#lib/features/finder/run-acts.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const q = (url.searchParams.get('q') ?? '').trim();
  const code = courseIn(url);
  const api = workplaceApi(fetch);
  // A course that is no more, or whoever may not see it: then there is nothing to do with it.
  const course = code
    ? staffApi(fetch)
        .run(code)
        .catch((problem) => (problem instanceof ApiProblem ? null : Promise.reject(problem)))
    : null;
  const [found, views, run] = await orErrorPage(Promise.all([q ? api.find(q) : nothingFound, api.views(), course]));
  const { desk } = await parent();
  return { q, found, views, here: run && { code: run.code, acts: runActs(run, desk.may, today()) } };
};
