import { redirect } from '@sveltejs/kit';
import { deskApi } from '#lib/api/organisation.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { deskOf } from '#lib/server/own-desk.ts';
import { orRefusal } from '#lib/server/staff-act.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params, locals }) => {
  const { organisation } = await parent();
  const batch = await orErrorPage(deskApi(fetch, organisation.id).batch(params.id));
  if (batch.undoneAt) return { batch, band: { tone: 'ok' as const, text: 'organisation.result.undone' as const } };
  const numbers = batch.bookings.map(({ number }) => number);
  const words = {
    time: locals.texts.dates.timeOf(batch.createdAt),
    count: numbers.length,
    first: numbers[0] ?? '',
  };
  return { batch, band: { tone: 'ok' as const, text: 'organisation.result.saved' as const, params: words } };
};

export const actions: Actions = {
  undo: async (event) => {
    const desk = await deskOf(event);
    const refusal = await orRefusal(event.locals.texts, () => desk.undo(event.params.id), {});
    return refusal ?? redirect(303, `/organisation/anmeldung/ergebnis/${event.params.id}`);
  },
  takeBack: async (event) => {
    const desk = await deskOf(event);
    const id = String((await event.request.formData()).get('booking') ?? '');
    const { bookings, run } = await orErrorPage(desk.batch(event.params.id));
    const booking = bookings.find((one) => one.id === id);
    // The page was open for longer than nobody was told: from now on one is asked first.
    if (booking && !booking.isUndoable) redirect(303, `/organisation/anmeldungen/${run.slug}/absagen/${id}`);
    const refusal = await orRefusal(event.locals.texts, () => desk.cancel(id), {});
    return refusal ?? redirect(303, `/organisation/anmeldung/ergebnis/${event.params.id}`);
  },
};
