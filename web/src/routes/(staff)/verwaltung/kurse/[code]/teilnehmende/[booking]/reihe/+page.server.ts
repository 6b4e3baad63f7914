import { error, redirect, type Actions } from '@sveltejs/kit';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { run } = await parent();
  const api = staffApi(fetch);
  const [person, { counts }] = await orErrorPage(
    Promise.all([api.participant(run.id, params.booking), api.participants(run.id, { state: 'waiting', page: 1 })]),
  );
  if (person.state !== 'WAITLISTED') error(404, 'booking.not_waiting', { code: 'booking.not_waiting' });
  return { person, waiting: counts.waiting };
};

export const actions: Actions = {
  default: async ({ fetch, params, request, locals }) => {
    const form = await request.formData();
    const reason = String(form.get('reason') ?? '');
    const position = Number(form.get('position'));
    const { code = '', booking = '' } = params;
    const refusal = await orRefusal(locals.texts, () => staffApi(fetch).moveInQueue(booking, position, reason), { reason, position });
    return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${code}/teilnehmende?zustand=waiting`, 'reihe'));
  },
};
