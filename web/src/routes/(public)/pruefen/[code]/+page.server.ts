import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { ApiProblem } from '#lib/api/problem.ts';
import type { Verification } from '#lib/api/types.ts';
import { nowInstant } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

/** Unknown and malformed codes get the same answer, so that nothing can be learned by trying. */
function unlessUnknown(problem: unknown): null {
  if (!(problem instanceof ApiProblem)) throw problem;
  if (problem.status === 404 || problem.status === 400) return null;
  error(problem.status, problem.code, { code: problem.code });
}

export const load: PageServerLoad = async ({ fetch, params }) => {
  const found: Verification | null = await api(fetch).verify(params.code).catch(unlessUnknown);
  return { code: params.code, found, now: nowInstant() };
};
