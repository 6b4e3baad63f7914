import { ApiProblem } from '#lib/api/problem.ts';
import { peopleApi, type UntoldPerson } from '#lib/api/staff-people.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const api = peopleApi(fetch);
  const [limits, untold, { failedAt }] = await Promise.all([
    orErrorPage(api.retention()),
    orErrorPage(api.untold().catch(nobodyIfForbidden)),
    orErrorPage(api.lastCleanUp()),
  ]);
  return { limits, untold, failedAt };
};

/** Who looks after the system may see how much is due, and not who it is. */
function nobodyIfForbidden(problem: unknown): UntoldPerson[] {
  if (problem instanceof ApiProblem && problem.status === 403) return [];
  throw problem;
}
