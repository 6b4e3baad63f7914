import { redirect, type Actions } from '@sveltejs/kit';
import { masterApi } from '#lib/api/staff-master.ts';
import { idOf, MASTER } from '#lib/features/master/save-master.ts';
import { typedOf } from '#lib/features/master/master-form.ts';
import { venueWish } from '#lib/features/master/venue-forms.ts';
import { afterDoing } from '#lib/features/staff/done-notes.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import { orErrors } from '#lib/server/staff-act.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const api = masterApi(event.fetch);
  const id = idOf(event);
  if (id === null) return { venue: null, territories: await orErrorPage(api.territories()) };
  const venue = await orErrorPage(api.venue(id));
  return { venue, territories: venue.territories };
};

export const actions: Actions = {
  save: async (event) => {
    const id = idOf(event);
    const typed = typedOf(await event.request.formData());
    let saved = id ?? '';
    const save = async () => (saved = (await masterApi(event.fetch).saveVenue(id, venueWish(typed))).id);
    const refusal = await orErrors(event.locals.texts, save, { typed }, 'stamm');
    // A new house is good for nothing without a room: its page says so.
    return (
      refusal ?? redirect(303, afterDoing(id === null ? `${MASTER}/orte/${saved}` : `${MASTER}/orte`, id === null ? 'stammneu' : 'stamm'))
    );
  },
};
