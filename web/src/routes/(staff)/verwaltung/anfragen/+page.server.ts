import { redirect, type Actions } from '@sveltejs/kit';
import { PEOPLE_ON_A_PAGE, requestsApi } from '#lib/api/staff-requests.ts';
import { workplaceApi } from '#lib/api/staff-workplace.ts';
import { staffApi } from '#lib/api/staff.ts';
import { backTo } from '#lib/features/participants/bulk-ways.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { pageOf } from '#lib/server/page-of.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = url.searchParams.get('q')?.trim() ?? '';
  const code = url.searchParams.get('kurs')?.trim() ?? '';
  const page = pageOf(url);
  const [requests, views] = await orErrorPage(Promise.all([requestsApi(fetch).list({ q, run: code, page }), workplaceApi(fetch).views()]));
  return {
    q,
    code,
    views,
    query: url.searchParams.toString(),
    page,
    pages: Math.ceil(requests.found / PEOPLE_ON_A_PAGE),
    all: url.searchParams.has('alle'),
    requests,
  };
};

export const actions: Actions = {
  approve: async ({ fetch, locals, request, url }) => {
    const booking = String((await request.formData()).get('booking') ?? '');
    const refusal = await orRefusal(locals.texts, () => staffApi(fetch).approve(booking), {});
    return refusal ?? redirect(303, afterDoing(backTo(url.searchParams.get('zurueck')), 'zugesagt'));
  },
};
