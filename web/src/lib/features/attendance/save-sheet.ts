import type { attendanceApi, AttendanceEntry, AttendanceSheet } from '#lib/api/staff-attendance.ts';
import { ApiProblem, problemText } from '#lib/api/problem.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { changesOf, type CellTexts, type Clash, mapCells, mergeTexts, savedTexts, textAt } from './cell-texts.ts';
import { type CellError, cellErrors } from './cell-errors.ts';
import { cellText, isThere } from './cell-text.ts';
import { readSheetForm } from './sheet-form.ts';

type Api = ReturnType<typeof attendanceApi>;

/** Why a sheet was not stored; what was typed comes back with it. */
export interface Refusal {
  status: number;
  texts?: CellTexts;
  error?: string;
  errors?: CellError[];
  clashes?: Clash[];
}

/** Everybody without an entry on this date was there all the time. */
function fillDate(sheet: AttendanceSheet, texts: CellTexts, date: string | null, language: string): CellTexts {
  const session = sheet.sessions.find(({ id }) => id === date);
  if (!session) return texts;
  const full = cellText({ state: 'PRESENT', units: session.units }, session.units, language);
  const absent = new Set(sheet.rows.filter(({ notExpected }) => notExpected.includes(session.id)).map(({ bookingId }) => bookingId));
  const filling = (bookingId: string, sessionId: string): string => (sessionId === date && !absent.has(bookingId) ? full : '');
  return mapCells(sheet, (bookingId, sessionId) => textAt(texts, bookingId, sessionId) || filling(bookingId, sessionId));
}

/** What somebody else stores in the same moment is read again and brought together with what was typed. */
const ATTEMPTS = 3;

/** Stores what the form says. @returns null once it is stored */
export async function saveSheet(api: Api, runId: string, form: FormData, words: Texts, attempts = ATTEMPTS): Promise<Refusal | null> {
  const sheet = await api.sheet(runId);
  const saved = savedTexts(sheet, words.language);
  const { typed, was, fill } = readSheetForm(sheet, form);
  const merged = mergeTexts(sheet, was, typed, saved);
  const texts = fillDate(sheet, merged.texts, fill, words.language);
  if (merged.clashes.length > 0) return { status: 409, texts, clashes: merged.clashes };
  const { entries, wrong } = changesOf(sheet, texts, saved);
  if (wrong.length > 0) return { status: 422, texts, errors: cellErrors(sheet, wrong, 'attendance.units_impossible', words) };
  if (entries.length === 0) return null;
  const problem = await problemIn(() => api.record(runId, sheet.version, entries));
  if (problem?.code === 'attendance.changed_meanwhile' && attempts > 1) return saveSheet(api, runId, form, words, attempts - 1);
  return problem && refusalOf(problem, sheet, texts, entries, words);
}

/** Closes the run after what was typed is stored. @returns null once it is closed */
export async function completeSheet(api: Api, runId: string, form: FormData, words: Texts): Promise<Refusal | null> {
  const refusal = await saveSheet(api, runId, form, words);
  if (refusal) return refusal;
  const problem = await problemIn(() => api.complete(runId));
  return problem && { status: problem.status, error: problemText(words, problem) };
}

/** A date that has not begun yet is the one refusal that belongs to cells. */
function refusalOf(problem: ApiProblem, sheet: AttendanceSheet, texts: CellTexts, entries: AttendanceEntry[], words: Texts): Refusal {
  const isEarly = ({ sessionId, state }: AttendanceEntry): boolean =>
    isThere(state) && sheet.sessions.some(({ id, date }) => id === sessionId && date === problem.params['date']);
  const cells = problem.code === 'attendance.not_yet' ? entries.filter(isEarly) : [];
  return cells.length > 0
    ? { status: problem.status, texts, errors: cellErrors(sheet, cells, problem.code, words) }
    : { status: problem.status, texts, error: problemText(words, problem) };
}

async function problemIn(act: () => Promise<unknown>): Promise<ApiProblem | null> {
  try {
    await act();
    return null;
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status === 401) throw problem;
    return problem;
  }
}
