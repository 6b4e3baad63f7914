import { conflict } from '../../../errors/domain-error.js';

export type RunState =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'CLOSED_FOR_REGISTRATION'
  | 'CONFIRMED'
  | 'POSTPONED'
  | 'RUNNING'
  | 'COMPLETED'
  | 'SETTLED'
  | 'CANCELLED';

/** Where a course run may go from each state; an empty row is an end (domain rules, section 2.3). */
export const runMoves = {
  DRAFT: ['IN_REVIEW', 'PUBLISHED', 'CANCELLED'],
  IN_REVIEW: ['DRAFT', 'PUBLISHED', 'CANCELLED'],
  PUBLISHED: ['CLOSED_FOR_REGISTRATION', 'CONFIRMED', 'RUNNING', 'POSTPONED', 'CANCELLED'],
  CLOSED_FOR_REGISTRATION: ['PUBLISHED', 'CONFIRMED', 'RUNNING', 'POSTPONED', 'CANCELLED'],
  CONFIRMED: ['RUNNING', 'POSTPONED', 'CANCELLED'],
  POSTPONED: ['PUBLISHED', 'CANCELLED'],
  RUNNING: ['COMPLETED', 'CANCELLED'],
  COMPLETED: ['SETTLED'],
  /** Only the mark is taken back; the attendance stays closed. */
  SETTLED: ['COMPLETED'],
  CANCELLED: [],
} as const satisfies Record<RunState, readonly RunState[]>;

export function canMove(from: RunState, to: RunState): boolean {
  const targets: readonly RunState[] = runMoves[from];
  return targets.includes(to);
}

/** @throws DomainError `run.move_impossible` */
export function assertMove(from: RunState, to: RunState): void {
  if (!canMove(from, to)) throw conflict('run.move_impossible', { from, to });
}

/** A closed run is opened again by an act of its own, never by time: whoever does it says why (exception E37). */
export const canReopen = (state: RunState): boolean => state === 'COMPLETED' || state === 'SETTLED';

/** States from which a run begins with its first session. */
export const waitingToStart = (Object.keys(runMoves) as RunState[]).filter((state) => canMove(state, 'RUNNING'));

/** States in which a page of the run exists for everybody; a cancelled run had one only if it was published. */
export const isPublic = (state: RunState, publishedAt: Date | null): boolean =>
  publishedAt !== null && state !== 'DRAFT' && state !== 'IN_REVIEW';
