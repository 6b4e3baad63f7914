import type { LocalTime } from '../../../time/berlin.js';
import { conflict, unprocessable } from '../../../errors/domain-error.js';
import type { SheetPlace } from './excuse.js';
import { presenceMark } from './record.js';
import { isOverAtEntry, isRecordable, type Sheet, type SheetEntry, type SheetSession, timed } from './sheet.js';
import { isThere } from './units.js';

/**
 * What stands on the sheet once somebody was seen at the door: units from then on. Units that staff typed stay as they
 * are and get the moment; of two moments the earlier one counts, and with it its units. Who is seen after the end only has
 * been there, or not: that moment says nothing about units, and staff decide.
 * @returns null when nothing changes
 * @throws DomainError `attendance.closed`, `attendance.not_on_sheet`, `attendance.before_entry`, `attendance.date_over`
 */
export function decideArrival(sheet: Sheet, { bookingId, sessionId }: SheetPlace, at: LocalTime): SheetEntry | null {
  if (!isRecordable(sheet.run.state)) throw conflict('attendance.closed', { state: sheet.run.state });
  const session = sheet.sessions.find(({ id }) => id === sessionId);
  const participant = sheet.participants.find((one) => one.bookingId === bookingId && one.state === 'CONFIRMED');
  if (!session || !participant) throw unprocessable('attendance.not_on_sheet', { bookingId, sessionId });
  if (isOverAtEntry(participant, session)) throw unprocessable('attendance.before_entry', { date: session.date });
  const before = sheet.entries.find((one) => one.bookingId === bookingId && one.sessionId === sessionId);
  const there = before && isThere(before.state) ? before : null;
  if (at >= timed(session).end) {
    if (there) return null;
    throw unprocessable('attendance.date_over', { date: session.date });
  }
  if (there) return seenEarlier(there, session, at);
  return { bookingId, sessionId, ...presenceMark(session, { arrivedAt: at }), arrivedAt: at, leftAt: null };
}

/** Units other than those that the times give were typed. Who is seen after they left was there already. */
function seenEarlier(there: SheetEntry, session: SheetSession, at: LocalTime): SheetEntry | null {
  const { arrivedAt = null, leftAt = null } = there;
  if ((arrivedAt && arrivedAt <= at) || (leftAt && leftAt <= at)) return null;
  const isTyped = !arrivedAt || presenceMark(session, there).units !== there.units;
  return { ...there, ...(isTyped ? {} : presenceMark(session, { arrivedAt: at, leftAt })), arrivedAt: at };
}
