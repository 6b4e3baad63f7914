import { readCatalogue } from '#lib/i18n/messages.ts';
import type { LayoutLoad } from './$types';

/** What no page of staff says that runs in the browser; the build keeps the same apart. */
const ofOthers = [
  'attendance',
  'booking',
  'certificates',
  'changes',
  'checkin',
  'editor',
  'eligibility',
  'master',
  'my',
  'pages',
  'settings',
  'verify',
];

/** A page that runs in the browser has the texts of its language there; others never ask. */
export const load: LayoutLoad = async ({ data, route }) => {
  // A telephone at a door has two of them, which must be there without a network too.
  if (route.id === '/checkin/[session]') await readCatalogue(data.language, (name) => name === 'checkin' || name === 'common');
  else if (route.id?.startsWith('/(staff)')) await readCatalogue(data.language, (name) => !ofOthers.includes(name));
  else await readCatalogue(data.language);
  return data;
};
