import type { AttendanceSheet } from '#lib/api/staff-attendance.ts';
import { problemText } from '#lib/api/problem.ts';
import type { Texts } from '#lib/i18n/texts.ts';

export interface CellError {
  /** Id of the input */
  field: string;
  /** Number of the date, for screens that show one date only */
  n: number;
  text: string;
}

export const cellId = (bookingId: string, sessionId: string): string => `u-${bookingId}-${sessionId}`;

interface Cell {
  bookingId: string;
  sessionId: string;
}

/** One sentence per cell: who, which day, what is wrong. */
export function cellErrors(sheet: AttendanceSheet, cells: readonly Cell[], code: string, words: Texts): CellError[] {
  return cells.map(({ bookingId, sessionId }) => {
    const session = sheet.sessions.find(({ id }) => id === sessionId);
    const name = sheet.rows.find((row) => row.bookingId === bookingId)?.name ?? '';
    const what = problemText(words, { code, params: { ofSession: session?.units ?? 0 } });
    const day = session ? words.dates.brief(session.date) : '';
    return { field: cellId(bookingId, sessionId), n: session?.n ?? 1, text: words.t('attendance.cellError', { name, day, what }) };
  });
}
