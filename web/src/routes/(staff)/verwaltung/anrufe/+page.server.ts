import type { Actions } from '@sveltejs/kit';
import { callsApi } from '#lib/api/calls.ts';
import { workplaceApi } from '#lib/api/staff-workplace.ts';
import { staffApi } from '#lib/api/staff.ts';
import { callsHref, coursesOf } from '#lib/features/calls/call-filter.ts';
import { noteCall } from '#lib/features/calls/note-call.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

const filterOf = ({ searchParams }: URL) => ({
  q: searchParams.get('q')?.trim() ?? '',
  kurs: searchParams.get('kurs')?.trim() ?? '',
});

export const load: PageServerLoad = async ({ fetch, url }) => {
  const filter = filterOf(url);
  const isFiltered = Object.values(filter).some((value) => value !== '');
  const api = callsApi(fetch);
  const [all, found, offers, views] = await orErrorPage(
    Promise.all([
      api.list(),
      isFiltered ? api.list({ q: filter.q, run: filter.kurs }) : null,
      staffApi(fetch).offers(),
      workplaceApi(fetch).views(),
    ]),
  );
  return {
    ...{ filter, isFiltered, views, total: all.length, courses: coursesOf(all), calls: found ?? all },
    offers: offers.filter(({ email, isRefused }) => !email || isRefused).length,
  };
};

export const actions = {
  default: (event) => {
    const back = callsHref(filterOf(event.url));
    return noteCall(event, callsApi(event.fetch), { reached: afterDoing(back, 'angerufen'), missed: afterDoing(back, 'nichterreicht') });
  },
} satisfies Actions;
