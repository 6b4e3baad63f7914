import { conflict, unprocessable } from '../../../errors/domain-error.js';
import { isBeforeEntry, isRecordable, type Sheet, type SheetEntry } from './sheet.js';
import { type AttendanceState, creditedUnits } from './units.js';

/** What somebody typed for one participant and one date; without a state the entry is taken back. */
export interface TypedEntry {
  readonly bookingId: string;
  readonly sessionId: string;
  readonly state: AttendanceState | null;
  readonly units?: number;
}

export interface Recording {
  readonly saved: readonly SheetEntry[];
  readonly cleared: readonly Pick<SheetEntry, 'bookingId' | 'sessionId'>[];
}

/**
 * Turns typed entries into what is stored; one impossible entry refuses them all.
 * @param today calendar day in Berlin: nobody was present tomorrow, but they may be excused already
 * @throws DomainError `attendance.closed`, `attendance.not_on_sheet`, `attendance.before_entry`, `attendance.not_yet`,
 * `attendance.units_impossible`
 */
export function decideRecording(sheet: Sheet, typed: readonly TypedEntry[], today: string): Recording {
  if (!isRecordable(sheet.run.state)) throw conflict('attendance.closed', { state: sheet.run.state });
  const confirmed = new Map(sheet.participants.filter((one) => one.state === 'CONFIRMED').map((one) => [one.bookingId, one]));
  const sessions = new Map(sheet.sessions.map((session) => [session.id, session]));
  const saved: SheetEntry[] = [];
  const cleared: TypedEntry[] = [];
  for (const entry of typed) {
    const session = sessions.get(entry.sessionId);
    const participant = confirmed.get(entry.bookingId);
    if (!session || !participant) {
      throw unprocessable('attendance.not_on_sheet', { bookingId: entry.bookingId, sessionId: entry.sessionId });
    }
    if (entry.state === null) {
      cleared.push(entry);
      continue;
    }
    if (isBeforeEntry(participant, session)) throw unprocessable('attendance.before_entry', { date: session.date });
    const units = creditedUnits(entry.state, entry.units, session.units);
    if (units > 0 && session.date > today) throw unprocessable('attendance.not_yet', { date: session.date });
    saved.push({ bookingId: entry.bookingId, sessionId: entry.sessionId, state: entry.state, units });
  }
  return { saved, cleared };
}
