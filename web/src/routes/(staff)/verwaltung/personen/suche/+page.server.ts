import { peopleApi } from '#lib/api/staff-people.ts';
import { workplaceApi } from '#lib/api/staff-workplace.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim();
  const [found, views] = await orErrorPage(Promise.all([peopleApi(fetch).find(q), workplaceApi(fetch).views()]));
  return { q, found, views, query: url.searchParams.toString() };
};
