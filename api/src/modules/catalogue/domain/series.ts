import { addDays, berlinInstant, daysBetween, type LocalDate, type LocalTime, weekday } from '../../../time/berlin.js';
import { type DayOff, publicHolidayOn } from '../../../time/holidays.js';
import { suggestUnits } from './teaching-units.js';

/** "8 × Mo+Do 17:00–19:30 ab 15.02.": dates of one course, as staff say them. */
export interface SeriesWish {
  readonly from: LocalDate;
  /** 1 is Monday. */
  readonly weekdays: readonly number[];
  /** 2 is every other week, counted from the week of the first day. */
  readonly everyWeeks: number;
  readonly count: number;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly breakMinutes: number;
  readonly skipPublicHolidays: boolean;
  readonly skipSchoolHolidays: boolean;
  /** Days that staff have taken out. */
  readonly without: readonly LocalDate[];
  /** Days that staff have put back although nobody works or no school is open. */
  readonly including: readonly LocalDate[];
}

export const dayReasons = ['public_holiday', 'school_holiday', 'closed', 'clock_change', 'by_hand'] as const;

/** What is special about a day; `name` is the key of the holiday, or in words why it is closed. */
export interface SpecialDay {
  readonly reason: (typeof dayReasons)[number];
  readonly name: string | null;
}

/** A day on which nobody teaches, as the calendar and staff say it. */
export interface FreeDay extends SpecialDay {
  readonly reason: 'public_holiday' | 'school_holiday' | 'closed';
}

export interface SeriesDate {
  readonly date: LocalDate;
  readonly takesPlace: boolean;
  /** Why it is left out, or what one should know about a day on which it takes place all the same. */
  readonly special: SpecialDay | null;
}

export interface Series {
  readonly dates: readonly SeriesDate[];
  /** Of one date; a suggestion. */
  readonly unitsEach: number;
}

/** Where every other day falls out there are still enough; a series looks so far ahead for its dates and no further. */
const horizonDays = ({ count, everyWeeks }: SeriesWish): number => Math.max(3 * 366, 2 * 7 * everyWeeks * count + 366);

/** Why nobody teaches on a day: because it is closed, by law, or because the schools are. */
export function specialDay(date: LocalDate, off: readonly DayOff[]): FreeDay | null {
  const here = off.filter((span) => span.from <= date && date <= span.to);
  const closing = here.find(({ kind }) => kind === 'CLOSED');
  if (closing) return { reason: 'closed', name: closing.name };
  const name = publicHolidayOn(date, here);
  if (name !== undefined) return { reason: 'public_holiday', name };
  const school = here.find(({ kind = 'SCHOOL_HOLIDAY' }) => kind === 'SCHOOL_HOLIDAY');
  return school ? { reason: 'school_holiday', name: school.name } : null;
}

/**
 * The dates of a series in their order, and between them the days that were left out, each with its reason. A day that
 * is left out is made up for at the end, so the number of dates stays. The hour on the wall is the same for all of them.
 */
export function planSeries(wish: SeriesWish, off: readonly DayOff[]): Series {
  const unitsEach = suggestUnits(wish.start, wish.end, wish.breakMinutes);
  const dates: SeriesDate[] = [];
  const last = addDays(wish.from, horizonDays(wish));
  let found = 0;
  for (let date = wish.from; found < wish.count && date <= last; date = addDays(date, 1)) {
    if (!isOfPattern(wish, date)) continue;
    const one = seriesDate(wish, date, off);
    dates.push(one);
    if (one.takesPlace) found++;
  }
  return { dates: withoutTail(dates), unitsEach };
}

function seriesDate(wish: SeriesWish, date: LocalDate, off: readonly DayOff[]): SeriesDate {
  if (!exists(date, wish.start) || !exists(date, wish.end)) {
    return { date, takesPlace: false, special: { reason: 'clock_change', name: null } };
  }
  const holiday = specialDay(date, off);
  if (wish.including.includes(date)) return { date, takesPlace: true, special: holiday };
  if (holiday && isSkipped(wish, holiday)) return { date, takesPlace: false, special: holiday };
  if (wish.without.includes(date)) return { date, takesPlace: false, special: { reason: 'by_hand', name: null } };
  return { date, takesPlace: true, special: holiday };
}

function isOfPattern({ from, weekdays, everyWeeks }: SeriesWish, date: LocalDate): boolean {
  if (!weekdays.includes(weekday(date))) return false;
  const monday = addDays(from, 1 - weekday(from));
  return Math.floor(daysBetween(monday, date) / 7) % everyWeeks === 0;
}

/** In a house that is closed nothing takes place, whatever else is wished. */
const isSkipped = (wish: SeriesWish, { reason }: SpecialDay): boolean =>
  reason === 'closed' || (reason === 'public_holiday' ? wish.skipPublicHolidays : wish.skipSchoolHolidays);

/** What was left out after the last date belongs to nothing; a series that found none shows why. */
function withoutTail(dates: readonly SeriesDate[]): SeriesDate[] {
  const last = dates.findLastIndex(({ takesPlace }) => takesPlace);
  return last < 0 ? dates.slice(0, 20) : dates.slice(0, last + 1);
}

/** In spring the clock skips an hour: nothing can begin or end in it. */
export function exists(date: LocalDate, time: LocalTime): boolean {
  try {
    berlinInstant(date, time);
    return true;
  } catch {
    return false;
  }
}

/** A date of a run that is planned again. */
export interface PlannedDate {
  readonly date: LocalDate;
}

const SEMESTER_WEEKS = 26;

/**
 * The same dates a semester later: weekdays and distances stay, and what would fall on a day off moves on by weeks, and
 * all later ones with it.
 * @param dates in order of time
 * @param earliest the first of them is not before this day
 */
export function nextSemester<D extends PlannedDate>(dates: readonly D[], earliest: LocalDate, off: readonly DayOff[]): D[] {
  const first = dates[0]?.date ?? earliest;
  let weeks = SEMESTER_WEEKS;
  while (addDays(first, 7 * weeks) < earliest) weeks += SEMESTER_WEEKS;
  return dates.map((one) => {
    while (specialDay(addDays(one.date, 7 * weeks), off)) weeks++;
    return { ...one, date: addDays(one.date, 7 * weeks) };
  });
}
