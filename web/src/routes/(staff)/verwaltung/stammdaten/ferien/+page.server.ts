import { redirect } from '@sveltejs/kit';
import { masterApi } from '#lib/api/staff-master.ts';
import { dayOffWish, goneIn } from '#lib/features/master/day-off-form.ts';
import { typedOf } from '#lib/features/master/master-form.ts';
import { isTouched, MASTER } from '#lib/features/master/save-master.ts';
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

/** Takes a computed holiday out of the law, or back into it. Who gives it back is shown what is planned on it. */
async function change({ fetch, request, locals }: RequestEvent, kind: 'NO_HOLIDAY' | 'HOLIDAY_AGAIN') {
  const api = masterApi(fetch);
  const { id = '', date = '', name = '', revision = '0' } = typedOf(await request.formData());
  const wish = { kind, venueId: null, firstDate: date, lastDate: date, name, revision: Number(revision) };
  let saved = '';
  const save = async () => (saved = (await api.saveDayOff(id || null, wish)).id);
  const refusal = await orErrors(locals.texts, save, {}, 'feiertage');
  if (refusal) return refusal;
  if (kind === 'HOLIDAY_AGAIN' && (await isTouched(api, saved))) redirect(303, afterDoing(`${MASTER}/ferien/${saved}`, 'stamm'));
  redirect(303, `${afterDoing(`${MASTER}/ferien?jahr=${date.slice(0, 4)}`, 'stamm')}#feiertage`);
}

export const actions: Actions = {
  without: (event) => change(event, 'NO_HOLIDAY'),
  again: (event) => change(event, 'HOLIDAY_AGAIN'),
  /** Days that were just deleted come back as they were; who brings them back is shown what is planned on them. */
  restore: async ({ fetch, request, locals }) => {
    const [api, typed] = [masterApi(fetch), typedOf(await request.formData())];
    let saved = '';
    const save = async () => (saved = (await api.saveDayOff(null, dayOffWish({ ...typed, revision: '0' }))).id);
    const refusal = await orErrors(locals.texts, save, {}, 'geschlossen');
    if (refusal) return refusal;
    const isOpen = await isTouched(api, saved);
    redirect(
      303,
      afterDoing(isOpen ? `${MASTER}/ferien/${saved}` : `${MASTER}/ferien?jahr=${typed['firstDate']?.slice(0, 4) ?? ''}`, 'stamm'),
    );
  },
};
