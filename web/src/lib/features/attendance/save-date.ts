import type { attendanceApi, AttendanceEntry, AttendanceRow, AttendanceSession, AttendanceSheet } from '#lib/api/staff-attendance.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { type DateMark, entryOf, fieldName, readDateForm, savedMark, wasText } from './date-form.ts';

type Api = ReturnType<typeof attendanceApi>;

export interface MarkError {
  field: string;
  bookingId: string;
  text: string;
}

/** Why the marks of a date were not stored; what was typed comes back with it. */
export interface DateRefusal {
  status: number;
  typed: Record<string, DateMark>;
  error?: string;
  errors?: MarkError[];
  /** People whose mark somebody else changed at the same time: what was typed stays, and saving again stores it */
  clashes?: string[];
}

/** What somebody else stores in the same moment is read again and brought together with what was typed. */
const ATTEMPTS = 3;

const isExpected = ({ notExpected }: AttendanceRow, { id }: AttendanceSession): boolean => !notExpected.includes(id);

/** People who are expected at a date, may have been there, or have a mark at it. */
export const peopleAt = (sheet: AttendanceSheet, session: AttendanceSession): AttendanceRow[] =>
  sheet.rows.filter((row) => row.entries[session.id] !== undefined || isExpected(row, session) || row.optional.includes(session.id));

/** Of whom a date still asks who was there. */
export const openAt = (sheet: AttendanceSheet, session: AttendanceSession): AttendanceRow[] =>
  sheet.rows.filter((row) => row.entries[session.id] === undefined && isExpected(row, session));

/** Stores what the form of one date says. @returns null once it is stored */
export async function saveDate(
  api: Api,
  runId: string,
  n: number,
  form: FormData,
  words: Texts,
  attempts = ATTEMPTS,
): Promise<DateRefusal | null> {
  const sheet = await api.sheet(runId);
  const session = sheet.sessions.find((one) => one.n === n);
  if (!session) return { status: 404, typed: {}, error: problemText(words, { code: 'session.unknown', params: {} }) };
  const rows = peopleAt(sheet, session);
  const { typed, was } = readDateForm(rows, form, form.has('alle') ? openAt(sheet, session) : []);
  const { entries, wrong, clashes } = changesAt(session, rows, { typed, was }, words.language);
  if (clashes.length > 0) return { status: 409, typed, clashes };
  if (wrong.length > 0)
    return {
      status: 422,
      typed,
      errors: wrong.map((id) => markError(rows, id, words.t('attendance.one.wrong', { units: session.units }))),
    };
  if (entries.length === 0) return null;
  try {
    await api.record(runId, sheet.version, entries);
    return null;
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
    if (problem.code === 'attendance.changed_meanwhile' && attempts > 1) return saveDate(api, runId, n, form, words, attempts - 1);
    const whose = problem.params['bookingId'];
    if (typeof whose !== 'string') return { status: problem.status, typed, error: problemText(words, problem) };
    return { status: problem.status, typed, errors: [markError(rows, whose, problemText(words, problem))] };
  }
}

function changesAt(session: AttendanceSession, rows: AttendanceRow[], { typed, was }: ReturnType<typeof readDateForm>, language: string) {
  const entries: AttendanceEntry[] = [];
  const wrong: string[] = [];
  const clashes: string[] = [];
  for (const row of rows) {
    const { bookingId } = row;
    const [mine, theirs] = [typed[bookingId], savedMark(row, session, language)];
    if (!mine || wasText(mine) === was[bookingId]) continue;
    if (wasText(theirs) !== was[bookingId] && wasText(theirs) !== wasText(mine)) clashes.push(bookingId);
    const entry = entryOf({ bookingId, sessionId: session.id }, mine, theirs, session.units);
    if (entry === 'wrong') wrong.push(bookingId);
    else if (entry) entries.push(entry);
  }
  return { entries, wrong, clashes };
}

function markError(rows: AttendanceRow[], bookingId: string, what: string): MarkError {
  const name = rows.find((row) => row.bookingId === bookingId)?.name ?? '';
  return { field: fieldName('arrivedAt', bookingId), bookingId, text: `${isolated(name)}: ${what}` };
}
