import { masterApi } from '#lib/api/staff-master.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { desk } = await parent();
  return { counts: desk.may.includes('master_data.manage') ? await orErrorPage(masterApi(fetch).counts()) : null };
};
