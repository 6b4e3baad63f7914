import { conflict, notFound } from '../../../errors/domain-error.js';
import { asUsual, certificateTypeOf } from '../../catalogue/domain/promised-certificate.js';
import { thresholdUnits } from '../../catalogue/domain/teaching-units.js';
import { isRecordable, type Sheet, type SheetSession } from './sheet.js';
import { sumOfUnits } from './units.js';

/** A single date of a run that does not take place, and what becomes of the whole. */
export interface FallenOut {
  readonly session: SheetSession;
  /** It has begun already, and nobody was there. */
  readonly isOver: boolean;
  readonly units: { readonly from: number; readonly to: number };
  /** Units that a Zertifikat asks for; null where the run ends with none. */
  readonly threshold: { readonly from: number; readonly to: number } | null;
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
export function dateFallsOut({ run, sessions, entries, thresholdPercent }: Sheet, sessionId: string, { now, seenAtDoor }: Seen): FallenOut {
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
  const units = { from: unitsOf(sessions), to: unitsOf(others) };
  const asks = certificateTypeOf(run.kind, run.own ?? asUsual) === 'CERTIFICATE';
  const share = (whole: number): number => thresholdUnits(whole, thresholdPercent);
  return { session, isOver, units, threshold: asks ? { from: share(units.from), to: share(units.to) } : null };
}

const unitsOf = (sessions: readonly SheetSession[]): number => sumOfUnits(sessions.map(({ units }) => units));
