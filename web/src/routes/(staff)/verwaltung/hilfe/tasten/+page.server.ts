import { redirect, type Actions } from '@sveltejs/kit';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { keysCookie, rememberChoice } from '#lib/server/preferences.ts';

export const actions: Actions = {
  default: async ({ cookies, request, url }) => {
    const on = (await request.formData()).get('tasten') === 'an';
    cookies.set(keysCookie, on ? 'an' : 'aus', { ...rememberChoice, path: '/verwaltung', secure: url.protocol === 'https:' });
    redirect(303, afterDoing('/verwaltung/hilfe/tasten', on ? 'tastenan' : 'tastenaus'));
  },
};
