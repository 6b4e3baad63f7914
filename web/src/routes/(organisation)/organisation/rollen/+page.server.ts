import { deskApi } from '#lib/api/organisation.ts';
import { bandOf } from '#lib/features/organisation/done-notes.ts';
import { askForEnd, askForRole } from '#lib/features/organisation/role-actions.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, url }) => {
  const { organisation } = await parent();
  return { ...(await orErrorPage(deskApi(fetch, organisation.id).roles())), ...bandOf(url.searchParams) };
};

export const actions: Actions = { add: askForRole, end: askForEnd };
