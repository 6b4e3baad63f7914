import { redirect, type Actions } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import {
  addCompanion,
  book,
  bookAlone,
  changeLanguage,
  changeTheme,
  check,
  edit,
  removeCompanion,
} from '#lib/features/booking/book-actions.ts';
import { bookFormId } from '#lib/features/booking/book-form-id.ts';
import { emptyValues } from '#lib/features/booking/book-values.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const run = await orErrorPage(api(fetch).run(params.slug));
  if (run.slug !== params.slug) redirect(308, `/angebote/${encodeURIComponent(run.slug)}/buchen${url.search}`);
  return { run, values: emptyValues(run.seats.state === 'waitlist' || run.seats.state === 'collecting'), keepForm: bookFormId };
};

export const actions: Actions = {
  ...{ check, edit, book, add: addCompanion, remove: removeCompanion, alone: bookAlone },
  ...{ language: changeLanguage, theme: changeTheme },
};
