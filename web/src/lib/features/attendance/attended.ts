import type { AttendanceMark, AttendanceSession, AttendanceSheet } from '#lib/api/staff-attendance.ts';
import { isThere, readCell } from './cell-text.ts';
import { type CellTexts, textAt } from './cell-texts.ts';

/** Adding whole tenths keeps 0.1 + 0.2 out of sums. */
const sum = (units: readonly number[]): number => units.reduce((all, one) => all + Math.round(one * 10), 0) / 10;

function markIn(text: string, session: AttendanceSession): AttendanceMark | null {
  const read = readCell(text, session.units);
  return read === 'wrong' ? null : read;
}

/** Of the whole course, also where it ended early. */
export const totalUnits = (sheet: AttendanceSheet): number => sum([...sheet.sessions.map(({ units }) => units), sheet.owedUnits]);

/** Units of one participant as the cells stand, stored or not. */
export const attendedUnits = (sheet: AttendanceSheet, texts: CellTexts, bookingId: string): number =>
  sum(sheet.sessions.map((session) => markIn(textAt(texts, bookingId, session.id), session)?.units ?? 0));

/** How many were there, at least for a part. */
export const presentAt = (sheet: AttendanceSheet, texts: CellTexts, session: AttendanceSession): number =>
  sheet.rows.filter(({ bookingId }) => isThere(markIn(textAt(texts, bookingId, session.id), session)?.state)).length;

/** The dates somebody has no stored entry for. */
export const missingDates = (sheet: AttendanceSheet, bookingId: string): AttendanceSession[] => {
  const { entries = {}, notExpected = [] } = sheet.rows.find((row) => row.bookingId === bookingId) ?? {};
  return sheet.sessions.filter(({ id }) => !entries[id] && !notExpected.includes(id));
};

/** How many entries are missing of the dates that are over on that day: what is to come has none yet. */
export const missingBefore = (sheet: AttendanceSheet, today: string): number =>
  sheet.rows.flatMap(({ bookingId }) => missingDates(sheet, bookingId)).filter(({ date }) => date < today).length;

/** The date to show where only one has room: the first gap until today, or else the last date that began. */
export function dateToShow(sheet: AttendanceSheet, asked: string | null, today: string): number {
  const wanted = sheet.sessions.find(({ n }) => String(n) === asked);
  if (wanted) return wanted.n;
  const begun = sheet.sessions.filter(({ date }) => date <= today);
  const gap = begun.find(({ id }) => sheet.rows.some((row) => !row.entries[id] && !row.notExpected.includes(id)));
  return (gap ?? begun.at(-1) ?? sheet.sessions[0])?.n ?? 1;
}
