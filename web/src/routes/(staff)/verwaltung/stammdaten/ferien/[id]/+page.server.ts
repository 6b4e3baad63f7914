import { redirect } from '@sveltejs/kit';
import { masterApi } from '#lib/api/staff-master.ts';
import { dayOffWish, goneOf, kindAsked, placeOfRoom } from '#lib/features/master/day-off-form.ts';
import { typedOf } from '#lib/features/master/master-form.ts';
import { idOf, isTouched, MASTER } from '#lib/features/master/save-master.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import { today } from '#lib/time/now.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const api = masterApi(event.fetch);
  const id = idOf(event);
  const one = id === null ? null : await orErrorPage(api.dayOff(id));
  const kind = one?.kind ?? kindAsked(event.url.searchParams.get('art'));
  const { venues } = await orErrorPage(api.year(Number((one?.firstDate ?? today()).slice(0, 4))));
  return { one, kind, venues, place: placeOfRoom(venues, event.url.searchParams.get('raum')) };
};

const backTo = (day: string | undefined) => `${MASTER}/ferien${day ? `?jahr=${day.slice(0, 4)}` : ''}`;

export const actions: Actions = {
  /** Who has entered days on which something is planned is shown it, before the list of the year. */
  save: async (event) => {
    const [id, api] = [idOf(event), masterApi(event.fetch)];
    const typed = typedOf(await event.request.formData());
    let saved = '';
    const save = async () => (saved = (await api.saveDayOff(id, dayOffWish(typed))).id);
    const refusal = await orErrors(event.locals.texts, save, { typed }, 'stamm');
    if (refusal) return refusal;
    const next = (await isTouched(api, saved)) ? `${MASTER}/ferien/${saved}` : backTo(typed['firstDate']);
    redirect(303, afterDoing(next, id === null ? 'stammneu' : 'stamm'));
  },
  keep: async ({ fetch, params, request, locals }) => {
    const revision = Number((await request.formData()).get('revision'));
    const refusal = await orErrors(locals.texts, () => masterApi(fetch).keepDates(params.id, revision), {}, 'stamm');
    return refusal ?? redirect(303, afterDoing(`${MASTER}/ferien/${params.id}`, 'trotzdem'));
  },
  remove: async ({ fetch, params, request, locals }) => {
    const [form, api] = [await request.formData(), masterApi(fetch)];
    const one = await orErrorPage(api.dayOff(params.id));
    const remove = () => api.removeDayOff(params.id, String(form.get('revision') ?? '0'));
    const refusal = await orErrors(locals.texts, remove, {}, 'stamm');
    const gone = one.kind === 'NO_HOLIDAY' ? '' : `&${goneOf(one)}`;
    return refusal ?? redirect(303, afterDoing(`${backTo(one.firstDate)}${gone}`, 'stammweg'));
  },
};
