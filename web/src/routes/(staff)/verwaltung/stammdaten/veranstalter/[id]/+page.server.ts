import { masterApi } from '#lib/api/staff-master.ts';
import { organiserWish } from '#lib/features/master/people-forms.ts';
import { idOf, MASTER, saveMaster } from '#lib/features/master/save-master.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const api = masterApi(event.fetch);
  const id = idOf(event);
  const [one, territories] = await orErrorPage(Promise.all([id === null ? null : api.organiser(id), api.territories()]));
  return { one, territories };
};

export const actions: Actions = {
  save: (event) => {
    const id = idOf(event);
    return saveMaster(event, { back: `${MASTER}/veranstalter`, isNew: id === null }, (api, typed) =>
      api.saveOrganiser(id, organiserWish(typed, id === null)),
    );
  },
};
