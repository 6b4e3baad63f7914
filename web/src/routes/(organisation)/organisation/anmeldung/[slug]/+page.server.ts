import { deskApi } from '#lib/api/organisation.ts';
import { openList } from '#lib/features/organisation/paste-actions.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { organisation } = await parent();
  const desk = deskApi(fetch, organisation.id);
  const [desked, { members }] = await orErrorPage(Promise.all([desk.run(params.slug), desk.members()]));
  return { ...desked, members };
};

export const actions: Actions = { default: openList };
