import { conflict, type DomainError, invalid } from '../../../errors/domain-error.js';
import { berlinDate } from '../../../time/berlin.js';

/** Places that a run counts besides its seats: for children, and for each way to take part in a hybrid run. */
export const extraKinds = ['CHILDCARE', 'ONLINE', 'ON_SITE'] as const;
export type ExtraKind = (typeof extraKinds)[number];
export const attendModes = ['ONLINE', 'ON_SITE'] as const satisfies readonly ExtraKind[];
export type AttendMode = (typeof attendModes)[number];

export interface ExtraPlaces {
  readonly kind: ExtraKind;
  readonly capacity: number;
  readonly taken: number;
}

export interface ExtraWish {
  readonly childcare: boolean;
  readonly mode: AttendMode | null;
}

/** What a booking gets beside its seat, and what it only wishes for: about that the person is asked. */
export interface ExtraDecision {
  readonly takes: readonly ExtraKind[];
  readonly wishes: readonly ExtraKind[];
}

/**
 * Childcare that is full never costs the seat: the wish stays and the person is asked (E25). A way to take part that is
 * full does: the person takes the other way or waits (E30). Who waits for a seat has nothing yet but wishes.
 * @param people so many want it together: another way is one only for all of them
 * @throws never; a refusal is returned
 */
export function decideExtras(
  places: readonly ExtraPlaces[],
  wish: ExtraWish,
  isQueued: boolean,
  people = 1,
): ExtraDecision | { readonly refusal: DomainError } {
  const modes = places.filter((one) => isMode(one.kind));
  const refusal = modeRefusal(modes, wish.mode, isQueued, people);
  if (refusal) return { refusal };
  const wanted = places.filter((one) => (isMode(one.kind) ? one.kind === wish.mode : wish.childcare));
  const [takes, wishes] = [wanted.filter((one) => !isQueued && isFree(one)), wanted.filter((one) => isQueued || !isFree(one))];
  return { takes: takes.map((one) => one.kind), wishes: wishes.map((one) => one.kind) };
}

/** The places once somebody has taken theirs: for the next of a party. */
export const placesAfter = (places: readonly ExtraPlaces[], { takes }: ExtraDecision): ExtraPlaces[] =>
  places.map((one) => (takes.includes(one.kind) ? { ...one, taken: one.taken + 1 } : one));

/** Switching is possible until the day before the course begins (E30). Who waits changes a wish, and needs no place for it. */
export function modeSwitchRefusal(
  places: readonly ExtraPlaces[],
  mode: AttendMode,
  firstStart: Date | null,
  now: Date,
  waits = false,
): DomainError | null {
  const modes = places.filter((one) => isMode(one.kind));
  const wanted = modes.find((one) => one.kind === mode);
  if (!wanted) return invalid('request.invalid', {}, [{ field: 'mode', code: 'validation.is_in' }]);
  if (firstStart && berlinDate(now) >= berlinDate(firstStart)) return conflict('booking.mode_too_late');
  return waits || isFree(wanted) ? null : conflict('booking.mode_full', { mode, otherFree: false });
}

/**
 * The ways that are left, one for each place: for people whom nobody can ask, on site first. Null where a run does not
 * count the ways.
 */
export function waysLeft(places: readonly ExtraPlaces[]): AttendMode[] | null {
  const left = (mode: AttendMode): AttendMode[] =>
    places
      .filter(({ kind }) => kind === mode)
      .flatMap(({ capacity, taken }) => Array<AttendMode>(Math.max(0, capacity - taken)).fill(mode));
  return places.some(({ kind }) => isMode(kind)) ? [...left('ON_SITE'), ...left('ONLINE')] : null;
}

export const isMode = (kind: ExtraKind): kind is AttendMode => kind !== 'CHILDCARE';
export const isFree = ({ taken, capacity }: ExtraPlaces): boolean => taken < capacity;

function modeRefusal(modes: readonly ExtraPlaces[], mode: AttendMode | null, isQueued: boolean, people: number): DomainError | null {
  if (modes.length === 0) return null;
  const wanted = modes.find((one) => one.kind === mode);
  if (!wanted) return invalid('request.invalid', {}, [{ field: 'mode', code: 'validation.mode_missing' }]);
  if (isQueued || isFree(wanted)) return null;
  return conflict('booking.mode_full', { mode: wanted.kind, otherFree: modes.some(({ capacity, taken }) => capacity - taken >= people) });
}
