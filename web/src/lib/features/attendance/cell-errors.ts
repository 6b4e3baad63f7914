import type { AttendanceSession, AttendanceSheet } from '#lib/api/staff-attendance.ts';
import { problemText } from '#lib/api/problem.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import type { Texts } from '#lib/i18n/texts.ts';

export interface CellError {
  /** Id of the input */
  field: string;
  /** Number of the date, for screens that show one date only */
  n: number;
  text: string;
}

export const cellId = (bookingId: string, sessionId: string): string => `u-${bookingId}-${sessionId}`;

/** The sentence about a number that cannot be, for the script: a sign stands where the name goes. */
export const impossibleAt = ({ date, units }: AttendanceSession, words: Texts): string =>
  words.t('attendance.cellError', {
    name: isolated('#'),
    day: words.dates.brief(date),
    what: problemText(words, { code: 'attendance.units_impossible', params: { ofSession: units } }),
  });

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
    return {
      field: cellId(bookingId, sessionId),
      n: session?.n ?? 1,
      text: words.t('attendance.cellError', { name: isolated(name), day, what }),
    };
  });
}
