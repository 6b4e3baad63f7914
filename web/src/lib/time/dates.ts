/** Days are 'YYYY-MM-DD', times 'HH:MM' (Berlin wall clock), instants ISO strings. */
export interface Dates {
  /** "Sa, 14. März 2027" */
  long(day: string): string;
  /** "Sa, 14. März" */
  short(day: string): string;
  /** "Sa, 14. Nov.", for the heads of narrow columns */
  brief(day: string): string;
  /** "14. Nov.", never torn */
  dayMon(day: string): string;
  /** "14. März" */
  dayMonth(day: string): string;
  /** "14. März 2027" */
  date(day: string): string;
  /** "März 2027" */
  month(day: string): string;
  /** "Samstag" */
  weekday(day: string): string;
  /** The pieces of a date block: weekday, day with its mark, month, year. */
  pieces(day: string): { weekday: string; day: string; month: string; year: string };
  /** The Berlin day of an instant, 'YYYY-MM-DD' */
  dayOf(instant: string): string;
  /** The Berlin time of an instant, "9:30" */
  timeOf(instant: string): string;
}

const berlin = 'Europe/Berlin';
/** English means European English here: "Sat, 14 March 2027". */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** Noon UTC lies on the same calendar day in UTC, where the formatters below work. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** "09:30" is spoken and written "9:30". */
export const clock = (time: string): string => time.replace(/^0/, '');

type Options = Intl.DateTimeFormatOptions;

export function createDates(language: string): Dates {
  const locale = localeOf(language);
  const format = (options: Options) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const weekday = format({ weekday: 'short' });
  const weekdayName = format({ weekday: 'long' });
  const dayMonth = format({ day: 'numeric', month: 'long' });
  const dayMon = format({ day: 'numeric', month: 'short' });
  const date = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const month = format({ month: 'long', year: 'numeric' });
  const berlinDay = new Intl.DateTimeFormat('sv-SE', { timeZone: berlin });
  const berlinTime = new Intl.DateTimeFormat('sv-SE', { timeZone: berlin, hour: '2-digit', minute: '2-digit' });

  const weekdayOf = (day: string) => weekday.format(noon(day)).replace(/\.$/, '');
  const withWeekday = (day: string, rest: string) => `${weekdayOf(day)}, ${rest}`;
  return {
    long: (day) => withWeekday(day, date.format(noon(day))),
    short: (day) => withWeekday(day, dayMonth.format(noon(day))),
    brief: (day) => withWeekday(day, dayMon.format(noon(day))),
    dayMon: (day) => dayMon.format(noon(day)).replaceAll(' ', '\u00a0'),
    dayMonth: (day) => dayMonth.format(noon(day)),
    date: (day) => date.format(noon(day)),
    month: (day) => month.format(noon(day)),
    weekday: (day) => weekdayName.format(noon(day)),
    pieces: (day) => {
      const parts = date.formatToParts(noon(day));
      const part = (type: string) => parts.findIndex((p) => p.type === type);
      const mark = /^\.\s/.test(parts[part('day') + 1]?.value ?? '') ? '.' : '';
      return {
        weekday: weekdayOf(day),
        day: `${parts[part('day')]?.value ?? ''}${mark}`,
        month: parts[part('month')]?.value ?? '',
        year: parts[part('year')]?.value ?? '',
      };
    },
    dayOf: (instant) => berlinDay.format(new Date(instant)),
    timeOf: (instant) => clock(berlinTime.format(new Date(instant))),
  };
}
