import { masterApi } from '#lib/api/staff-master.ts';
import { programmeWish } from '#lib/features/master/people-forms.ts';
import { idOf, MASTER, saveMaster } from '#lib/features/master/save-master.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const id = idOf(event);
  return { one: id === null ? null : await orErrorPage(masterApi(event.fetch).programme(id)) };
};

export const actions: Actions = {
  save: (event) => {
    const id = idOf(event);
    return saveMaster(event, { back: `${MASTER}/foerderprogramme`, isNew: id === null }, (api, typed) =>
      api.saveProgramme(id, programmeWish(typed)),
    );
  },
};
