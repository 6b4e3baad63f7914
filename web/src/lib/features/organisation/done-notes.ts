import type { TextKey } from '#lib/i18n/text-key.ts';

/** What was just done at the desk, as a word in the address: the page after the act says it. */
const doneNotes = {
  abgesagt: 'organisation.bookings.cancelled',
  beendet: 'organisation.members.ended',
  dazu: 'organisation.members.added',
  getauscht: 'organisation.bookings.replaced',
  getauschtanfrage: 'organisation.bookings.replacedRequest',
  bescheidgesagt: 'calls.done',
  nichterreicht: 'calls.missedDone',
  gebeten: 'organisation.roles.asked',
} as const satisfies Record<string, TextKey>;

export const afterAct = (path: string, note: keyof typeof doneNotes): string => `${path}?getan=${note}`;

/** For the band under the header. */
export function bandOf(search: Pick<URLSearchParams, 'get'>) {
  const note = search.get('getan') ?? '';
  return note in doneNotes ? { band: { tone: 'ok' as const, text: doneNotes[note as keyof typeof doneNotes] } } : {};
}
