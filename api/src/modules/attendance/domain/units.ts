import { invalid } from '../../../errors/domain-error.js';
import { thresholdUnits } from '../../catalogue/domain/teaching-units.js';

export const attendanceStates = ['PRESENT', 'PARTIAL', 'EXCUSED', 'ABSENT'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** Whether somebody was there, at least for a part; the units do not say it, because a date may count none. */
export const isThere = (state: AttendanceState | undefined): boolean => state === 'PRESENT' || state === 'PARTIAL';

/** How far somebody came, in teaching units of 45 minutes. */
export interface Standing {
  readonly attended: number;
  readonly total: number;
  readonly threshold: number;
  readonly reached: boolean;
}

/**
 * Units credited for one date: all of them for whoever was there, some for a part of it, none otherwise.
 * @param given what was typed; needed for PARTIAL only
 * @throws DomainError `attendance.units_impossible` unless the units are halves that fit the state and the date
 */
export function creditedUnits(state: AttendanceState, given: number | undefined, ofSession: number): number {
  const credited = state === 'PARTIAL' ? given : state === 'PRESENT' ? ofSession : 0;
  const partly = state !== 'PARTIAL' || (credited !== undefined && credited > 0 && credited < ofSession && isHalfStep(credited));
  if (credited === undefined || !partly || (given !== undefined && given !== credited)) {
    throw invalid('attendance.units_impossible', { state, units: given ?? null, ofSession });
  }
  return credited;
}

/** @param owed units that the share is measured by as well, although they were not held */
export function standing(attendedUnits: readonly number[], sessionUnits: readonly number[], percent: number, owed = 0): Standing {
  const attended = sumOfUnits(attendedUnits);
  const total = sumOfUnits(sessionUnits);
  const threshold = thresholdUnits(sumOfUnits([total, owed]), percent);
  return { attended, total, threshold, reached: attended >= threshold };
}

/** Units are tenths at most; adding them as whole tenths keeps 0.1 + 0.2 out of certificates. */
export function sumOfUnits(units: readonly number[]): number {
  return units.reduce((sum, one) => sum + inTenths(one), 0) / 10;
}

const inTenths = (units: number): number => Math.round(units * 10);
const isHalfStep = (units: number): boolean => Number.isInteger(units * 2);
