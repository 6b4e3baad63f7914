import { staffApi } from '#lib/api/staff.ts';
import { decisionsOf } from '#lib/features/staff/decisions.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const api = staffApi(fetch);
  const [runs, offers] = await orErrorPage(Promise.all([api.runs(), api.offers()]));
  return { decisions: decisionsOf(runs, today()), toCall: offers.filter((offer) => !offer.email).length };
};
