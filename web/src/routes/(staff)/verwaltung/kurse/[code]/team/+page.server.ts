import { planningApi } from '#lib/api/staff-planning.ts';
import { rulesApi } from '#lib/api/staff-rules.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  const [draft, facts] = await orErrorPage(Promise.all([planningApi(fetch).draft(run.id), rulesApi(fetch).facts(run.id)]));
  return { draft, facts };
};
