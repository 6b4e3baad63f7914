import { conflict, type DomainError, invalid } from '../../../errors/domain-error.js';
import { isUnits, sessionSpan } from './new-run.js';
import type { NewDate, Surroundings } from './move-session.js';
import type { RunState } from './run-moves.js';

export interface AddedDate extends NewDate {
  /** Null for no room. */
  readonly roomId: string | null;
  readonly breakMinutes: number;
  readonly teachingUnits: number;
}

/** Only what people see gets dates one by one; a draft has all of its dates in its form. */
const growing: ReadonlySet<RunState> = new Set(['PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED', 'RUNNING']);

/**
 * One more date of a course that people rely on.
 * @returns when it begins and ends
 * @throws DomainError `session.not_addable`, `session.date_past`, `run.sessions_overlap`, `run.invalid`, `time.does_not_exist`
 */
export function addDate(
  { run, others, now, endedEarly }: Surroundings & { readonly endedEarly: boolean },
  date: AddedDate,
): { readonly startsAt: Date; readonly endsAt: Date } {
  if (!growing.has(run) || endedEarly) throw conflict('session.not_addable');
  if (!isUnits(date.teachingUnits)) throw refused('teachingUnits', 'run.units_malformed');
  const span = sessionSpan(date.date, date.start, date.end);
  if (span.startsAt <= now) throw refused('date', 'session.date_past');
  if (others.some((other) => other.startsAt < span.endsAt && span.startsAt < other.endsAt)) throw refused('date', 'run.sessions_overlap');
  return span;
}

const refused = (field: string, code: string): DomainError => invalid(code, {}, [{ field, code }]);
