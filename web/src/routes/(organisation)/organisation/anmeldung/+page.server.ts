import { api } from '#lib/api/client.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = url.searchParams.get('q')?.trim() ?? '';
  const { runs, total } = await orErrorPage(api(fetch).runs({ q, proSeite: PAGE_SIZE }));
  return { q, total, runs: runs.filter(({ seats }) => !['cancelled', 'past', 'closed', 'not_open', 'drop_in'].includes(seats.state)) };
};
