import type { AttendanceMark } from '#lib/api/staff-attendance.ts';

/** What a cell holds: a number of units, E for excused, nothing while nothing is recorded. */
const EXCUSED = 'E';
/** Typed for all units and for none; the numbers stand there afterwards, but on a date that counts no units, where 0 says nothing. */
const PRESENT = 'P';
const ABSENT = 'A';

/** @param language decides between "3,5" and "3.5" */
export function cellText(mark: AttendanceMark | undefined, ofSession: number, language: string): string {
  if (!mark) return '';
  if (mark.state === 'EXCUSED') return EXCUSED;
  if (ofSession === 0) return mark.state === 'ABSENT' ? ABSENT : PRESENT;
  return mark.units.toLocaleString(language);
}

/** What the text of a cell says; null for nothing, 'wrong' for what no date of this length can hold. */
export function readCell(text: string, ofSession: number): AttendanceMark | null | 'wrong' {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return null;
  const letter = typed.toUpperCase();
  if (letter === EXCUSED) return { state: 'EXCUSED', units: 0 };
  if (letter === PRESENT) return { state: 'PRESENT', units: ofSession };
  if (letter === ABSENT) return { state: 'ABSENT', units: 0 };
  if (ofSession === 0) return 'wrong';
  const units = /^\d{1,2}(\.\d)?$/.test(typed) ? Number(typed) : NaN;
  if (units === 0) return { state: 'ABSENT', units };
  if (units === ofSession) return { state: 'PRESENT', units };
  return units < ofSession && Number.isInteger(units * 2) ? { state: 'PARTIAL', units } : 'wrong';
}

/** Whether somebody was there, at least for a part. */
export const isThere = (state: AttendanceMark['state'] | null | undefined): boolean => state === 'PRESENT' || state === 'PARTIAL';

export type CellLook = AttendanceMark['state'] | 'EMPTY' | 'WRONG';

export function lookOf(text: string, ofSession: number): CellLook {
  const read = readCell(text, ofSession);
  return read === 'wrong' ? 'WRONG' : (read?.state ?? 'EMPTY');
}
