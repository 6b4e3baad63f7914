import { conflict, invalid, notFound } from '../../../errors/domain-error.js';
import type { LocalDate, LocalTime } from '../../../time/berlin.js';
import type { DraftSession } from './draft.js';

/** Where and when a date is. */
export interface DatePlace {
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  /** Null for online, or not known yet. */
  readonly roomId: string | null;
}

/** What somebody does to one date of a course that nobody has seen yet. */
export type DateChange =
  | { readonly do: 'move'; readonly id: string; readonly to: DatePlace; readonly seen: DatePlace }
  | { readonly do: 'copy'; readonly id: string; readonly to: DatePlace }
  | { readonly do: 'remove'; readonly id: string };

type Placed = DraftSession & { readonly roomId: string | null };

export const isSamePlace = (one: DatePlace, other: DatePlace): boolean =>
  one.date === other.date && one.start === other.start && one.end === other.end && one.roomId === other.roomId;

/**
 * The dates of a course after one of them was moved, copied or taken out. A copy has the break and the units of its pattern.
 * @throws DomainError `session.unknown`, `session.moved_meanwhile`, `session.date_past`
 */
export function arrangeDates(sessions: readonly Placed[], change: DateChange, today: LocalDate): Placed[] {
  const known = sessions.find(({ id }) => id === change.id);
  if (!known) throw notFound('session.unknown');
  if (change.do === 'remove') return sessions.filter((one) => one !== known);
  if (change.to.date < today) throw invalid('session.date_past', {}, [{ field: 'date', code: 'session.date_past' }]);
  if (change.do === 'copy') return [...sessions, { ...known, ...change.to, id: null }];
  if (!isSamePlace(known, change.seen)) throw conflict('session.moved_meanwhile');
  return sessions.map((one) => (one === known ? { ...one, ...change.to } : one));
}
