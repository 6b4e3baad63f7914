import type { Actions } from '@sveltejs/kit';
import { meetingsApi } from '#lib/api/staff-meetings.ts';
import { saveMeeting } from '#lib/features/meetings/save-meeting.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const { run } = await parent();
  return { meeting: await orErrorPage(meetingsApi(fetch).page(run.id, null)) };
};

export const actions: Actions = { default: (event) => saveMeeting(event, undefined) };
