import { redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { textLanguage } from '#lib/features/course/text-language.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { today } from '#lib/time/now.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url, locals }) => {
  const run = await orErrorPage(api(fetch).run(params.slug, textLanguage(url, locals.language)));
  // An id, or a name from before a change of title, leads to the one address of the course.
  if (run.slug !== params.slug) redirect(308, `/angebote/${encodeURIComponent(run.slug)}${url.search}`);
  return { run, origin: url.origin, today: today() };
};
