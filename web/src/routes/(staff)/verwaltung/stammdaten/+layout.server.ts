import { masterApi } from '#lib/api/staff-master.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { LayoutServerLoad } from './$types';

const ENTERED = ['stammneu', 'referentinneu', 'angebotneu'];

/** Right after an entry, while there is no course yet, it is counted what is still missing; otherwise nothing is asked. */
export const load: LayoutServerLoad = async ({ fetch, parent, url }) => {
  const { desk } = await parent();
  if (!ENTERED.includes(url.searchParams.get('getan') ?? '') || !desk.may.includes('master_data.manage')) return { begins: null };
  const counts = await orErrorPage(masterApi(fetch).counts());
  return { begins: counts.runs === 0 ? counts : null };
};
