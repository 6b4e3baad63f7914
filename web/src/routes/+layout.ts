import { readCatalogue } from '#lib/i18n/messages.ts';
import type { LayoutLoad } from './$types';

/** What pages that run in the browser say. A telephone at a door has it there, and without a network too. */
const said = { door: ['checkin', 'common'], doors: ['checkin', 'common', 'doors', 'errors', 'lost', 'pages'] };

/** A page that runs in the browser has the texts of its language there; others never ask. */
export const load: LayoutLoad = async ({ data, route }) => {
  const names = route.id === '/checkin/[session]' ? said.door : said.doors;
  await readCatalogue(data.language, (name) => names.includes(name));
  return data;
};
