import { error, redirect } from '@sveltejs/kit';
import { ApiProblem } from '#lib/api/problem.ts';

/** Refusals that mean: this device is let in no more. */
const over: ReadonlySet<string> = new Set(['door.ended', 'door.elsewhere', 'door.not_today']);

/** What a page of a door does when the door does not let it in: it says why, or asks staff to sign in. */
export async function atDoor<T>(path: string, act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    if (problem.status === 401) redirect(303, `/checkin?zurueck=${encodeURIComponent(path)}`);
    if (over.has(problem.code)) redirect(303, `/checkin?eingang=${problem.code.replace('door.', '')}`);
    if (problem.status === 404 || problem.status === 400) error(404, problem.code, { code: problem.code });
    throw problem;
  }
}
