import type { Words } from '../../texts/words.js';
import { type PlaceFacts, placeLines, townOf } from '../mail/index.js';

/** "Basisqualifizierung – Termin 2 von 6"; without the count when there is only one. */
export function summaryOf(title: string, n: number, total: number, words: Words): string {
  return words.t('mail.calendar.summary', { title, n, total });
}

export function locationOf(place: PlaceFacts | null, town: string | null, words: Words): string {
  return place ? placeLines(place).join('\n') : townOf({ town }, words);
}
