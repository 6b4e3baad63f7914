import { redirect } from '@sveltejs/kit';
import { masterApi } from '#lib/api/staff-master.ts';
import { readToday } from '#lib/api/staff-today.ts';
import { firstWay } from '#lib/features/staff/staff-ways.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { desk } = await parent();
  const begin = firstWay(desk.may);
  if (begin !== null && begin !== '/verwaltung') redirect(307, begin);
  const waits = await orErrorPage(readToday(fetch));
  const asks = waits.total === 0 && desk.may.includes('master_data.manage');
  const counts = asks ? await orErrorPage(masterApi(fetch).counts()) : null;
  /** Without any course yet, what is missing for the first one comes first. */
  return { waits, day: today(), begins: counts?.runs === 0 ? counts : null };
};
