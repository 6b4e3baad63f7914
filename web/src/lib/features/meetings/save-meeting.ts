import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { meetingsApi } from '#lib/api/staff-meetings.ts';
import { problemText } from '#lib/api/problem.ts';
import { staffApi } from '#lib/api/staff.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { TypedMeeting } from './meeting-form.ts';

/** @param n of the date, where it is about one */
export async function saveMeeting({ fetch, params, request, locals }: RequestEvent, n: string | undefined) {
  const form = await request.formData();
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const typed: TypedMeeting = form.has('remove') ? { url: '', dialIn: '' } : { url: text('url'), dialIn: text('dialIn') };
  const run = await staffApi(fetch).run(params['code'] ?? '');
  const session = n === undefined ? null : run.sessions.find((one) => String(one.n) === n);
  if (session === undefined)
    return fail(404, { errors: [{ field: 'meeting', text: problemText(locals.texts, { code: 'session.unknown', params: {} }) }] });
  const save = () => meetingsApi(fetch).set(run.id, session?.id ?? null, { url: typed.url || null, dialIn: typed.dialIn || null });
  const refusal = await orErrors(locals.texts, save, { typed }, 'meeting');
  return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${run.code}/online`, 'link'));
}
