import { error, type Actions } from '@sveltejs/kit';
import { meetingsApi } from '#lib/api/staff-meetings.ts';
import { saveMeeting } from '#lib/features/meetings/save-meeting.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { run } = await parent();
  const session = run.sessions.find((one) => String(one.n) === params.n) ?? error(404, 'session.unknown', { code: 'session.unknown' });
  const meeting = await orErrorPage(meetingsApi(fetch).page(run.id, session.id));
  return { meeting, session, own: meeting.dates.find(({ id }) => id === session.id)?.own ?? null };
};

export const actions: Actions = { default: (event) => saveMeeting(event, event.params.n) };
