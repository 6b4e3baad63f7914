import { checkInApi } from '#lib/api/check-in.ts';
import { localPath } from '#lib/server/preferences.ts';
import type { PageServerLoad } from './$types';

const refusals = ['ended', 'elsewhere', 'not_today'] as const;

/** Staff see the dates of today, a device the doors that let it in; everybody else reads how one gets to a door. */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const back = localPath(url.searchParams.get('zurueck') ?? '/checkin');
  const refusal = refusals.find((one) => one === url.searchParams.get('eingang')) ?? null;
  const { asStaff, dates } = await checkInApi(fetch)
    .today()
    .catch(() => ({ asStaff: false, dates: null }));
  return { refusal, asStaff, dates, signIn: `/anmelden?zurueck=${encodeURIComponent(back)}` };
};
