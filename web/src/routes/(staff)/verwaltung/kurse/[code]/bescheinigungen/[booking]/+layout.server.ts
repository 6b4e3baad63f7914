import { error } from '@sveltejs/kit';
import { certificatesApi } from '#lib/api/staff-certificates.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { LayoutServerLoad } from './$types';

/** The document of one participant. */
export const load: LayoutServerLoad = async ({ fetch, parent, params }) => {
  const { run } = await parent();
  const { ready } = await orErrorPage(certificatesApi(fetch).ofRun(run.id));
  const document = ready.find(({ bookingId }) => bookingId === params.booking);
  if (!document) error(404, 'booking.unknown', { code: 'booking.unknown' });
  return { document };
};
