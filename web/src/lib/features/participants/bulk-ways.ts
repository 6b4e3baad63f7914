import type { BulkAct } from '#lib/api/staff-requests.ts';
import type { ParticipantTab, RunState, StaffRun } from '#lib/api/staff-types.ts';

/** Id of the form to which the ticks of a list belong. */
export const BULK_FORM = 'auswahl';

/** How an act is called in the address. */
export const wordOfAct: Record<BulkAct, string> = { approve: 'zusagen', reject: 'ablehnen', waitlist: 'warteliste', cancel: 'abmelden' };

const isAct = (act: string): act is BulkAct => act in wordOfAct;
export const actOfWord = (word: string | null): BulkAct | null =>
  Object.keys(wordOfAct)
    .filter(isAct)
    .find((act) => wordOfAct[act] === word) ?? null;

/** The course has ended: who had a place came or did not, and keeps that. */
export const isOver = (state: RunState): boolean => ['COMPLETED', 'SETTLED', 'CANCELLED'].includes(state);

/** What makes sense for everybody of a tab. */
export function actsOf(tab: ParticipantTab, { state, waiting }: Pick<StaffRun, 'state' | 'waiting'>): BulkAct[] {
  if (tab === 'requested') return waiting > 0 ? ['approve', 'waitlist', 'reject'] : ['approve', 'reject'];
  return (tab === 'seated' || tab === 'waiting') && !isOver(state) ? ['cancel'] : [];
}

/** The page that asks before anything happens. */
export function bulkHref(act: BulkAct, bookingIds: readonly string[], back: string): string {
  const query = new URLSearchParams({ act: wordOfAct[act], zurueck: back });
  for (const id of bookingIds) query.append('b', id);
  return `/verwaltung/auswahl?${query.toString()}`;
}

/** Only a page of the staff area, whatever an address says. */
export const backTo = (path: string | null): string =>
  path !== null && /^\/verwaltung(?:[/?][^\\]*)?$/.test(path) ? path : '/verwaltung/anfragen';

/** What the people must be told in words of staff. */
export const needsReason = (act: BulkAct): boolean => act === 'reject' || act === 'cancel';

/** Why requests are often refused; the texts of the many say each in a sentence. */
export const rejectionReasons = ['members', 'full', 'basic', 'papers'] as const;
