import { storyApi } from '#lib/api/staff-story.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  return { history: await orErrorPage(storyApi(fetch).history(run.id)) };
};
