import { error, redirect } from '@sveltejs/kit';
import { deskApi } from '#lib/api/organisation.ts';
import { afterAct } from '#lib/features/organisation/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { deskOf } from '#lib/server/own-desk.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { organisation } = await parent();
  const { members } = await orErrorPage(deskApi(fetch, organisation.id).members());
  const member = members.find(({ id }) => id === params.id);
  if (!member) error(404, 'organisation.member_unknown', { code: 'organisation.member_unknown' });
  return { member };
};

export const actions: Actions = {
  default: async (event) => {
    const desk = await deskOf(event);
    const refusal = await orRefusal(event.locals.texts, () => desk.endMembership(event.params.id), {});
    return refusal ?? redirect(303, afterAct('/organisation/mitglieder', 'beendet'));
  },
};
