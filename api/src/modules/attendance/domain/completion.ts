import { conflict } from '../../../errors/domain-error.js';
import type { BookingState } from '../../booking/domain/booking-moves.js';
import { canMove } from '../../catalogue/domain/run-moves.js';
import { isExpected, type Sheet, type SheetParticipant, standingOf } from './sheet.js';
import { isThere } from './units.js';

export const outcomes = ['COMPLETED', 'INCOMPLETE', 'NO_SHOW'] as const satisfies readonly BookingState[];
export type Outcome = (typeof outcomes)[number];

/**
 * What becomes of each participant when the run is closed.
 * @throws DomainError `run.move_impossible`, `run.not_over` or `attendance.missing` with what has to happen first
 */
export function decideCompletion(sheet: Sheet, now: Date): Map<SheetParticipant, Outcome> {
  assertCompletable(sheet, now);
  const confirmed = sheet.participants.filter((participant) => participant.state === 'CONFIRMED');
  return new Map(confirmed.map((participant) => [participant, outcomeOf(sheet, participant)]));
}

/** A run whose dates are over has been running, whether or not somebody said so. */
function assertCompletable({ run, sessions, participants, entries }: Sheet, now: Date): void {
  const hasRun = run.state === 'RUNNING' || canMove(run.state, 'RUNNING');
  if (!hasRun) throw conflict('run.move_impossible', { from: run.state, to: 'COMPLETED' });
  const ahead = sessions.filter((session) => session.endsAt > now);
  if (sessions.length === 0 || ahead.length > 0) throw conflict('run.not_over', { sessions: ahead.length });
  const confirmed = participants.filter((participant) => participant.state === 'CONFIRMED');
  const known = new Set(entries.map((entry) => `${entry.bookingId} ${entry.sessionId}`));
  const missing = confirmed.flatMap((participant) =>
    sessions.filter((session) => isExpected(participant, session) && !known.has(`${participant.bookingId} ${session.id}`)),
  );
  if (missing.length > 0) throw conflict('attendance.missing', { count: missing.length });
}

/**
 * What closing the run now would make of them. A no-show never came and missed a date without a word; who left told us (exceptions E08, E11, E32). Whoever never came has
 * completed nothing, however little was asked of them (E31).
 */
export function outcomeOf(sheet: Sheet, { bookingId, leftOn }: SheetParticipant): Outcome {
  const own = sheet.entries.filter((entry) => entry.bookingId === bookingId);
  const cameAtAll = own.some(({ state }) => isThere(state));
  if (!cameAtAll) return !leftOn && own.some((entry) => entry.state !== 'EXCUSED') ? 'NO_SHOW' : 'INCOMPLETE';
  return standingOf(sheet, bookingId).reached ? 'COMPLETED' : 'INCOMPLETE';
}
