import type { AttendanceEntry, AttendanceSheet } from '#lib/api/staff-attendance.ts';
import { cellText, readCell } from './cell-text.ts';

/** The texts of all cells, by booking and by date. */
export type CellTexts = Record<string, Record<string, string>>;

/** A cell that two people changed at the same time. */
export interface Clash {
  bookingId: string;
  sessionId: string;
  typed: string;
  saved: string;
}

export const textAt = (texts: CellTexts, bookingId: string, sessionId: string): string => texts[bookingId]?.[sessionId] ?? '';

/** Calls back for every cell of the sheet and puts the answers together. */
export function mapCells(sheet: AttendanceSheet, text: (bookingId: string, sessionId: string) => string): CellTexts {
  const row = (bookingId: string) => Object.fromEntries(sheet.sessions.map(({ id }) => [id, text(bookingId, id)]));
  return Object.fromEntries(sheet.rows.map(({ bookingId }) => [bookingId, row(bookingId)]));
}

export const savedTexts = (sheet: AttendanceSheet, language: string): CellTexts => {
  const rows = new Map(sheet.rows.map((row) => [row.bookingId, row]));
  const units = new Map(sheet.sessions.map((session) => [session.id, session.units]));
  return mapCells(sheet, (bookingId, sessionId) => cellText(rows.get(bookingId)?.entries[sessionId], units.get(sessionId) ?? 0, language));
};

/**
 * Brings together what one person typed and what somebody else may have saved meanwhile. A cell that only one of them
 * changed is taken from that person; where both did, what was typed stays and is reported.
 * @param was what the cells held when typing began
 */
export function mergeTexts(sheet: AttendanceSheet, was: CellTexts, typed: CellTexts, saved: CellTexts) {
  const clashes: Clash[] = [];
  const texts = mapCells(sheet, (bookingId, sessionId) => {
    const [before, mine, theirs] = [was, typed, saved].map((all) => textAt(all, bookingId, sessionId).trim()) as [string, string, string];
    if (mine === before || typed[bookingId]?.[sessionId] === undefined) return theirs;
    if (theirs !== before && theirs !== mine) clashes.push({ bookingId, sessionId, typed: mine, saved: theirs });
    return mine;
  });
  return { texts, clashes };
}

/** What has to be stored, and the cells whose text says nothing that can be. */
export function changesOf(sheet: AttendanceSheet, texts: CellTexts, saved: CellTexts) {
  const entries: AttendanceEntry[] = [];
  const wrong: { bookingId: string; sessionId: string; ofSession: number }[] = [];
  for (const { bookingId } of sheet.rows) {
    for (const { id: sessionId, units: ofSession } of sheet.sessions) {
      const text = textAt(texts, bookingId, sessionId);
      if (text === textAt(saved, bookingId, sessionId)) continue;
      const read = readCell(text, ofSession);
      if (read === 'wrong') wrong.push({ bookingId, sessionId, ofSession });
      else entries.push({ bookingId, sessionId, ...(read ?? { state: null }) });
    }
  }
  return { entries, wrong };
}
