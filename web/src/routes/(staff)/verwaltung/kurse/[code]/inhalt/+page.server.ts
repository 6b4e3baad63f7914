import { textsApi } from '#lib/api/staff-texts.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  return { texts: await orErrorPage(textsApi(fetch).texts(run.id)) };
};
