import { invalid } from '../../../errors/domain-error.js';
import type { LocalDate, LocalTime } from '../../../time/berlin.js';

/** A teaching unit (UE) is 45 minutes; breaks do not count. */
const UNIT_MINUTES = 45;

/**
 * Units that fit between start and end. A suggestion only: what staff entered is never overwritten, because courses
 * are advertised with the units of their concept.
 */
export function suggestUnits(start: LocalTime, end: LocalTime, breakMinutes: number): number {
  return Math.max(0, Math.floor((minuteOfDay(end) - minuteOfDay(start) - breakMinutes) / UNIT_MINUTES));
}

export interface UnitsOfDate {
  readonly n: number;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly breakMinutes: number;
  readonly units: number;
}

/** Dates that have more units than fit into their time, each with how many do. */
export const unitsOver = (dates: readonly UnitsOfDate[]): { n: number; date: LocalDate; units: number; fits: number }[] =>
  dates
    .map(({ n, date, units, start, end, breakMinutes }) => ({ n, date, units, fits: suggestUnits(start, end, breakMinutes) }))
    .filter(({ units, fits }) => units > fits);

/**
 * What staff look at when the time of a date changes: that it has more units than fit, or that another number fits than before.
 * @returns how many fit; null where there is nothing to look at
 */
export function unitsToLookAt({ units, breakMinutes }: Pick<UnitsOfDate, 'units' | 'breakMinutes'>, from: Hours, to: Hours): number | null {
  const fits = suggestUnits(to.start, to.end, breakMinutes);
  const differs = units !== fits && fits !== suggestUnits(from.start, from.end, breakMinutes);
  return units > fits || differs ? fits : null;
}

type Hours = Pick<UnitsOfDate, 'start' | 'end'>;

/** Units someone must attend: a share of the whole, rounded up to the next half, because units go in halves (80 % of 24 are 19.5). */
export function thresholdUnits(units: number, percent: number): number {
  return Math.ceil((units * percent) / 50) / 2;
}

/** @throws DomainError `time.malformed` */
export function minuteOfDay(time: LocalTime): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time);
  if (!match) throw invalid('time.malformed', { time });
  return Number(match[1]) * 60 + Number(match[2]);
}
