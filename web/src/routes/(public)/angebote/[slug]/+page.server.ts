import { redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const run = await orErrorPage(api(fetch).run(params.slug));
  // An id, or a name from before a change of title, leads to the one address of the course.
  if (run.slug !== params.slug) redirect(308, `/angebote/${encodeURIComponent(run.slug)}${url.search}`);
  return { run, origin: url.origin };
};
