import { redirect, type Actions } from '@sveltejs/kit';
import { integrityApi } from '#lib/api/staff-integrity.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({ integrity: await orErrorPage(integrityApi(fetch).overview()) });

export const actions: Actions = {
  default: async ({ fetch }) => {
    await orErrorPage(integrityApi(fetch).check());
    redirect(303, '/verwaltung/pruefung');
  },
};
