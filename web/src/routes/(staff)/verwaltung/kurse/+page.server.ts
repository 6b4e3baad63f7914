import { staffApi } from '#lib/api/staff.ts';
import type { RunState } from '#lib/api/staff-types.ts';
import { workplaceApi } from '#lib/api/staff-workplace.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = url.searchParams.get('q')?.trim() ?? '';
  const state = url.searchParams.get('zustand') as RunState | null;
  const [runs, views] = await orErrorPage(Promise.all([staffApi(fetch).runs(q ? { q } : {}), workplaceApi(fetch).views()]));
  return { q, state, runs, views, query: url.searchParams.toString() };
};
