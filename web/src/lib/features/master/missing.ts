import type { MasterCounts } from '#lib/api/staff-master.ts';

export const MASTER_HOME = '/verwaltung/stammdaten';

/** What a first course needs, in the order in which it is best entered. */
const needed = [
  { what: 'office', href: `${MASTER_HOME}/buero` },
  { what: 'organisers', href: `${MASTER_HOME}/veranstalter/neu` },
  { what: 'rooms', href: `${MASTER_HOME}/orte` },
  { what: 'contacts', href: `${MASTER_HOME}/ansprechpersonen/neu` },
  { what: 'programmes', href: `${MASTER_HOME}/foerderprogramme/neu` },
  { what: 'trainers', href: `${MASTER_HOME}/referentinnen` },
  { what: 'offerings', href: `${MASTER_HOME}/angebote/neu` },
] as const;

export type Missing = (typeof needed)[number];

export const missingIn = (counts: MasterCounts): Missing[] => needed.filter(({ what }) => counts[what] === 0);

/** The next step after an entry, or `run` where a course can be planned; nothing where the next step is the page itself. */
export function nextAfter(counts: MasterCounts, path: string): Missing | 'run' | null {
  const [next] = missingIn(counts);
  if (!next) return 'run';
  return path.startsWith(next.href.replace(/\/neu$/, '')) ? null : next;
}
