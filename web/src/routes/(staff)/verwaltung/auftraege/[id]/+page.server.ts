import { workplaceApi } from '#lib/api/staff-workplace.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const api = workplaceApi(fetch);
  const [bulk, jobs] = await orErrorPage(Promise.all([api.bulkJob(params.id), api.jobs()]));
  return { bulk, job: jobs.find(({ id }) => id === params.id) ?? null };
};
