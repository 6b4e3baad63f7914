import { redirect, type Actions } from '@sveltejs/kit';
import { certificatesApi } from '#lib/api/staff-certificates.ts';
import { staffApi } from '#lib/api/staff.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

/** Seconds until the page looks again while documents are made; without scripts, and it can be stopped. */
const REFRESH = 3;

export const load: PageServerLoad = async ({ fetch, parent, url, setHeaders }) => {
  const { run } = await parent();
  const documents = await orErrorPage(certificatesApi(fetch).ofRun(run.id));
  const refreshing = documents.batch?.state === 'RUNNING' && !url.searchParams.has('anhalten');
  if (refreshing) setHeaders({ refresh: String(REFRESH) });
  return { documents, refreshing };
};

export const actions: Actions = {
  issue: async ({ fetch, params, locals }) => {
    const run = await staffApi(fetch).run(params.code ?? '');
    const refusal = await orRefusal(locals.texts, () => certificatesApi(fetch).issue(run.id), {});
    return refusal ?? redirect(303, `/verwaltung/kurse/${run.code}/bescheinigungen`);
  },
};
