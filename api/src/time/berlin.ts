import { Temporal } from 'temporal-polyfill';
import { invalid } from '../errors/domain-error.js';

/** Calendar day in Germany, `YYYY-MM-DD`. */
export type LocalDate = string;
/** Wall-clock time in Germany, `HH:MM`. */
export type LocalTime = string;

export const BERLIN = 'Europe/Berlin';

/**
 * The instant a clock on a Berlin wall shows this date and time. When the clock is put back, the first of the two.
 * @throws DomainError `time.does_not_exist` for an hour that the clock skips in spring (CAL-08).
 */
export function berlinInstant(date: LocalDate, time: LocalTime): Date {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const zoned = wall.toZonedDateTime(BERLIN, { disambiguation: 'earlier' });
  if (!zoned.toPlainDateTime().equals(wall)) throw invalid('time.does_not_exist', { date, time });
  return new Date(zoned.epochMilliseconds);
}

const HOUR = 3_600_000;
let latest = { hour: Number.NaN, date: '' };

/** Germany is whole hours away from UTC, so one hour lies in one day: it is worked out once and not for every card. */
export function berlinDate(at: Date): LocalDate {
  const hour = Math.floor(at.getTime() / HOUR);
  if (hour !== latest.hour) latest = { hour, date: zoned(at).toPlainDate().toString() };
  return latest.date;
}

export function berlinTime(at: Date): LocalTime {
  return zoned(at).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Days are calendar days: across a change of the clock a day has 23 or 25 hours. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Calendar months, clamped to the end of a shorter month (domain rule for the proof of use). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The last minute of the day, 23:59 on the wall. */
export function endOfDay(date: LocalDate): Date {
  return berlinInstant(date, '23:59');
}

function zoned(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(BERLIN);
}
