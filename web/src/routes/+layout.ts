import { readCatalogue } from '#lib/i18n/messages.ts';
import type { LayoutLoad } from './$types';

/** A page that runs in the browser has the texts of its language there; others never ask. */
export const load: LayoutLoad = async ({ data, route }) => {
  // A telephone at a door has two of them, which must be there without a network too.
  await readCatalogue(data.language, route.id === '/checkin/[session]' ? ['checkin', 'common'] : undefined);
  return data;
};
