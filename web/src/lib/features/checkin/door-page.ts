import type { DoorList, DoorPerson } from '#lib/api/check-in.ts';

/** What stands at the top of the door; no person is in it. */
export type DoorHead = Omit<DoorList, 'people'>;

export const headOf = ({ people: _people, ...head }: DoorList): DoorHead => head;

export const countOf = (people: readonly DoorPerson[]): { here: number; all: number } => ({
  here: people.filter(({ here }) => here).length,
  all: people.length,
});

/** The last five who were seen, the latest first. */
export const lastFive = (people: readonly DoorPerson[]): DoorPerson[] =>
  people
    .filter(({ at }) => at !== null)
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
    .slice(0, 5);
