import { conflict, type DomainError, invalid } from '../../../errors/domain-error.js';
import type { LocalDate, LocalTime } from '../../../time/berlin.js';
import { isUnits, sessionSpan } from './new-run.js';
import type { RunState } from './run-moves.js';

export interface StoredSession {
  readonly id: string;
  readonly runId: string;
  readonly n: number;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly startsAt: Date;
  readonly roomId: string | null;
  readonly teachingUnits: number;
  readonly state: 'PLANNED' | 'CANCELLED';
  readonly movedFrom: { readonly date: LocalDate; readonly start: LocalTime } | null;
}

export interface NewDate {
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
}

/** Where it takes place then, and with how many units; left out, the room and the units stay. */
export interface SessionMove extends NewDate {
  readonly roomId?: string | null;
  readonly teachingUnits?: number;
}

export interface MovedSession extends NewDate {
  readonly roomId: string | null;
  readonly teachingUnits: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly movedFrom: StoredSession['movedFrom'];
}

/** What a move depends on besides the session itself. */
export interface Surroundings {
  readonly run: RunState;
  readonly others: readonly { readonly startsAt: Date; readonly endsAt: Date }[];
  readonly now: Date;
}

/** States of a course in which a date can still be moved. */
export const movable: ReadonlySet<RunState> = new Set([
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
 * @param others when the run's other sessions are
 * @returns null when nothing changes
 * @throws DomainError `session.not_movable`, `session.begun`, `session.date_past`, `run.sessions_overlap`, `run.invalid`,
 * `time.does_not_exist`
 */
export function moveSession(session: StoredSession, surroundings: Surroundings, to: SessionMove): MovedSession | null {
  const { run, others, now } = surroundings;
  if (session.state === 'CANCELLED' || !movable.has(run)) throw conflict('session.not_movable', { n: session.n });
  if (session.startsAt <= now) throw conflict('session.begun', { n: session.n });
  const roomId = to.roomId === undefined ? session.roomId : to.roomId;
  const { teachingUnits = session.teachingUnits } = to;
  const isThere = session.date === to.date && session.start === to.start && session.end === to.end && session.roomId === roomId;
  if (isThere && session.teachingUnits === teachingUnits) return null;
  if (!isUnits(teachingUnits)) throw refused('teachingUnits', 'run.units_malformed');
  const span = sessionSpan(to.date, to.start, to.end);
  if (span.startsAt <= now) throw refused('date', 'session.date_past');
  if (others.some((other) => other.startsAt < span.endsAt && span.startsAt < other.endsAt)) throw refused('date', 'run.sessions_overlap');
  const announced = session.movedFrom ?? { date: session.date, start: session.start };
  const isBack = announced.date === to.date && announced.start === to.start;
  return { date: to.date, start: to.start, end: to.end, roomId, teachingUnits, ...span, movedFrom: isBack ? null : announced };
}

const refused = (field: string, code: string): DomainError => invalid(code, {}, [{ field, code }]);

/**
 * What a move would be refused for, where its dates and those that stay are looked at together and nothing is changed.
 * @throws DomainError `session.date_past`, `run.sessions_overlap`, `run.invalid`, `time.does_not_exist`
 */
export function checkMove(moved: readonly NewDate[], staying: readonly NewDate[], now: Date): void {
  const spanOf = ({ date, start, end }: NewDate) => sessionSpan(date, start, end);
  const spans = moved.map(spanOf);
  if (spans.some(({ startsAt }) => startsAt <= now)) throw refused('date', 'session.date_past');
  const all = [...spans, ...staying.map(spanOf)].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  if (all.some(({ startsAt }, at) => startsAt < (all[at - 1]?.endsAt ?? startsAt))) throw refused('date', 'run.sessions_overlap');
}
