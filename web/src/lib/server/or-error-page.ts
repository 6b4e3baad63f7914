import { error } from '@sveltejs/kit';
import { ApiProblem } from '#lib/api/problem.ts';

/** For pages that cannot be shown without this answer: the problem becomes the page's status. */
export async function orErrorPage<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (problem) {
    if (problem instanceof ApiProblem) error(problem.status, problem.code, { code: problem.code });
    throw problem;
  }
}
