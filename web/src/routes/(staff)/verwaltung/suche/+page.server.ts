import { nothingFound, workplaceApi } from '#lib/api/staff-workplace.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim();
  const api = workplaceApi(fetch);
  const [found, views] = await orErrorPage(Promise.all([q ? api.find(q) : nothingFound, api.views()]));
  return { q, found, views };
};
