import { redirect } from '@sveltejs/kit';
import { masterApi } from '#lib/api/staff-master.ts';
import { dayOffWish, goneIn } from '#lib/features/master/day-off-form.ts';
import { type Typed, typedOf } from '#lib/features/master/master-form.ts';
import { MASTER } from '#lib/features/master/save-master.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import { today } from '#lib/time/now.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const asked = Number(url.searchParams.get('jahr') ?? '');
  const now = Number(today().slice(0, 4));
  const year = Number.isInteger(asked) && asked >= now - 5 && asked <= now + 10 ? asked : now;
  return { now, gone: goneIn(url.searchParams), off: await orErrorPage(masterApi(fetch).year(year)) };
};

type Api = ReturnType<typeof masterApi>;

/** Takes a computed holiday out of the law, or back into it. */
async function change({ fetch, request, locals }: RequestEvent, act: (api: Api, typed: Typed) => Promise<unknown>, at = 'feiertage') {
  const typed = typedOf(await request.formData());
  const refusal = await orErrors(locals.texts, () => act(masterApi(fetch), typed), {}, at);
  const year = (typed['date'] ?? typed['firstDate'])?.slice(0, 4) ?? '';
  return refusal ?? redirect(303, `${afterDoing(`${MASTER}/ferien?jahr=${year}`, 'stamm')}#${at}`);
}

export const actions: Actions = {
  without: (event) =>
    change(event, (api, { date = '', name = '' }) =>
      api.saveDayOff(null, { kind: 'NO_HOLIDAY', venueId: null, firstDate: date, lastDate: date, name, revision: 0 }),
    ),
  /** Days that were just deleted come back as they were. */
  restore: (event) => change(event, (api, typed) => api.saveDayOff(null, dayOffWish({ ...typed, revision: '0' })), 'geschlossen'),
  again: (event) => change(event, (api, { id = '', revision = '' }) => api.removeDayOff(id, revision)),
};
