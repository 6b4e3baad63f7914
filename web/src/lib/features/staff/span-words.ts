import type { Texts } from '#lib/i18n/texts.ts';

/** A line ends between the two days, never within one. */
const whole = (day: string): string => day.replaceAll(' ', '\u00a0');

/** From the first day to the last; the first says its year too where the last has another one. */
export function spanWords({ t, dates }: Pick<Texts, 't' | 'dates'>, first: string, last: string): string {
  if (first === last) return dates.long(first);
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  const from = isOneYear ? dates.short(first) : dates.long(first);
  return t('staff.run.span', { from: whole(from), to: whole(dates.long(last)) });
}
