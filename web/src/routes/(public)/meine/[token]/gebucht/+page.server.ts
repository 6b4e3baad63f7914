import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { rememberedContact } from '#lib/features/booking/booked-contact.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, fetch, locals, params, url }) => {
  const my = await orErrorPage(api(fetch).myPage(params.token));
  const booking = my.bookings[0];
  if (!booking) error(404, locals.texts.t('common.error.notFound'));
  const [run, reasons] = await orErrorPage(Promise.all([api(fetch).run(booking.run.id), api(fetch).reasonsOf(params.token, booking.id)]));
  return {
    my,
    run,
    reasons: booking.state === 'REQUESTED' ? reasons : reasons.filter((reason) => reason.effect === 'advise'),
    booking,
    token: params.token,
    origin: url.origin,
    contact: rememberedContact(cookies),
    interview: reasons.some(({ code }) => code === 'interview' || code === 'call_first'),
  };
};
