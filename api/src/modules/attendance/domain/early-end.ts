import { conflict } from '../../../errors/domain-error.js';
import { isExpected, isRecordable, type Sheet, type SheetParticipant } from './sheet.js';
import { isThere } from './units.js';

/**
 * Who no longer has to come when a run that people have attended ends now (E10): what was held counts, so it is ended
 * early and closed as usual, and not called off.
 * @throws DomainError `run.move_impossible`, `run.not_attended`, `run.no_date_ahead`
 */
export function endEarly({ run, sessions, participants, entries }: Sheet, now: Date): SheetParticipant[] {
  if (!isRecordable(run.state)) throw conflict('run.move_impossible', { from: run.state, to: 'COMPLETED' });
  const begun = new Set(sessions.filter(({ startsAt }) => startsAt <= now).map(({ id }) => id));
  if (!entries.some(({ state, sessionId }) => isThere(state) && begun.has(sessionId))) throw conflict('run.not_attended');
  const ahead = sessions.filter(({ startsAt }) => startsAt > now);
  if (ahead.length === 0) throw conflict('run.no_date_ahead');
  return participants.filter((one) => one.state === 'CONFIRMED' && ahead.some((session) => isExpected(one, session)));
}
