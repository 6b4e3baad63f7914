import { conflict, unprocessable } from '../../../errors/domain-error.js';
import { assertPresence, type Presence, unitsOfPresence } from './presence.js';
import { isOverAtEntry, isRecordable, type Sheet, type SheetEntry, type SheetSession, timed } from './sheet.js';
import { type AttendanceState, creditedUnits, isThere } from './units.js';

/** What somebody typed for one participant and one date; without a state the entry is taken back. */
export interface TypedEntry extends Presence {
  readonly bookingId: string;
  readonly sessionId: string;
  readonly state: AttendanceState | null;
  readonly units?: number;
}

export interface Recording {
  readonly saved: readonly SheetEntry[];
  readonly cleared: readonly Pick<SheetEntry, 'bookingId' | 'sessionId'>[];
  /** The entries in whose place these are. */
  readonly was: readonly SheetEntry[];
}

/**
 * Turns typed entries into what is stored; one impossible entry refuses them all.
 * @param today calendar day in Berlin: nobody was present tomorrow, but they may be excused already
 * @throws DomainError `attendance.closed`, `attendance.not_on_sheet`, `attendance.before_entry`, `attendance.not_yet`,
 * `attendance.units_impossible`, `attendance.times_impossible`
 */
export function decideRecording(sheet: Sheet, typed: readonly TypedEntry[], today: string): Recording {
  if (!isRecordable(sheet.run.state)) throw conflict('attendance.closed', { state: sheet.run.state });
  const confirmed = new Map(sheet.participants.filter((one) => one.state === 'CONFIRMED').map((one) => [one.bookingId, one]));
  const sessions = new Map(sheet.sessions.map((session) => [session.id, session]));
  const known = new Map(sheet.entries.map((entry) => [placeOf(entry), entry]));
  const saved: SheetEntry[] = [];
  const cleared: TypedEntry[] = [];
  for (const entry of typed) {
    const { bookingId, sessionId, state } = entry;
    const session = sessions.get(sessionId);
    const participant = confirmed.get(bookingId);
    if (!session || !participant) throw unprocessable('attendance.not_on_sheet', { bookingId, sessionId });
    if (state === null) {
      cleared.push(entry);
      continue;
    }
    if (isOverAtEntry(participant, session)) throw unprocessable('attendance.before_entry', { date: session.date });
    const mark = markOf({ ...entry, state }, known.get(placeOf(entry)), session);
    if (isThere(mark.state) && session.date > today) throw unprocessable('attendance.not_yet', { date: session.date });
    saved.push({ bookingId, sessionId, ...mark });
  }
  return { saved, cleared, was: typed.flatMap((entry) => known.get(placeOf(entry)) ?? []) };
}

const placeOf = ({ bookingId, sessionId }: Pick<SheetEntry, 'bookingId' | 'sessionId'>): string => `${bookingId} ${sessionId}`;

/** Times that are typed give the units, unless these are typed too; times that are not typed stay for whoever was there. */
function markOf(
  typed: TypedEntry & { readonly state: AttendanceState },
  before: Presence | undefined,
  session: SheetSession,
): Omit<SheetEntry, 'bookingId' | 'sessionId'> {
  const wasThere = isThere(typed.state);
  const typedTimes = [typed.arrivedAt, typed.leftAt].some((time) => typeof time === 'string');
  if (typedTimes && !wasThere) throw unprocessable('attendance.times_impossible', { start: timed(session).start, end: timed(session).end });
  const presence = {
    arrivedAt: wasThere ? (typed.arrivedAt === undefined ? (before?.arrivedAt ?? null) : typed.arrivedAt) : null,
    leftAt: wasThere ? (typed.leftAt === undefined ? (before?.leftAt ?? null) : typed.leftAt) : null,
  };
  if (typedTimes) assertPresence(timed(session), presence, { bookingId: typed.bookingId });
  if (!typedTimes || typed.units !== undefined) {
    const times = typed.state === 'PRESENT' && !typedTimes ? allTheTime(session, presence) : presence;
    return { state: typed.state, units: creditedUnits(typed.state, typed.units, session.units), ...times };
  }
  return { ...presenceMark(session, presence), ...presence };
}

/** Of whoever was there all the time no moment stays that says something else; the log keeps it. */
function allTheTime(session: SheetSession, { arrivedAt, leftAt }: Presence): Presence {
  const fits = (presence: Presence): boolean => presenceMark(session, presence).state === 'PRESENT';
  return { arrivedAt: arrivedAt && fits({ arrivedAt }) ? arrivedAt : null, leftAt: leftAt && fits({ leftAt }) ? leftAt : null };
}

/** Units and state of whoever was there for a while. */
export function presenceMark(session: SheetSession, presence: Presence): Pick<SheetEntry, 'state' | 'units'> {
  const units = unitsOfPresence(timed(session), presence);
  return { state: units < session.units ? 'PARTIAL' : 'PRESENT', units };
}
