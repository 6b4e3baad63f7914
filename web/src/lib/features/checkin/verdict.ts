import type { DoorPerson, LookedUp } from '#lib/api/check-in.ts';
import type { SeenEvent } from './seen.ts';

/** What the door answers to a scan or a choice. */
export type Verdict =
  | { readonly kind: 'confirm'; readonly person: DoorPerson; readonly way: SeenEvent['way'] }
  | { readonly kind: 'welcome'; readonly name: string; readonly event: SeenEvent }
  | { readonly kind: 'takenIn'; readonly name: string }
  | { readonly kind: 'again'; readonly person: DoorPerson }
  | { readonly kind: 'wrong'; readonly found: LookedUp }
  /** Nobody we know, or a network is needed to know. */
  | { readonly kind: 'unknown'; readonly offline: boolean };

/** What somebody at the door is told, before anything is written down. */
export function meet(person: DoorPerson, way: SeenEvent['way'], isCareful: boolean): Verdict | 'check-in' {
  if (person.here) return { kind: 'again', person };
  return isCareful ? { kind: 'confirm', person, way } : 'check-in';
}

/** A code that is held out twice in a row is one sighting. */
const ANEW = 5 * 60_000;

/** Whether somebody who is here was seen once more, and not only read or looked for twice. */
export function isSeenAnew({ bookingId, at }: DoorPerson, events: readonly SeenEvent[], way: SeenEvent['way'], now: string): boolean {
  const seen = [at, ...events.filter((one) => one.bookingId === bookingId).map((one) => one.at)];
  return way === 'CODE' && seen.every((moment) => moment === null || Date.parse(now) - Date.parse(moment) > ANEW);
}
