import { addDays, type LocalDate } from './berlin.js';

export interface DateSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** School holidays with the key of their name. */
export interface SchoolHoliday extends DateSpan {
  readonly name: string;
}

/**
 * Rows that staff keep: the last three are what the law adds to the computed holidays, takes out of them, and gives back.
 * What it gives back is computed again; its row says since when.
 */
export const dayOffKinds = ['SCHOOL_HOLIDAY', 'CLOSED', 'PUBLIC_HOLIDAY', 'NO_HOLIDAY', 'HOLIDAY_AGAIN'] as const;
export type DayOffKind = (typeof dayOffKinds)[number];

/** Days on which nobody teaches; of schools where it says no kind. Why it is closed, or a holiday, is in words. */
export interface DayOff extends SchoolHoliday {
  readonly kind?: DayOffKind;
}

/** The ten named statutory holidays of Hesse (section 1 HFeiertagsG), by day. */
export function publicHolidays(year: number): ReadonlyMap<LocalDate, string> {
  const known = holidaysOf.get(year) ?? computeHolidays(year);
  holidaysOf.set(year, known);
  return known;
}

/** Calendars ask for every day of a series. */
const holidaysOf = new Map<number, ReadonlyMap<LocalDate, string>>();

function computeHolidays(year: number): ReadonlyMap<LocalDate, string> {
  const easter = easterSunday(year);
  return new Map([
    [`${year}-01-01`, 'new_year'],
    [addDays(easter, -2), 'good_friday'],
    [addDays(easter, 1), 'easter_monday'],
    [`${year}-05-01`, 'labour_day'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 50), 'whit_monday'],
    [addDays(easter, 60), 'corpus_christi'],
    [`${year}-10-03`, 'german_unity'],
    [`${year}-12-25`, 'christmas_day'],
    [`${year}-12-26`, 'second_christmas_day'],
  ]);
}

/** Name of the holiday by law on a day: the key of a computed one, or in words one that was added by hand. */
export function publicHolidayOn(date: LocalDate, off: readonly DayOff[]): string | undefined {
  const here = off.filter(({ from, to }) => from <= date && date <= to);
  const added = here.find(({ kind }) => kind === 'PUBLIC_HOLIDAY');
  if (added) return added.name;
  return here.some(({ kind }) => kind === 'NO_HOLIDAY') ? undefined : publicHolidays(Number(date.slice(0, 4))).get(date);
}

export function isPublicHoliday(date: LocalDate): boolean {
  return publicHolidays(Number(date.slice(0, 4))).has(date);
}

/** School holidays of Hesse as published by the ministry for 2026 to 2029; they follow no formula. What holds now are rows that staff keep. */
export const schoolHolidays: readonly SchoolHoliday[] = [
  { from: '2026-03-30', to: '2026-04-10', name: 'easter' },
  { from: '2026-06-29', to: '2026-08-07', name: 'summer' },
  { from: '2026-10-05', to: '2026-10-17', name: 'autumn' },
  { from: '2026-12-23', to: '2027-01-12', name: 'christmas' },
  { from: '2027-03-22', to: '2027-04-02', name: 'easter' },
  { from: '2027-06-28', to: '2027-08-06', name: 'summer' },
  { from: '2027-10-04', to: '2027-10-16', name: 'autumn' },
  { from: '2027-12-23', to: '2028-01-11', name: 'christmas' },
  { from: '2028-04-03', to: '2028-04-14', name: 'easter' },
  { from: '2028-07-03', to: '2028-08-11', name: 'summer' },
  { from: '2028-10-09', to: '2028-10-20', name: 'autumn' },
  { from: '2028-12-27', to: '2029-01-12', name: 'christmas' },
  { from: '2029-03-29', to: '2029-04-13', name: 'easter' },
  { from: '2029-07-16', to: '2029-08-24', name: 'summer' },
  { from: '2029-10-15', to: '2029-10-26', name: 'autumn' },
  { from: '2029-12-24', to: '2030-01-11', name: 'christmas' },
];

export function isSchoolHoliday(date: LocalDate): boolean {
  return schoolHolidays.some((span) => span.from <= date && date <= span.to);
}

/** Gregorian Easter after Gauss in the form of Butcher (Nature, 1876). */
function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
