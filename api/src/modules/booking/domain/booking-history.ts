import { type HistoryEntry, historyOf, type LoggedAct } from './run-history.js';

/** An entry of attendance, as the log keeps it. */
interface Mark {
  readonly bookingId: string;
  readonly sessionId: string;
  readonly state?: string | null;
}

/** What of a line may be read besides who, when and what; of all others nothing. Needs and what people wrote are never among it. */
const shown: Readonly<Record<string, readonly string[]>> = {
  'booking.created': ['state'],
  'booking.enrolled': ['state'],
  'booking.took_over': ['state'],
  'booking.approved': ['state'],
  'booking.allocated': ['state'],
  'booking.ended': ['state'],
  'booking.offered': ['expiresAt'],
  'booking.offer_extended': ['expiresAt'],
  'booking.left': ['since'],
  'booking.seat_freed': ['absentOn'],
};

/**
 * What happened to one booking, in the order of the log.
 * @param dayOf the day of each date of the course
 */
export const bookingHistoryOf = (acts: readonly LoggedAct[], bookingId: string, dayOf: ReadonlyMap<string, string>): HistoryEntry[] =>
  historyOf(acts.map((act) => ({ ...act, data: readable(act, bookingId, dayOf) })));

function readable({ verb, actorKind, data }: LoggedAct, bookingId: string, dayOf: ReadonlyMap<string, string>): LoggedAct['data'] {
  if (!data) return null;
  const fields = shown[verb] ?? [];
  return {
    ...Object.fromEntries(fields.map((field) => [field === 'state' ? 'bookingState' : field, data[field]])),
    // A reason is said by staff to others; what a person gives as theirs stays theirs.
    ...(actorKind === 'staff' && { reason: data.reason }),
    ...placesIn(verb, data),
    ...marksIn(verb, data, bookingId, dayOf),
  };
}

function placesIn(verb: string, { from, to }: Readonly<Record<string, unknown>>): object {
  if (verb === 'booking.queue_moved') return { from: { position: from }, to: { position: to } };
  return verb === 'booking.mode_changed' ? { from: { mode: from }, to: { mode: to } } : {};
}

/** Attendance is told by the day of its date; of a sheet only what is about this booking. */
function marksIn(verb: string, data: Readonly<Record<string, unknown>>, bookingId: string, dayOf: ReadonlyMap<string, string>): object {
  const own = (marks: unknown): string[] =>
    (Array.isArray(marks) ? (marks as Mark[]) : [])
      .filter((mark) => mark.bookingId === bookingId)
      .map(({ sessionId, state }) => `${dayOf.get(sessionId) ?? ''} ${state ?? 'CLEARED'}`.trim());
  if (verb === 'attendance.recorded') {
    const cleared = Array.isArray(data.cleared) ? (data.cleared as Mark[]).map((mark) => ({ ...mark, state: null })) : [];
    return { from: { marks: own(data.was) }, to: { marks: [...own(data.saved), ...own(cleared)] } };
  }
  const { sessionId = (data.entry as Mark | undefined)?.sessionId } = data;
  return typeof sessionId === 'string' && dayOf.has(sessionId) ? { date: dayOf.get(sessionId) } : {};
}
