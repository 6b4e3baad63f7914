import { berlinDate, type LocalDate } from '../../../../time/berlin.js';

/** A door of one date. */
export interface Door {
  readonly date: LocalDate;
  readonly endedAt: Date | null;
}

export type DoorState = 'NOT_YET' | 'OPEN' | 'ENDED';

const DAY = 24 * 3_600_000;

/** A door is open on the day of its date, and until staff end it. */
export function doorState({ date, endedAt }: Door, now: Date): DoorState {
  const today = berlinDate(now);
  if (endedAt !== null || today > date) return 'ENDED';
  return today < date ? 'NOT_YET' : 'OPEN';
}

/**
 * Whether what a door saw may still arrive: a device without network sends later, at the latest on the day after, and
 * only what it saw before staff ended the door.
 */
export function mayStillSend({ date, endedAt }: Door, seenAt: Date, now: Date): boolean {
  return berlinDate(new Date(now.getTime() - DAY)) <= date && (endedAt === null || seenAt < endedAt);
}

/** When something was seen, told by its age: clocks of telephones are wrong, the time between two looks at one is not. */
export function seenAt(now: Date, device: { readonly sentAt: Date; readonly at: Date }): Date {
  const age = Math.max(0, device.sentAt.getTime() - device.at.getTime());
  return new Date(now.getTime() - age);
}
