import { conflict } from '../../../errors/domain-error.js';
import { assertMove, canMove } from '../../catalogue/domain/run-moves.js';
import { type Sheet, type SheetParticipant, standingOf } from './sheet.js';

export type Outcome = 'COMPLETED' | 'INCOMPLETE' | 'NO_SHOW';

/**
 * What becomes of each participant when the run is closed.
 * @throws DomainError `run.move_impossible`, `run.not_over` or `attendance.missing` with what has to happen first
 */
export function decideCompletion(sheet: Sheet, now: Date): Map<SheetParticipant, Outcome> {
  assertCompletable(sheet, now);
  const confirmed = sheet.participants.filter((participant) => participant.state === 'CONFIRMED');
  return new Map(confirmed.map((participant) => [participant, outcomeOf(sheet, participant.bookingId)]));
}

/** A run whose dates are over has been running, whether or not somebody said so. */
function assertCompletable({ run, sessions, participants, entries }: Sheet, now: Date): void {
  if (!canMove(run.state, 'RUNNING')) assertMove(run.state, 'COMPLETED');
  const ahead = sessions.filter((session) => session.endsAt > now);
  if (sessions.length === 0 || ahead.length > 0) throw conflict('run.not_over', { sessions: ahead.length });
  const confirmed = participants.filter((participant) => participant.state === 'CONFIRMED');
  const known = new Set(entries.map((entry) => `${entry.bookingId} ${entry.sessionId}`));
  const missing = confirmed.flatMap(({ bookingId }) => sessions.filter((session) => !known.has(`${bookingId} ${session.id}`)));
  if (missing.length > 0) throw conflict('attendance.missing', { count: missing.length });
}

function outcomeOf(sheet: Sheet, bookingId: string): Outcome {
  const cameAtAll = sheet.entries.some((entry) => entry.bookingId === bookingId && entry.units > 0);
  if (!cameAtAll) return 'NO_SHOW';
  return standingOf(sheet, bookingId).reached ? 'COMPLETED' : 'INCOMPLETE';
}
