import type { AttendanceSheet } from '#lib/api/staff-attendance.ts';
import { type CellTexts, mapCells, textAt } from './cell-texts.ts';

/*
 * The form of the sheet. Its columns are named once, in `dates`; a cell is called by its booking and its column, and
 * `was` holds a row's texts from before the typing, so that two people can type at the same time.
 */
const BETWEEN_DATES = ' ';
const BETWEEN_CELLS = '|';

export const cellName = (bookingId: string, column: number): string => `u.${bookingId}.${column}`;
export const wasName = (bookingId: string): string => `was.${bookingId}`;

export const datesValue = (sheet: AttendanceSheet): string => sheet.sessions.map(({ id }) => id).join(BETWEEN_DATES);
export const wasValue = (sheet: AttendanceSheet, saved: CellTexts, bookingId: string): string =>
  sheet.sessions.map(({ id }) => textAt(saved, bookingId, id)).join(BETWEEN_CELLS);

export interface TypedSheet {
  typed: CellTexts;
  was: CellTexts;
  /** The date for which everybody without an entry was there */
  fill: string | null;
}

/** What the form says about the cells the sheet has now; others are forgotten. */
export function readSheetForm(sheet: AttendanceSheet, form: FormData): TypedSheet {
  const field = (name: string): string | null => {
    const value = form.get(name);
    return typeof value === 'string' ? value : null;
  };
  const columns = (field('dates') ?? '').split(BETWEEN_DATES);
  const typed: CellTexts = {};
  for (const { bookingId } of sheet.rows) {
    const cells = columns.map((sessionId, column) => [sessionId, field(cellName(bookingId, column))] as const);
    typed[bookingId] = Object.fromEntries(cells.filter((cell): cell is readonly [string, string] => cell[1] !== null));
  }
  const was = mapCells(sheet, (bookingId, sessionId) => {
    const cells = (field(wasName(bookingId)) ?? '').split(BETWEEN_CELLS);
    return cells[columns.indexOf(sessionId)] ?? '';
  });
  return { typed, was, fill: field('alle') };
}
