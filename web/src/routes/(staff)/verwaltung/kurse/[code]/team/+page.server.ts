import { planningApi } from '#lib/api/staff-planning.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  return { draft: await orErrorPage(planningApi(fetch).draft(run.id)) };
};
