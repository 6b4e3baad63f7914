/** So many people may book as one party, the one who fills in the form among them. */
export const MOST_IN_PARTY = 3;

/** Somebody on the waiting list. */
export interface Queued {
  readonly id: string;
  /** The party they wait with: the booking of the one who booked for all. Null for who waits alone. */
  readonly partyId: string | null;
}

export type Entry<T> = readonly [T, ...T[]];

/** The waiting list as entries: who waits together is one entry, where its first member stands (pain 11). */
export function entriesOf<T extends Queued>(queue: readonly T[]): Entry<T>[] {
  return [...Map.groupBy(queue, ({ id, partyId }) => partyId ?? id).values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others] as const] : [],
  );
}

/** Who hears and answers for all: who booked, and after them the next in the list. */
export function speakerOf<T extends Queued>(members: Entry<T>): T {
  return members.find(({ id, partyId }) => id === partyId) ?? members[0];
}

/** Those whom the speaker speaks for. */
export function companionsOf<T extends Queued>(members: Entry<T>): T[] {
  const speaker = speakerOf(members);
  return members.filter((one) => one !== speaker);
}

/** The members as they are once each has changed. */
export function moved<T extends Queued, S extends string>(
  [first, ...others]: Entry<T>,
  stateOf: (one: T) => S,
): Entry<Omit<T, 'state'> & { state: S }> {
  return [{ ...first, state: stateOf(first) }, ...others.map((one) => ({ ...one, state: stateOf(one) }))];
}

export const inState = <T extends Queued, S extends string>(members: Entry<T>, state: S): Entry<Omit<T, 'state'> & { state: S }> =>
  moved(members, () => state);

export const idsOf = <T extends Queued>([first, ...others]: Entry<T>): [string, ...string[]] => [first.id, ...others.map(({ id }) => id)];
