import { requestsApi } from '#lib/api/staff-requests.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { nowInstant } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  return { needs: await orErrorPage(requestsApi(fetch).needs(run.id)), asOf: nowInstant() };
};
