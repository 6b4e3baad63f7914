import { conflict } from '../../../errors/domain-error.js';
import type { LocalDate, LocalTime } from '../../../time/berlin.js';
import { sessionSpan } from './new-run.js';
import type { RunState } from './run-moves.js';

export interface StoredSession {
  readonly id: string;
  readonly runId: string;
  readonly n: number;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly state: 'PLANNED' | 'CANCELLED';
  readonly movedFrom: { readonly date: LocalDate; readonly start: LocalTime } | null;
}

export interface NewDate {
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
}

export interface MovedSession extends NewDate {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly movedFrom: StoredSession['movedFrom'];
}

const movable: ReadonlySet<RunState> = new Set([
  'DRAFT',
  'IN_REVIEW',
  'PUBLISHED',
  'CLOSED_FOR_REGISTRATION',
  'CONFIRMED',
  'POSTPONED',
  'RUNNING',
]);

/**
 * A session at another time. It remembers where it was announced first, however often it moves, and forgets it when it
 * comes back there. Deadlines stay: people were promised them.
 * @returns null when nothing changes
 * @throws DomainError `session.not_movable`, `run.invalid`, `time.does_not_exist`
 */
export function moveSession(session: StoredSession, run: RunState, to: NewDate): MovedSession | null {
  if (session.state === 'CANCELLED' || !movable.has(run)) throw conflict('session.not_movable', { n: session.n });
  if (session.date === to.date && session.start === to.start && session.end === to.end) return null;
  const announced = session.movedFrom ?? { date: session.date, start: session.start };
  const isBack = announced.date === to.date && announced.start === to.start;
  return { ...to, ...sessionSpan(to.date, to.start, to.end), movedFrom: isBack ? null : announced };
}
