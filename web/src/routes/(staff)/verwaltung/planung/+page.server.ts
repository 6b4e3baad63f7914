import { plannerApi } from '#lib/api/staff-planner.ts';
import { workplaceApi } from '#lib/api/staff-workplace.ts';
import { beginning } from '#lib/features/planner/grid-rows.ts';
import { filtered, filterOf, sumOf } from '#lib/features/planner/planner-filter.ts';
import type { SentRange } from '#lib/features/planner/planner-range.svelte.ts';
import { isTable, viewOf } from '#lib/features/planner/planner-view.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, request }) => {
  const view = viewOf(url.searchParams, today());
  const [planner, views] = await orErrorPage(Promise.all([plannerApi(fetch).range(view.from, view.to), workplaceApi(fetch).views()]));
  const shown = filtered(planner, filterOf(url.searchParams));
  const isPhone = /Mobi/.test(request.headers.get('user-agent') ?? '');
  // A page carries the dates that it draws at once; what runs in the browser asks for the others.
  const first = beginning(shown, view.view === 'team').sessions;
  const isFew = first.length === 0 || first.length === planner.sessions.length;
  const isComplete = isPhone || isFew || !isTable(view);
  const sent: SentRange = {
    planner: isComplete ? planner : { ...planner, sessions: first },
    isComplete,
    sum: sumOf(shown),
    views: views.filter(({ list }) => list === 'plan'),
    search: url.searchParams.toString(),
    today: today(),
    isPhone,
  };
  return { sent };
};
