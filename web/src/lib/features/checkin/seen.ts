import type { DoorList, DoorPerson, LetIn, NotedPeople, SeenPerson } from '#lib/api/check-in.ts';

/** Somebody whom this device saw. It stays here until the server has it, and as long as the list. */
export interface SeenEvent {
  readonly id: string;
  readonly session: string;
  readonly bookingId: string;
  readonly name: string;
  /** By the clock of this device. */
  readonly at: string;
  readonly way: SeenPerson['way'];
  readonly shown: SeenPerson['shown'];
  readonly undoneAt: string | null;
  /** Whether the server knows all of this. */
  readonly sent: boolean;
  readonly outcome: NotedPeople['events'][number]['outcome'] | null;
}

/** What the API is told of an event. */
export const told = ({ id, bookingId, at, way, shown, undoneAt }: SeenEvent): SeenPerson => ({
  ...{ id, bookingId, at, way, shown },
  ...(undoneAt && { undoneAt }),
});

/**
 * The list as this device knows it: what the server said, and what was seen here since. What waits here is newer than
 * what the server says of the same person.
 */
export function standing(list: Pick<DoorList, 'people'>, events: readonly SeenEvent[]): DoorPerson[] {
  const waiting = new Map<string, SeenEvent[]>();
  for (const event of events) if (!event.sent) waiting.set(event.bookingId, [...(waiting.get(event.bookingId) ?? []), event]);
  return list.people.map((person) => {
    const own = waiting.get(person.bookingId);
    if (!own) return person;
    const here = own.filter(({ undoneAt }) => undoneAt === null).sort((a, b) => a.at.localeCompare(b.at))[0];
    const isTakenBack = own.some(({ id, undoneAt }) => undoneAt !== null && id === person.seenId);
    if (isTakenBack ? false : person.here || !here) return person;
    return { ...person, here: Boolean(here), at: here?.at ?? null, door: null, seenId: here?.id ?? null };
  });
}

/** What came back from the server, unless the person was taken back while it was under way. */
export function answered(now: SeenEvent, sent: SeenEvent, outcome: SeenEvent['outcome']): SeenEvent {
  return { ...now, outcome, sent: now.undoneAt === sent.undoneAt };
}

/** Somebody who has not booked and was let in while there was no network. What was said of them goes as soon as the server has it. */
export interface WalkIn {
  readonly id: string;
  readonly session: string;
  /** First name and a letter; all that stays on the device, unless the server refuses what was said. */
  readonly name: string;
  readonly at: string;
  readonly said: { readonly name: string; readonly contact: string; readonly language: 'de' | 'en' } | null;
  /** LOST: the names had to go before it could be sent. */
  readonly verdict: LetIn['verdict'] | 'REFUSED' | 'LOST' | null;
}

/** The server does not know of it yet. */
export const isWaiting = (one: SeenEvent | WalkIn): boolean => ('sent' in one ? !one.sent : one.said !== null);

/** The server will never take it, and nobody else knows of it: whoever holds the device tells the office. */
export function isRefused(one: Pick<SeenEvent, 'undoneAt' | 'outcome'> | Pick<WalkIn, 'verdict'>): boolean {
  if ('verdict' in one) return one.verdict === 'TOO_LATE' || one.verdict === 'REFUSED' || one.verdict === 'LOST';
  // Who was taken back and never stood anywhere is no news.
  return one.outcome === 'TOO_LATE' || (!one.undoneAt && (one.outcome === 'OTHER_DAY' || one.outcome === 'UNKNOWN'));
}

/** What stays of it when the names have to go: what the server does not have, or will not take, and nobody's name. */
export function withoutName<T extends SeenEvent | WalkIn>(one: T): T | null {
  if ('said' in one && one.said) return { ...one, name: '', said: null, verdict: 'LOST' };
  return isWaiting(one) || isRefused(one) ? { ...one, name: '' } : null;
}

/** The list with its last moment by the clock of this device, which may be wrong: as much later as the server says. */
export const byOwnClock = (list: DoorList, now: string): DoorList => ({
  ...list,
  wipeAt: new Date(Date.parse(now) + Date.parse(list.wipeAt) - Date.parse(list.at)).toISOString(),
});
