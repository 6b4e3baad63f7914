import { redirect } from '@sveltejs/kit';
import { masterApi } from '#lib/api/staff-master.ts';
import { dayOffWish } from '#lib/features/master/day-off-form.ts';
import type { Typed } from '#lib/features/master/master-form.ts';
import { idOf, MASTER, saveMaster } from '#lib/features/master/save-master.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import { today } from '#lib/time/now.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const api = masterApi(event.fetch);
  const id = idOf(event);
  const one = id === null ? null : await orErrorPage(api.dayOff(id));
  const isSchool = one ? one.kind === 'SCHOOL_HOLIDAY' : event.url.searchParams.get('art') === 'ferien';
  const { venues } = await orErrorPage(api.year(Number((one?.firstDate ?? today()).slice(0, 4))));
  return { one, isSchool, venues };
};

const backTo = (day: string | undefined) => `${MASTER}/ferien${day ? `?jahr=${day.slice(0, 4)}` : ''}`;

export const actions: Actions = {
  save: (event) => {
    const id = idOf(event);
    const back = ({ firstDate }: Typed) => backTo(firstDate);
    return saveMaster(event, { back, isNew: id === null }, (api, typed) => api.saveDayOff(id, dayOffWish(typed)));
  },
  remove: async ({ fetch, params, request, locals }) => {
    const form = await request.formData();
    const remove = () => masterApi(fetch).removeDayOff(params.id, String(form.get('revision') ?? '0'));
    const refusal = await orErrors(locals.texts, remove, {}, 'stamm');
    return refusal ?? redirect(303, afterDoing(backTo(String(form.get('firstDate') ?? '')), 'stammweg'));
  },
};
