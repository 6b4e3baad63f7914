import { error, redirect } from '@sveltejs/kit';
import { deskApi } from '#lib/api/organisation.ts';
import { afterAct } from '#lib/features/organisation/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { deskOf } from '#lib/server/own-desk.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params }) => {
  const { organisation } = await parent();
  const own = await orErrorPage(deskApi(fetch, organisation.id).bookings(params.slug));
  const booking = own.bookings.find(({ id }) => id === params.booking);
  if (!booking) error(404, 'booking.unknown', { code: 'booking.unknown' });
  return { own, booking };
};

export const actions: Actions = {
  default: async (event) => {
    const desk = await deskOf(event);
    const refusal = await orRefusal(event.locals.texts, () => desk.cancel(event.params.booking), {});
    return refusal ?? redirect(303, afterAct(`/organisation/anmeldungen/${event.params.slug}`, 'abgesagt'));
  },
};
