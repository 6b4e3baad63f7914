import { deskApi } from '#lib/api/organisation.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { organisation } = await parent();
  return await orErrorPage(deskApi(fetch, organisation.id).certificates());
};
