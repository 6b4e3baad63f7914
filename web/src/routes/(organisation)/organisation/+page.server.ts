import { callsApi } from '#lib/api/calls.ts';
import { deskApi } from '#lib/api/organisation.ts';
import { poolsApi } from '#lib/api/pools.ts';
import { noteCall } from '#lib/features/calls/note-call.ts';
import { afterAct, bandOf } from '#lib/features/organisation/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { deskOf } from '#lib/server/own-desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, url }) => {
  const { organisation } = await parent();
  const [overview, pool, calls] = await orErrorPage(
    Promise.all([
      deskApi(fetch, organisation.id).overview(),
      poolsApi(fetch).own(organisation.id),
      callsApi(fetch, organisation.id).list(),
    ]),
  );
  return { overview, pool, calls, ...bandOf(url.searchParams) };
};

export const actions: Actions = {
  default: async (event) =>
    noteCall(event, callsApi(event.fetch, (await deskOf(event)).id), {
      reached: afterAct('/organisation', 'bescheidgesagt'),
      missed: afterAct('/organisation', 'nichterreicht'),
    }),
};
