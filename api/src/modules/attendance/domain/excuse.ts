import { conflict, unprocessable } from '../../../errors/domain-error.js';
import { isExpected, isRecordable, measuredBy, type Sheet, type SheetSession } from './sheet.js';
import { thresholdUnits } from '../../catalogue/domain/teaching-units.js';
import { sumOfUnits } from './units.js';

/** One date of one participant. */
export interface SheetPlace {
  readonly bookingId: string;
  readonly sessionId: string;
}

/** What somebody who misses a date can still reach. */
export interface Reach {
  /** Units that were attended or still can be: none after they leave (E32). */
  readonly attainable: number;
  readonly threshold: number;
  readonly inReach: boolean;
}

/** @param without the date that would be missed too */
export function reachWithout(sheet: Sheet, { bookingId, sessionId: without }: SheetPlace): Reach {
  const known = new Map(sheet.entries.filter((one) => one.bookingId === bookingId).map((one) => [one.sessionId, one.units]));
  const participant = sheet.participants.find((one) => one.bookingId === bookingId);
  const dates = measuredBy(sheet, bookingId, known);
  const open = (session: SheetSession): number => (participant && !isExpected(participant, session) ? 0 : session.units);
  const attainable = sumOfUnits(dates.map((session) => (session.id === without ? 0 : (known.get(session.id) ?? open(session)))));
  const threshold = thresholdUnits(sumOfUnits([...dates.map(({ units }) => units), sheet.run.owed ?? 0]), sheet.thresholdPercent);
  return { attainable, threshold, inReach: attainable >= threshold };
}

/**
 * Missing one date of a course is not a cancellation (exception E08): until the date begins a participant excuses
 * themselves, and takes it back.
 * @returns what happens to the entry
 * @throws DomainError `attendance.closed`, `attendance.not_on_sheet`, `attendance.session_begun`, `attendance.recorded`
 */
export function decideExcuse(sheet: Sheet, { bookingId, sessionId }: SheetPlace, excused: boolean, now: Date): 'save' | 'clear' | 'keep' {
  if (!isRecordable(sheet.run.state)) throw conflict('attendance.closed', { state: sheet.run.state });
  const session = sheet.sessions.find(({ id }) => id === sessionId);
  const participant = sheet.participants.find((one) => one.bookingId === bookingId);
  if (!session || participant?.state !== 'CONFIRMED') throw unprocessable('attendance.not_on_sheet', { bookingId, sessionId });
  if (session.startsAt <= now) throw conflict('attendance.session_begun', { n: session.n });
  const entry = sheet.entries.find((one) => one.bookingId === bookingId && one.sessionId === sessionId);
  if (entry && entry.state !== 'EXCUSED') throw conflict('attendance.recorded', { n: session.n });
  if (excused === (entry !== undefined)) return 'keep';
  return excused ? 'save' : 'clear';
}
