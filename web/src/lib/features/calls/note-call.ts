import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { callsApi } from '#lib/api/calls.ts';
import { orRefusal } from '#lib/server/staff-act.ts';

/** The end of a call, as it was clicked. @param after where each end leads */
export async function noteCall(
  { request, locals }: Pick<RequestEvent, 'request' | 'locals'>,
  api: ReturnType<typeof callsApi>,
  after: Record<'reached' | 'missed', string>,
) {
  const form = await request.formData();
  const isReached = form.get('answer') === 'reached';
  const refusal = await orRefusal(locals.texts, () => api.note(form.getAll('news').map(String), isReached), {});
  return refusal ?? redirect(303, isReached ? after.reached : after.missed);
}
