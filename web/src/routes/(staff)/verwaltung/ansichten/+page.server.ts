import { redirect, type Actions } from '@sveltejs/kit';
import { type FilteredList, workplaceApi } from '#lib/api/staff-workplace.ts';
import { backTo } from '#lib/features/participants/bulk-ways.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

const HERE = '/verwaltung/ansichten';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const gone = ['list', 'name', 'query', 'share'].map((name) => url.searchParams.get(name) ?? '');
  return { views: await orErrorPage(workplaceApi(fetch).views()), gone: gone[1] ? gone : null };
};

const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const viewIn = (form: FormData) => ({
  list: textIn(form, 'list') as FilteredList,
  name: textIn(form, 'name'),
  query: textIn(form, 'query'),
  isShared: form.get('share') === '1',
});

export const actions: Actions = {
  save: async ({ fetch, locals, request }) => {
    const form = await request.formData();
    const refusal = await orRefusal(locals.texts, () => workplaceApi(fetch).saveView(viewIn(form)), { id: '' });
    return refusal ?? redirect(303, afterDoing(backTo(textIn(form, 'back')), 'ansicht'));
  },
  change: async ({ fetch, locals, request }) => {
    const form = await request.formData();
    const id = textIn(form, 'id');
    const { name, isShared } = viewIn(form);
    const refusal = await orRefusal(locals.texts, () => workplaceApi(fetch).changeView(id, { name, isShared }), { id });
    return refusal ?? redirect(303, afterDoing(HERE, 'ansicht'));
  },
  remove: async ({ fetch, locals, request }) => {
    const form = await request.formData();
    const { list, name, query, isShared } = viewIn(form);
    const refusal = await orRefusal(locals.texts, () => workplaceApi(fetch).removeView(textIn(form, 'id')), { id: '' });
    const gone = new URLSearchParams({ list, name, query, ...(isShared && { share: '1' }) });
    return refusal ?? redirect(303, afterDoing(`${HERE}?${gone.toString()}`, 'ansichtweg'));
  },
};
