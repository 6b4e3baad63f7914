import { staffApi } from '#lib/api/staff.ts';
import type { RunState } from '#lib/api/staff-types.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = url.searchParams.get('q')?.trim() ?? '';
  const state = url.searchParams.get('zustand') as RunState | null;
  const runs = await orErrorPage(staffApi(fetch).runs(q ? { q } : {}));
  return { q, state, runs };
};
