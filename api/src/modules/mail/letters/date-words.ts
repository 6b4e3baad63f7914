import { berlinDate, berlinTime, type LocalDate, type LocalTime } from '../../../time/berlin.js';
import { localeOfDays, withPlainWeekday } from '../../../time/written-days.js';
import type { Words } from '../../../texts/words.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** "Mi, 20. Januar 2027" */
export function longDay(date: LocalDate, { language }: Words): string {
  return format(date, language, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "Mi, 20. Januar" */
export function shortDay(date: LocalDate, { language }: Words): string {
  return format(date, language, { weekday: 'short', day: 'numeric', month: 'long' });
}

/** "Mi, 20. Januar bis Sa, 6. Februar 2027"; both years when they differ. */
export function daySpan(from: LocalDate, to: LocalDate, words: Words): string {
  if (from === to) return longDay(from, words);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return words.t('mail.common.span', { from: sameYear ? shortDay(from, words) : longDay(from, words), to: longDay(to, words) });
}

/** "Sa, 9. Januar 2027, 15:00 Uhr", in Germany */
export function momentWords(at: Date, words: Words): string {
  return words.t('mail.common.moment', { day: longDay(berlinDate(at), words), time: clock(berlinTime(at)) });
}

/** "9:30–16:45 Uhr" */
export function timeSpan(start: LocalTime, end: LocalTime, words: Words): string {
  return words.t('mail.common.time', { start: clock(start), end: clock(end) });
}

const clock = (time: LocalTime): string => time.replace(/^0/, '');

/** A day on paper has no zone: it is put at noon UTC and read in UTC. */
function format(date: LocalDate, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${Object.keys(options).length}`;
  let formatter = formats.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(localeOfDays(language), { ...options, timeZone: 'UTC' });
    formats.set(key, formatter);
  }
  return withPlainWeekday(formatter.format(Date.parse(`${date}T12:00:00Z`)));
}
