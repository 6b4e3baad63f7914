import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { rememberedContact } from '#lib/features/booking/booked-contact.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, fetch, locals, params, url }) => {
  const my = await orErrorPage(api(fetch).myPage(params.token));
  const booking = my.bookings[0];
  if (!booking) error(404, locals.texts.t('common.error.notFound'));
  const run = await orErrorPage(api(fetch).run(booking.run.id));
  return {
    my,
    booking,
    token: params.token,
    origin: url.origin,
    contact: rememberedContact(cookies),
    interview: run.confirmBy === 'interview',
  };
};
