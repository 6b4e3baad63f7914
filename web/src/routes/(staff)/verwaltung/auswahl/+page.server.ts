import { redirect, type Actions } from '@sveltejs/kit';
import { PEOPLE_ON_A_PAGE, requestsApi } from '#lib/api/staff-requests.ts';
import { actOfWord, backTo, needsReason } from '#lib/features/participants/bulk-ways.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

const id = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const chosen = (values: readonly unknown[]): string[] =>
  [...new Set(values.map(String).filter((one) => id.test(one)))].slice(0, PEOPLE_ON_A_PAGE);

export const load: PageServerLoad = async ({ fetch, url }) => {
  const back = backTo(url.searchParams.get('zurueck'));
  const act = actOfWord(url.searchParams.get('act'));
  if (act === null) redirect(303, back);
  const ids = chosen(url.searchParams.getAll('b'));
  const { rows } = ids.length > 0 ? await orErrorPage(requestsApi(fetch).preview(act, ids)) : { rows: [] };
  return { act, back, rows };
};

export const actions: Actions = {
  default: async ({ fetch, locals, request, url }) => {
    const act = actOfWord(url.searchParams.get('act'));
    const form = await request.formData();
    const bookingIds = chosen(form.getAll('b'));
    if (act === null || bookingIds.length === 0) redirect(303, backTo(url.searchParams.get('zurueck')));
    const reason = String(form.get('reason') ?? '').trim();
    const approved = form.get('approved') === '1';
    const wish = { act, bookingIds, ...(needsReason(act) && { reason }), ...(act === 'waitlist' && { approved }) };
    let done: Awaited<ReturnType<ReturnType<typeof requestsApi>['act']>> = { jobId: null, results: [] };
    const refusal = await orRefusal(locals.texts, async () => (done = await requestsApi(fetch).act(wish)), { reason, approved });
    // Many of them go on by themselves.
    if (done.jobId) redirect(303, afterDoing('/verwaltung/auftraege', 'auftrag'));
    return refusal ?? { results: done.results };
  },
};
