import type { Call, CallNews } from '#lib/api/calls.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** One sentence to say, and a second one with the date where there is one to know. */
export function sayOf({ t, find, dates }: Texts, { kind, title, date, start }: CallNews): string {
  const course = isolated(title);
  const sentence = find(`calls.say.${kind.replaceAll('.', '_')}`, { course }) ?? t('calls.say.other', { course });
  if (date === null) return sentence;
  const when = { weekday: dates.weekday(date), day: dates.dayMonth(date), time: start ?? '' };
  return `${sentence} ${t(dateWords[kind] ?? 'calls.next', when)}`;
}

const dateWords: Readonly<Record<string, 'calls.movedTo' | 'calls.offOn'>> = {
  'session.moved': 'calls.movedTo',
  'session.added': 'calls.movedTo',
  'session.fell_out': 'calls.offOn',
};

/** By when, in words: a day, or today's hour. */
export function byOf({ t, dates }: Texts, { by }: Pick<Call, 'by'>): string {
  if (by === null) return t('calls.soon');
  const time = dates.timeOf(by);
  const day = dates.dayMonth(dates.dayOf(by));
  return time === '23:59' ? t('calls.by', { day }) : t('calls.byClock', { day, time });
}

/** Everybody whom a call is about, each once. */
export const namesOf = ({ news }: Call): string[] => [...new Set(news.flatMap(({ name, companions }) => [name, ...companions]))];

/** Addresses of theirs that take no mail, each once. */
export const refusedOf = ({ news }: Call): string[] => [...new Set(news.flatMap(({ refused }) => refused ?? []))];
