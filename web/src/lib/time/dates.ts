/** Days are 'YYYY-MM-DD', times 'HH:MM' (Berlin wall clock), instants ISO strings. */
export interface Dates {
  /** "Sa, 14. März 2027" */
  long(day: string): string;
  /** "Sa, 14. März" */
  short(day: string): string;
  /** "Sa, 14. Nov.", for the heads of narrow columns */
  brief(day: string): string;
  /** "Sa, 14. Nov.", of another year than that day's "Sa, 14. Nov. 2027" */
  near(day: string, today: string): string;
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

/** Made when it is first asked for: a page that runs in the browser needs few of them. */
function formatter(locale: string, options: Options): () => Intl.DateTimeFormat {
  let made: Intl.DateTimeFormat | undefined;
  return () => (made ??= new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
}

export function createDates(language: string): Dates {
  const locale = localeOf(language);
  const weekday = formatter(locale, { weekday: 'short' });
  const weekdayName = formatter(locale, { weekday: 'long' });
  const dayMonth = formatter(locale, { day: 'numeric', month: 'long' });
  const dayMon = formatter(locale, { day: 'numeric', month: 'short' });
  const dayMonYear = formatter(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const date = formatter(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const month = formatter(locale, { month: 'long', year: 'numeric' });
  const berlinDay = formatter('sv-SE', { timeZone: berlin });
  const berlinTime = formatter('sv-SE', { timeZone: berlin, hour: '2-digit', minute: '2-digit' });

  const weekdayOf = (day: string) => weekday().format(noon(day)).replace(/\.$/, '');
  const withWeekday = (day: string, rest: string) => `${weekdayOf(day)}, ${rest}`;
  return {
    long: (day) => withWeekday(day, date().format(noon(day))),
    short: (day) => withWeekday(day, dayMonth().format(noon(day))),
    brief: (day) => withWeekday(day, dayMon().format(noon(day))),
    near: (day, today) => withWeekday(day, (day.slice(0, 4) === today.slice(0, 4) ? dayMon : dayMonYear)().format(noon(day))),
    dayMon: (day) => dayMon().format(noon(day)).replaceAll(' ', '\u00a0'),
    dayMonth: (day) => dayMonth().format(noon(day)),
    date: (day) => date().format(noon(day)),
    month: (day) => month().format(noon(day)),
    weekday: (day) => weekdayName().format(noon(day)),
    pieces: (day) => {
      const parts = date().formatToParts(noon(day));
      const part = (type: string) => parts.findIndex((p) => p.type === type);
      const mark = /^\.\s/.test(parts[part('day') + 1]?.value ?? '') ? '.' : '';
      return {
        weekday: weekdayOf(day),
        day: `${parts[part('day')]?.value ?? ''}${mark}`,
        month: parts[part('month')]?.value ?? '',
        year: parts[part('year')]?.value ?? '',
      };
    },
    dayOf: (instant) => berlinDay().format(new Date(instant)),
    timeOf: (instant) => clock(berlinTime().format(new Date(instant))),
  };
}
