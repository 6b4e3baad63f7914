import { localeOfDays, withPlainWeekday } from '../time/written-days.js';

/** How days and times are written in documents. Days are calendar days, so UTC is only the ruler they are read with. */
const styles = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  withoutYear: { day: 'numeric', month: 'long' },
  session: { weekday: 'short', day: 'numeric', month: 'long' },
  sessionFull: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  sessionWithYear: { weekday: 'short', day: 'numeric', month: '2-digit', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** @param day 'YYYY-MM-DD' */
export function printedDay(day: string, language: string, style: keyof typeof styles = 'long'): string {
  const key = `${language} ${style}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(localeOfDays(language), { ...styles[style], timeZone: 'UTC' });
    formats.set(key, format);
  }
  return withPlainWeekday(format.format(Date.parse(`${day}T00:00:00Z`)));
}

/** '09:30' and '16:45' become '9:30–16:45'. */
export function printedTimes(start: string, end: string): string {
  return `${withoutLeadingZero(start)}–${withoutLeadingZero(end)}`;
}

const withoutLeadingZero = (time: string): string => time.replace(/^0/, '');
