import { masterApi } from '#lib/api/staff-master.ts';
import { officeWish } from '#lib/features/master/people-forms.ts';
import { MASTER, saveMaster } from '#lib/features/master/save-master.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({ office: await orErrorPage(masterApi(fetch).office()) });

export const actions: Actions = {
  save: (event) => saveMaster(event, { back: MASTER, isNew: false }, (api, typed) => api.saveOffice(officeWish(typed))),
};
