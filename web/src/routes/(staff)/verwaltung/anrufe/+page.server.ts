import type { Actions } from '@sveltejs/kit';
import { callsApi } from '#lib/api/calls.ts';
import { staffApi } from '#lib/api/staff.ts';
import { noteCall } from '#lib/features/calls/note-call.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const [calls, offers] = await orErrorPage(Promise.all([callsApi(fetch).list(), staffApi(fetch).offers()]));
  return { calls, offers: offers.filter(({ email, isRefused }) => !email || isRefused).length };
};

export const actions = {
  default: (event) =>
    noteCall(event, callsApi(event.fetch), {
      reached: afterDoing('/verwaltung/anrufe', 'angerufen'),
      missed: afterDoing('/verwaltung/anrufe', 'nichterreicht'),
    }),
} satisfies Actions;
