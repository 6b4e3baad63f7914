import { berlinDate, type LocalDate } from '../../../../time/berlin.js';

/** A door of one date. */
export interface Door {
  readonly date: LocalDate;
  readonly endedAt: Date | null;
}

export type DoorState = 'NOT_YET' | 'OPEN' | 'ENDED';

/** What its link is good for: locked, it lets nobody else in; who is in stays in. */
export type LinkState = DoorState | 'LOCKED';

/** Wrong PINs in a row after which a link is locked: of a million PINs nobody finds one so. */
export const TRIES_IN_ALL = 20;

const DAY = 24 * 3_600_000;

/** A door is open on the day of its date, and until staff end it. */
export function doorState({ date, endedAt }: Door, now: Date): DoorState {
  const today = berlinDate(now);
  if (endedAt !== null || today > date) return 'ENDED';
  return today < date ? 'NOT_YET' : 'OPEN';
}

export function linkState(door: Door & { readonly tries: number }, now: Date): LinkState {
  const state = doorState(door, now);
  return state === 'OPEN' && door.tries >= TRIES_IN_ALL ? 'LOCKED' : state;
}

/** Whether what a door saw may still arrive: a device without network sends later, at the latest on the day after. */
export const mayStillSend = ({ date }: Door, now: Date): boolean => berlinDate(new Date(now.getTime() - DAY)) <= date;

/** Seen after staff had ended the door, by a device without network, which could not know. It happened; staff say what it means. */
export const isAfterEnd = ({ endedAt }: Pick<Door, 'endedAt'>, seenAt: Date): boolean => endedAt !== null && seenAt >= endedAt;

/** From when on no device holds a name of a date, and is given none. @param endsAt end of the date */
export const namesGoAt = (endsAt: Date): Date => new Date(endsAt.getTime() + DAY);

/** When something was seen, told by its age: clocks of telephones are wrong, the time between two looks at one is not. */
export function seenAt(now: Date, device: { readonly sentAt: Date; readonly at: Date }): Date {
  const age = Math.max(0, device.sentAt.getTime() - device.at.getTime());
  return new Date(now.getTime() - age);
}
