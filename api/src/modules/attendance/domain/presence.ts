import { type ErrorParams, unprocessable } from '../../../errors/domain-error.js';
import type { LocalTime } from '../../../time/berlin.js';

/** When somebody came and when they went, on the wall clock; what is not known is the beginning, or the end. */
export interface Presence {
  readonly arrivedAt?: LocalTime | null;
  readonly leftAt?: LocalTime | null;
}

/** A date as the clock on its wall shows it. */
export interface TimedDate {
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly units: number;
}

const STEP = 0.5;

/**
 * Units for having been there from one moment to another: their share of the date, breaks included, to the nearest half.
 * Ten minutes late cost nothing; and whoever was there at all was there for half a unit.
 */
export function unitsOfPresence({ start, end, units }: TimedDate, { arrivedAt, leftAt }: Presence): number {
  const [from, to] = [minutes(start), minutes(end)];
  const there = Math.min(to, minutes(leftAt ?? end)) - Math.max(from, minutes(arrivedAt ?? start));
  const credited = Math.round((units * there) / (to - from) / STEP) * STEP;
  return Math.min(units, Math.max(STEP, credited));
}

/** @throws DomainError `attendance.times_impossible` for who went before they came, or was there before or after the date only */
export function assertPresence(date: TimedDate, presence: Presence, whose: ErrorParams = {}): void {
  const { arrivedAt, leftAt } = presence;
  const [from, to] = [arrivedAt ?? date.start, leftAt ?? date.end];
  if (from >= to || from >= date.end || to <= date.start) {
    throw unprocessable('attendance.times_impossible', { start: date.start, end: date.end, ...whose });
  }
}

function minutes(time: LocalTime): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return 60 * hours + rest;
}
