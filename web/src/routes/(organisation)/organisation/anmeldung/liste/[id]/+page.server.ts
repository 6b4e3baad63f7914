import { deskApi } from '#lib/api/organisation.ts';
import { newKey } from '#lib/features/booking/book-values.ts';
import { decideRow, enrol, saveRows, setColumns } from '#lib/features/organisation/check-actions.ts';
import { orErrorPage } from '#lib/server/or-error-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent, params, url }) => {
  const { organisation } = await parent();
  const page = Math.max(1, Number(url.searchParams.get('seite')) || 1);
  return { list: await orErrorPage(deskApi(fetch, organisation.id).list(params.id, page)), key: newKey() };
};

export const actions: Actions = { save: saveRows, row: decideRow, columns: setColumns, enrol };
