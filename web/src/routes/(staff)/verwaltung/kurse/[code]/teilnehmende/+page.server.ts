import { redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { staffApi } from '#lib/api/staff.ts';
import { PEOPLE_ON_A_PAGE } from '#lib/api/staff-requests.ts';
import { workplaceApi } from '#lib/api/staff-workplace.ts';
import { participantTabs, type ParticipantTab } from '#lib/api/staff-types.ts';
import { afterDoing, type DoneNote } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { pageOf } from '#lib/server/page-of.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

/** More requests than these are looked at in their own list. */
const MOST_CARDS = 3;

export const load: PageServerLoad = async ({ fetch, parent, url }) => {
  const { run } = await parent();
  const asked = url.searchParams.get('zustand');
  const tab: ParticipantTab = participantTabs.find((one) => one === asked) ?? 'seated';
  const q = url.searchParams.get('q')?.trim() ?? '';
  const page = pageOf(url);
  const api = staffApi(fetch);
  const [people, requests, views] = await orErrorPage(
    Promise.all([
      api.participants(run.id, { state: tab, page, ...(q && { q }) }),
      run.requested > 0 && tab !== 'requested' ? api.participants(run.id, { state: 'requested', page: 1 }) : null,
      workplaceApi(fetch).views(),
    ]),
  );
  const pages = Math.ceil(people.found / PEOPLE_ON_A_PAGE);
  const shown = { tab, q, people, page, pages, all: url.searchParams.has('alle'), requests: requests?.rows.slice(0, MOST_CARDS) ?? [] };
  return { ...shown, views, query: url.searchParams.toString() };
};

async function accept(event: RequestEvent<{ code: string }>, note: DoneNote) {
  const booking = String((await event.request.formData()).get('booking') ?? '');
  const refusal = await orRefusal(event.locals.texts, () => staffApi(event.fetch).approve(booking), {});
  return refusal ?? redirect(303, afterDoing(`/verwaltung/kurse/${event.params.code}/teilnehmende`, note));
}

async function pause(event: RequestEvent<{ code: string }>, paused: boolean) {
  const api = staffApi(event.fetch);
  const refusal = await orRefusal(event.locals.texts, async () => api.pauseWaitlist((await api.run(event.params.code)).id, paused), {});
  const path = `/verwaltung/kurse/${event.params.code}/teilnehmende?zustand=waiting`;
  return refusal ?? redirect(303, afterDoing(path, paused ? 'pause' : 'weiter'));
}

async function partyRule(event: RequestEvent<{ code: string }>) {
  const holds = (await event.request.formData()).get('holds') === 'yes';
  const api = staffApi(event.fetch);
  const refusal = await orRefusal(event.locals.texts, async () => api.holdForParties((await api.run(event.params.code)).id, holds), {});
  const path = `/verwaltung/kurse/${event.params.code}/teilnehmende?zustand=waiting`;
  return refusal ?? redirect(303, afterDoing(path, 'gruppen'));
}

export const actions = {
  partyRule: (event) => partyRule(event as RequestEvent<{ code: string }>),
  pause: (event) => pause(event as RequestEvent<{ code: string }>, true),
  resume: (event) => pause(event as RequestEvent<{ code: string }>, false),
  approve: (event) => accept(event as RequestEvent<{ code: string }>, 'zugesagt'),
  give: (event) => accept(event as RequestEvent<{ code: string }>, 'platz'),
} satisfies Actions;
