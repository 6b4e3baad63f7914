import type { TextKey } from '#lib/i18n/text-key.ts';

const afterActs: Record<string, TextKey> = {
  abgesagt: 'my.cancel.done',
  erneuert: 'my.link.done',
  zugesagt: 'my.offer.accepted',
  abgelehnt: 'my.offer.declined',
  einzeln: 'my.party.apartDone',
  gruppe: 'my.party.cancelDone',
  entschuldigt: 'changes.excuse.done',
  dabei: 'changes.excuse.undone',
  gewechselt: 'changes.move.done',
  umgebucht: 'changes.rebook.done',
  teilnahme: 'my.mode.done',
  wartet: 'changes.rebook.waits',
  zugestimmt: 'organisation.share.agreed',
  zurueckgenommen: 'organisation.share.withdrawn',
};

/** What the page says first, right after something was done. */
export function bandAfter(search: URLSearchParams): { band?: { tone: 'ok'; text: TextKey } } {
  const [text] = Object.keys(afterActs).flatMap((act) => (search.has(act) ? (afterActs[act] ?? []) : []));
  return text ? { band: { tone: 'ok', text } } : {};
}
