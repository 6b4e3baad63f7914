import type { Words } from '../../texts/words.js';
import { type MeetingFacts, type PlaceFacts, placeLines, townOf } from '../mail/index.js';

/** "Basisqualifizierung – Termin 2 von 6"; without the count when there is only one. */
export function summaryOf(title: string, n: number, total: number, words: Words): string {
  return words.t('mail.calendar.summary', { title, n, total });
}

/** A link stands where calendars offer the way: many of them show nothing else of an entry. */
export function locationOf(place: PlaceFacts | null, town: string | null, words: Words, meeting: MeetingFacts | null = null): string {
  if (place) return placeLines(place).join('\n');
  const where = townOf({ town }, words);
  return meeting ? words.t('mail.calendar.online', { where, url: meeting.url }) : where;
}

/** The booking's number, and how to get in. */
export function descriptionOf(number: string, meeting: MeetingFacts | null | undefined, words: Words): string {
  return [
    words.t('mail.calendar.booking', { number }),
    ...(meeting ? [words.t('mail.calendar.link', { url: meeting.url })] : []),
    ...(meeting?.dialIn ? [words.t('mail.calendar.dial_in', { dialIn: meeting.dialIn })] : []),
  ].join('\n');
}
