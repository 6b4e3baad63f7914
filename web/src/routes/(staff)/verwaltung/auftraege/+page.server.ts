import { redirect, type Actions } from '@sveltejs/kit';
import { workplaceApi } from '#lib/api/staff-workplace.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

const HERE = '/verwaltung/auftraege';

export const load: PageServerLoad = async ({ fetch }) => ({ jobs: await orErrorPage(workplaceApi(fetch).jobs()) });

const idIn = async (request: Request): Promise<string> => String((await request.formData()).get('id') ?? '');

export const actions: Actions = {
  stop: async ({ fetch, locals, request }) => {
    const id = await idIn(request);
    const refusal = await orRefusal(locals.texts, () => workplaceApi(fetch).stopJob(id), {});
    return refusal ?? redirect(303, afterDoing(HERE, 'angehalten'));
  },
  seen: async ({ fetch, locals, request }) => {
    const id = await idIn(request);
    const api = workplaceApi(fetch);
    const refusal = await orRefusal(locals.texts, () => (id === '' ? api.jobsSeen() : api.jobSeen(id)), {});
    return refusal ?? redirect(303, afterDoing(HERE, 'gesehen'));
  },
};
