import { readCatalogue } from '#lib/i18n/messages.ts';
import type { LayoutLoad } from './$types';

/** A page that runs in the browser has the texts of its language there; others never ask. */
export const load: LayoutLoad = async ({ data }) => {
  await readCatalogue(data.language);
  return data;
};
