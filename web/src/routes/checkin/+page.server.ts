import { redirect } from '@sveltejs/kit';
import { staffApi } from '#lib/api/staff.ts';
import { localPath } from '#lib/server/preferences.ts';
import type { PageServerLoad } from './$types';

const refusals = ['ended', 'elsewhere', 'not_today'] as const;

/** Staff go on to where they wanted to; everybody else reads how one gets to a door. */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const back = localPath(url.searchParams.get('zurueck') ?? '/verwaltung');
  const refusal = refusals.find((one) => one === url.searchParams.get('eingang')) ?? null;
  const isStaff = await staffApi(fetch)
    .me()
    .then(({ roles }) => roles.length > 0)
    .catch(() => false);
  if (isStaff && refusal === null) redirect(303, '/verwaltung');
  return { refusal, signIn: `/anmelden?zurueck=${encodeURIComponent(back)}` };
};
