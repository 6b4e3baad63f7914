import { redirect } from '@sveltejs/kit';
import { ApiProblem } from '#lib/api/problem.ts';
import { staffApi } from '#lib/api/staff.ts';
import type { Account } from '#lib/api/staff-types.ts';
import { chosenDesk } from '#lib/server/own-desk.ts';
import { signedOut } from '#lib/server/signed-out.ts';
import type { LayoutServerLoad } from './$types';

/** Who is not signed in goes to the sign-in page and comes back; staff have an area of their own. */
export const load: LayoutServerLoad = async ({ fetch, locals, url, cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  let account: Account;
  try {
    account = await staffApi(fetch).me();
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) return signedOut({ url, locals });
    throw problem;
  }
  if (account.organisations.length === 0) redirect(303, '/verwaltung');
  return { account, organisation: chosenDesk(account, cookies) };
};
