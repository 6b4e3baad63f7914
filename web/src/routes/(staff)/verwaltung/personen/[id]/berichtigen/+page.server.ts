import { redirect, type Actions } from '@sveltejs/kit';
import { peopleApi } from '#lib/api/staff-people.ts';
import { correctionOf, typedPerson } from '#lib/features/people/correct-forms.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => ({ person: await orErrorPage(peopleApi(fetch).person(params.id)) });

const pageOf = (id: string): string => `/verwaltung/personen/${encodeURIComponent(id)}`;
const textOf = async (request: Request, name: string): Promise<string> => String((await request.formData()).get(name) ?? '').trim();

export const actions = {
  person: async ({ fetch, locals, params, request }) => {
    const id = params['id'] ?? '';
    const form = await request.formData();
    const person = typedPerson(form);
    const change = correctionOf(person, typedPerson(form, 'was.'));
    const typed = { act: 'person', typed: { person } };
    const refusal = await orErrors(locals.texts, () => peopleApi(fetch).correct(id, change), typed, 'name');
    return refusal ?? redirect(303, afterDoing(pageOf(id), 'berichtigt'));
  },
  phone: async ({ fetch, locals, params, request }) => {
    const id = params['id'] ?? '';
    const phone = await textOf(request, 'phone');
    const typed = { act: 'phone', typed: { phone } };
    const refusal = await orErrors(locals.texts, () => peopleApi(fetch).setPhone(id, phone === '' ? null : phone), typed, 'phone');
    return refusal ?? redirect(303, afterDoing(pageOf(id), 'berichtigt'));
  },
  email: async ({ fetch, locals, params, request }) => {
    const id = params['id'] ?? '';
    const email = await textOf(request, 'email');
    const typed = { act: 'email', typed: { email } };
    const refusal = await orErrors(locals.texts, () => peopleApi(fetch).askEmail(id, email), typed, 'email');
    return refusal ?? redirect(303, afterDoing(pageOf(id), 'adressegefragt'));
  },
  remove: async ({ fetch, locals, params, request }) => {
    const id = params['id'] ?? '';
    const email = await textOf(request, 'email');
    const refusal = await orErrors(locals.texts, () => peopleApi(fetch).removeEmail(id, email), { act: 'remove', typed: {} }, 'fremd');
    return refusal ?? redirect(303, afterDoing(pageOf(id), 'adresseweg'));
  },
} satisfies Actions;
