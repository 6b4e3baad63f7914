import { masterApi } from '#lib/api/staff-master.ts';
import { findRows, searchOf } from '#lib/features/master/find-rows.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = searchOf(url);
  const all = await orErrorPage(masterApi(fetch).programmes());
  return { q, all: all.length, rows: findRows(all, q, ({ name, code, notice }) => [name, code, notice]) };
};
