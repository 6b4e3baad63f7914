import { masterApi } from '#lib/api/staff-master.ts';
import { idOf, MASTER, saveMaster } from '#lib/features/master/save-master.ts';
import { roomWish } from '#lib/features/master/venue-forms.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const api = masterApi(event.fetch);
  const id = idOf(event, 'room');
  const [venue, room] = await orErrorPage(Promise.all([api.venue(event.params.id), id === null ? null : api.room(id)]));
  return { venue, room };
};

export const actions: Actions = {
  save: (event) => {
    const id = idOf(event, 'room');
    const venueId = event.params.id;
    return saveMaster(event, { back: `${MASTER}/orte/${venueId}`, isNew: id === null }, (api, typed) =>
      id === null ? api.addRoom(venueId, roomWish(typed)) : api.saveRoom(id, roomWish(typed)),
    );
  },
};
