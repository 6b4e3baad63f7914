import { staffApi } from '#lib/api/staff.ts';
import { participantTabs, type ParticipantTab } from '#lib/api/staff-types.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

/** How many people the file will hold: those whom the list before shows. */
export const load: PageServerLoad = async ({ fetch, parent, url }) => {
  const { run } = await parent();
  const tab: ParticipantTab = participantTabs.find((one) => one === url.searchParams.get('zustand')) ?? 'seated';
  const q = url.searchParams.get('q')?.trim() ?? '';
  const { found } = await orErrorPage(staffApi(fetch).participants(run.id, { state: tab, page: 1, ...(q && { q }) }));
  return { tab, q, found };
};
