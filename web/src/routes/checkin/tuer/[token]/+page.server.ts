import { fail, redirect, type Actions } from '@sveltejs/kit';
import { checkInApi } from '#lib/api/check-in.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

/** At a door that is over the start page of the check-in says so: it runs in the browser, and what this device still holds goes. */
export const load: PageServerLoad = async ({ fetch, params }) => {
  const door = await orErrorPage(checkInApi(fetch).door(params.token));
  if (door.state === 'ENDED') redirect(303, '/checkin?eingang=ended');
  return { door };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const pin = String((await request.formData()).get('pin') ?? '').trim();
    let sessionId: string;
    try {
      ({ sessionId } = await checkInApi(fetch).openDoor(params['token'] ?? '', pin));
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      return fail(problem.status, { error: problemText(locals.texts, problem.fields[0] ?? problem) });
    }
    redirect(303, `/checkin/${sessionId}`);
  },
};
