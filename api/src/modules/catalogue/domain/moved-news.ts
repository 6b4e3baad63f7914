import type { LocalDate } from '../../../time/berlin.js';
import { type DatePlace, isSamePlace } from './arrange-dates.js';

/** A date with where people know it to be and where it is now. */
export interface MovedNews {
  readonly sessionId: string;
  readonly known: DatePlace;
  readonly now: DatePlace;
}

export const isNews = ({ known, now }: MovedNews): boolean => !isSamePlace(known, now);

/**
 * What one mail tells of: the dates that move now, then those that were kept back until now. Who has not heard of a date yet
 * knows it where it was before all of its moves.
 */
export function newsToTell(kept: readonly MovedNews[], moved: readonly MovedNews[]): MovedNews[] {
  const others = moved.filter(({ sessionId }) => !kept.some((one) => one.sessionId === sessionId));
  const known = kept.map((one) => ({ ...one, now: moved.find(({ sessionId }) => sessionId === one.sessionId)?.now ?? one.now }));
  return [...others, ...known].filter(isNews);
}

/** The day it was on before; null when only the room is another. */
export const leftDay = ({ known, now }: MovedNews): LocalDate | null =>
  isSamePlace({ ...known, roomId: null }, { ...now, roomId: null }) ? null : known.date;
