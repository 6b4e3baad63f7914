import { deskApi } from '#lib/api/organisation.ts';
import { poolsApi } from '#lib/api/pools.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { organisation } = await parent();
  const [overview, pool] = await orErrorPage(
    Promise.all([deskApi(fetch, organisation.id).overview(), poolsApi(fetch).own(organisation.id)]),
  );
  return { overview, pool };
};
