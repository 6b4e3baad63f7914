import { deskApi } from '#lib/api/organisation.ts';
import { bandOf } from '#lib/features/organisation/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params, url }) => {
  const { organisation } = await parent();
  return { own: await orErrorPage(deskApi(fetch, organisation.id).bookings(params.slug)), ...bandOf(url.searchParams) };
};
