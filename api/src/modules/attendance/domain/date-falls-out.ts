import { conflict, notFound } from '../../../errors/domain-error.js';
import { isRecordable, type Sheet, type SheetSession } from './sheet.js';
import { wholeThen, type WholeThen } from './whole.js';

/** A single date of a run that does not take place, and what becomes of the whole. */
export interface FallenOut extends WholeThen {
  readonly session: SheetSession;
  /** It has begun already, and nobody was there. */
  readonly isOver: boolean;
}

interface Seen {
  readonly now: Date;
  /** Somebody was seen at its door, whatever the attendance says. */
  readonly seenAtDoor: boolean;
}

/**
 * A date can fall out while nobody has attended it, also when it has begun already: nobody is absent from what did not
 * take place. Its units do not count any more. A run always keeps a date to go on with: without one it is called off, or
 * ended early.
 * @throws DomainError `session.unknown`, `session.not_droppable`, `session.attended`, `session.only_date`, `session.last_date`
 */
export function dateFallsOut(sheet: Sheet, sessionId: string, { now, seenAtDoor }: Seen): FallenOut {
  const { run, sessions, entries } = sheet;
  const session = sessions.find(({ id }) => id === sessionId);
  if (!session) throw notFound('session.unknown');
  const { n } = session;
  if (!isRecordable(run.state)) throw conflict('session.not_droppable', { n });
  const was = entries.some((entry) => entry.sessionId === sessionId && (entry.state === 'PRESENT' || entry.state === 'PARTIAL'));
  if (was || seenAtDoor) throw conflict('session.attended', { n });
  const others = sessions.filter(({ id }) => id !== sessionId);
  if (others.length === 0) throw conflict('session.only_date', { n });
  const isOver = session.startsAt <= now;
  if (!isOver && !others.some(({ startsAt }) => startsAt > now)) throw conflict('session.last_date', { n });
  const whole = wholeThen(
    sheet,
    others.map(({ units }) => units),
  );
  return { session, isOver, ...whole };
}
