import { error, type Cookies } from '@sveltejs/kit';
import { deskApi, type OwnOrganisation } from '#lib/api/organisation.ts';
import { staffApi } from '#lib/api/staff.ts';
import type { Account } from '#lib/api/staff-types.ts';

export const deskCookie = 'verein';

/** The desk somebody works at: the one they chose, else the first. */
export function chosenDesk({ organisations }: Account, cookies: Pick<Cookies, 'get'>): OwnOrganisation {
  const chosen = organisations.find(({ id }) => id === cookies.get(deskCookie)) ?? organisations[0];
  if (!chosen) error(403, 'access.denied', { code: 'access.denied' });
  return chosen;
}

/** For actions, which do not see what the layout has loaded. */
export async function deskOf({ fetch, cookies }: { fetch: typeof globalThis.fetch; cookies: Pick<Cookies, 'get'> }) {
  const { id } = chosenDesk(await staffApi(fetch).me(), cookies);
  return { id, ...deskApi(fetch, id) };
}
