import { redirect, type RequestEvent } from '@sveltejs/kit';
import { trainersApi } from '#lib/api/staff-trainers.ts';
import { afterDoing, type DoneNote } from '#lib/features/staff/done-notes.ts';
import { contentOf, typedDays, typedTrainer } from '#lib/features/trainers/trainer-form.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { Actions, PageServerLoad } from './$types';

const LIST = '/verwaltung/stammdaten/referentinnen';

export const load: PageServerLoad = async ({ fetch, params }) => ({ trainer: await orErrorPage(trainersApi(fetch).find(params.id)) });

type Event = RequestEvent<{ id: string }>;

/** An act beside the form: what is refused stands above the page. */
async function act(
  { fetch, locals, params }: Event,
  note: DoneNote,
  what: (api: ReturnType<typeof trainersApi>) => Promise<unknown>,
  to?: string,
) {
  const refusal = await orErrors(locals.texts, () => what(trainersApi(fetch)), {}, 'trainer');
  return refusal ?? redirect(303, afterDoing(to ?? `${LIST}/${params.id}`, note));
}

export const actions: Actions = {
  save: async ({ fetch, params, request, locals }) => {
    const typed = typedTrainer(await request.formData());
    const save = () => trainersApi(fetch).save(params.id, { ...contentOf(typed), revision: Number(typed.revision) });
    const refusal = await orErrors(locals.texts, save, { typed }, 'trainer');
    return refusal ?? redirect(303, afterDoing(LIST, 'referentin'));
  },
  absent: async ({ fetch, params, request, locals }) => {
    const days = typedDays(await request.formData());
    const refusal = await orErrors(locals.texts, () => trainersApi(fetch).addAbsence(params.id, days), { days }, 'abwesend');
    return refusal ?? redirect(303, afterDoing(`${LIST}/${params.id}`, 'abwesend'));
  },
  remove: async (event) => {
    const id = String((await event.request.formData()).get('absence') ?? '');
    return act(event, 'wiederda', (api) => api.removeAbsence(event.params.id, id));
  },
  send: (event) => act(event, 'linkgesendet', (api) => api.sendLink(event.params.id, false)),
  renew: (event) => act(event, 'linkneu', (api) => api.sendLink(event.params.id, true)),
  retire: (event) => act(event, 'referentinende', (api) => api.retire(event.params.id), LIST),
  resume: (event) => act(event, 'referentinwieder', (api) => api.resume(event.params.id), LIST),
  forget: (event) => act(event, 'referentinweg', (api) => api.forget(event.params.id), LIST),
};
