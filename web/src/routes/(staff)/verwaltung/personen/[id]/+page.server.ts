import { redirect, type Actions } from '@sveltejs/kit';
import { peopleApi } from '#lib/api/staff-people.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => ({ person: await orErrorPage(peopleApi(fetch).person(params.id)) });

const pathOf = (id: string): string => `/verwaltung/personen/${encodeURIComponent(id)}`;

export const actions = {
  keep: async ({ fetch, locals, params }) => {
    const id = params['id'] ?? '';
    return (await orRefusal(locals.texts, () => peopleApi(fetch).keep(id), {})) ?? redirect(303, afterDoing(pathOf(id), 'bleibt'));
  },
  reset: async ({ fetch, locals, params, request }) => {
    const id = params['id'] ?? '';
    const change = String((await request.formData()).get('change') ?? '');
    const refusal = await orRefusal(locals.texts, () => peopleApi(fetch).resetAddress(id, change), {});
    return refusal ?? redirect(303, afterDoing(pathOf(id), 'adresse'));
  },
} satisfies Actions;
