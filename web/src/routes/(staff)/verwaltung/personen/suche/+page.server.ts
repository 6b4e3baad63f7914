import { peopleApi } from '#lib/api/staff-people.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim();
  return { q, found: await orErrorPage(peopleApi(fetch).find(q)) };
};
