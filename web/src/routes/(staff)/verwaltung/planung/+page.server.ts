import { plannerApi } from '#lib/api/staff-planner.ts';
import { viewOf } from '#lib/features/planner/planner-view.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, depends, request }) => {
  depends('planner:range');
  const view = viewOf(url.searchParams, today());
  return {
    view,
    planner: await orErrorPage(plannerApi(fetch).range(view.from, view.to)),
    search: url.searchParams.toString(),
    today: today(),
    isPhone: /Mobi/.test(request.headers.get('user-agent') ?? ''),
  };
};
