import type { LocalDate } from '../../../time/berlin.js';
import { type DatePlace, isSamePlace } from './arrange-dates.js';

/** A date with where people know it to be and where it is now. */
export interface MovedNews {
  readonly sessionId: string;
  readonly known: DatePlace;
  readonly now: DatePlace;
}

/** A move that nobody has heard of: whoever booked before it, and after the one before, knows the date there. */
export interface KeptNews extends MovedNews {
  readonly at: Date;
}

export const isNews = ({ known, now }: MovedNews): boolean => !isSamePlace(known, now);

/**
 * What one mail tells somebody of, in the order of the dates as they are now: those that move now, and those that were kept back.
 * Who has not heard of a date yet knows it where it was when they booked.
 * @param kept of each date in the order in which it moved
 */
export function newsToTell(kept: readonly KeptNews[], moved: readonly MovedNews[], bookedAt: Date): MovedNews[] {
  const unheard = firstOfEach(kept.filter(({ at }) => at >= bookedAt));
  const others = moved.filter(({ sessionId }) => !unheard.some((one) => one.sessionId === sessionId));
  const known = unheard.map(({ sessionId, known: there, now }) => ({
    ...{ sessionId, known: there },
    now: moved.find((one) => one.sessionId === sessionId)?.now ?? now,
  }));
  return [...others, ...known].filter(isNews).toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
}

const firstOfEach = (kept: readonly KeptNews[]): KeptNews[] =>
  [...Map.groupBy(kept, ({ sessionId }) => sessionId).values()].flatMap((moves) => moves.slice(0, 1));

const timeOf = ({ now: { date, start } }: MovedNews): string => `${date} ${start}`;

/** The day it was on before; null when only the room is another. */
export const leftDay = ({ known, now }: MovedNews): LocalDate | null =>
  isSamePlace({ ...known, roomId: null }, { ...now, roomId: null }) ? null : known.date;
