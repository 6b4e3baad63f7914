import { redirect } from '@sveltejs/kit';
import { ApiProblem } from '#lib/api/problem.ts';
import { staffApi } from '#lib/api/staff.ts';
import { workplaceApi } from '#lib/api/staff-workplace.ts';
import { keysCookie } from '#lib/server/preferences.ts';
import { signedOut } from '#lib/server/signed-out.ts';
import type { LayoutServerLoad } from './$types';

/** Who is not signed in goes to the sign-in page and comes back to the page they wanted. */
export const load: LayoutServerLoad = async ({ cookies, fetch, locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  try {
    const account = await staffApi(fetch).me();
    if (account.organisations.length > 0) redirect(303, '/organisation');
    return { account, desk: await workplaceApi(fetch).desk(), keys: cookies.get(keysCookie) !== 'aus' };
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) return signedOut({ url, locals });
    throw problem;
  }
};
