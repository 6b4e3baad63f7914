import { redirect, type Actions } from '@sveltejs/kit';
import { trainerPageApi } from '#lib/api/staff-trainers.ts';
import { typedDays } from '#lib/features/trainers/trainer-form.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => ({
  trainer: await orErrorPage(trainerPageApi(fetch).page(params.token)),
  token: params.token,
  done: url.searchParams.get('getan'),
});

const after = (token: string, done: string): string => `/kursleitung/${token}?getan=${done}#abwesenheiten`;

export const actions: Actions = {
  absent: async ({ fetch, params, request, locals }) => {
    const token = params['token'] ?? '';
    const days = typedDays(await request.formData());
    const refusal = await orErrors(locals.texts, () => trainerPageApi(fetch).addAbsence(token, days), { days }, 'abwesend');
    return refusal ?? redirect(303, after(token, 'eingetragen'));
  },
  remove: async ({ fetch, params, request, locals }) => {
    const token = params['token'] ?? '';
    const id = String((await request.formData()).get('absence') ?? '');
    const refusal = await orErrors(locals.texts, () => trainerPageApi(fetch).removeAbsence(token, id), { days: undefined }, 'abwesend');
    return refusal ?? redirect(303, after(token, 'weg'));
  },
};
