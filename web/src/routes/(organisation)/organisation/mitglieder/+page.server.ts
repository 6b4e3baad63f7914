import { redirect } from '@sveltejs/kit';
import { deskApi } from '#lib/api/organisation.ts';
import { afterAct, bandOf } from '#lib/features/organisation/done-notes.ts';
import { addMember } from '#lib/features/organisation/member-actions.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, url }) => {
  const { organisation } = await parent();
  return { ...(await orErrorPage(deskApi(fetch, organisation.id).members())), ...bandOf(url.searchParams) };
};

export const actions: Actions = {
  add: async (event) => {
    const added = await addMember(event);
    return 'refusal' in added ? added.refusal : redirect(303, afterAct('/organisation/mitglieder', 'dazu'));
  },
};
