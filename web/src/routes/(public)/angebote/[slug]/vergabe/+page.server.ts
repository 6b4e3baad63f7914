import { api } from '#lib/api/client.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const run = await orErrorPage(api(fetch).run(params.slug));
  return { run, allocation: await orErrorPage(api(fetch).allocation(run.id)) };
};
