import { masterApi } from '#lib/api/staff-master.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const asked = Number(url.searchParams.get('jahr') ?? '');
  const now = Number(today().slice(0, 4));
  const year = Number.isInteger(asked) && asked >= now - 5 && asked <= now + 10 ? asked : now;
  return { now, off: await orErrorPage(masterApi(fetch).year(year)) };
};
