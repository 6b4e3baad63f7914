import { storyApi } from '#lib/api/staff-story.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

/** With `art` the recipients of one kind of message. */
export const load: PageServerLoad = async ({ fetch, parent, url }) => {
  const { run } = await parent();
  const art = url.searchParams.get('art');
  const kind = art !== null && /^[a-z_]+\.[a-z_]+$/.test(art) ? art : null;
  return { kind, messages: await orErrorPage(storyApi(fetch).messages(run.id, kind === null ? {} : { kind })) };
};
