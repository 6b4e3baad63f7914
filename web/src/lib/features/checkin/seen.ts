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
    if (here && !person.here) return { ...person, here: true, at: here.at, door: null, seenId: here.id };
    const isTakenBack = own.some(({ id, undoneAt }) => undoneAt !== null && id === person.seenId);
    return isTakenBack && !here ? { ...person, here: false, at: null, door: null, seenId: null } : person;
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
  /** First name and a letter; all that stays on the device. */
  readonly name: string;
  readonly at: string;
  readonly said: { readonly name: string; readonly contact: string; readonly language: 'de' | 'en' } | null;
  readonly verdict: LetIn['verdict'] | null;
}
