import type { LocalDate, LocalTime } from '../../../time/berlin.js';

/** What a calendar shows of an event, as it was last sent. */
export interface SentFacts {
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly summary: string;
  readonly location: string | null;
  /** Entries that were sent before links were kept have none. */
  readonly meeting?: { readonly url: string; readonly dialIn: string | null } | null;
}

export interface SentState {
  readonly state: 'SENT' | 'CANCELLED';
  readonly sequence: number;
  readonly facts: SentFacts;
}

/**
 * A repetition keeps its number, every change gets the next one (CAL-06); what was cancelled stays cancelled.
 * @param isElsewhere it was taken out of another mailbox and is new in this one: not the same entry coming back
 */
export function afterRequest(before: SentState | null, facts: SentFacts, isElsewhere = false): SentState {
  if (before === null) return { state: 'SENT', sequence: 0, facts };
  if (isElsewhere) return { state: 'SENT', sequence: before.sequence + 1, facts };
  if (before.state === 'CANCELLED' || sameFacts(before.facts, facts)) return before;
  return { state: 'SENT', sequence: before.sequence + 1, facts };
}

/** Keeps the facts that were sent last, because calendars show them beside "cancelled" (INV-02). */
export function afterCancel(before: SentState): SentState {
  return before.state === 'CANCELLED' ? before : { ...before, state: 'CANCELLED', sequence: before.sequence + 1 };
}

/** Whoever is uninvited needs no way in any more: it is neither sent nor kept. @param where what stands in its place */
export function withoutWayIn(facts: SentFacts, where: string): SentFacts {
  if (!facts.meeting) return facts;
  return { ...facts, meeting: null, location: facts.location?.includes(facts.meeting.url) ? where : facts.location };
}

function sameFacts(a: SentFacts, b: SentFacts): boolean {
  const isSameTime = a.date === b.date && a.start === b.start && a.end === b.end;
  return isSameTime && a.summary === b.summary && a.location === b.location && isSameMeeting(a.meeting, b.meeting);
}

const isSameMeeting = (a: SentFacts['meeting'], b: SentFacts['meeting']): boolean => a?.url === b?.url && a?.dialIn === b?.dialIn;
