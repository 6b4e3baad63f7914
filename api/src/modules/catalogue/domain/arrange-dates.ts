import { conflict, invalid, notFound } from '../../../errors/domain-error.js';
import { berlinDate, berlinInstant, type LocalDate, type LocalTime } from '../../../time/berlin.js';
import type { DraftSession } from './draft.js';
import { type MoveScope, type PlannedMove, seriesMoves } from './series-move.js';
import { suggestUnits } from './teaching-units.js';

/** Where and when a date is. */
export interface DatePlace {
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  /** Null for online, or not known yet. */
  readonly roomId: string | null;
}

/** What somebody does to one date of a course that nobody has seen yet; others may move along with it. */
export type DateChange =
  | { readonly do: 'move'; readonly id: string; readonly to: DatePlace; readonly seen: DatePlace; readonly scope?: MoveScope | undefined }
  | { readonly do: 'copy'; readonly id: string; readonly to: DatePlace }
  | { readonly do: 'remove'; readonly id: string };

type Placed = DraftSession & { readonly roomId: string | null };

export const isSamePlace = (one: DatePlace, other: DatePlace): boolean =>
  one.date === other.date && one.start === other.start && one.end === other.end && one.roomId === other.roomId;

/**
 * The dates of a course after one of them was moved, copied or taken out. A copy has the break and the units of its pattern.
 * Units that are those of the hours follow the new ones; others somebody has typed.
 * @throws DomainError `session.unknown`, `session.moved_meanwhile`, `session.date_past`, `run.invalid` where a date that moves along would leave its day
 */
export function arrangeDates(sessions: readonly Placed[], change: DateChange, now: Date): Placed[] {
  const known = sessions.find(({ id }) => id === change.id);
  if (!known) throw notFound('session.unknown');
  if (change.do === 'remove') return sessions.filter((one) => one !== known);
  assertAhead(change.to.date, now);
  if (change.do === 'copy') return [...sessions, { ...known, ...change.to, id: null }];
  if (!isSamePlace(known, change.seen)) throw conflict('session.moved_meanwhile');
  const moved = new Map(seriesMoves(planned(known), change.to, change.scope ?? 'ONE', sessions.map(planned), now).map(placeById));
  for (const { date } of moved.values()) assertAhead(date, now);
  return sessions.map((one) => {
    const to = moved.get(one.id ?? '');
    return to ? { ...one, ...to, teachingUnits: unitsAt(one, to) } : one;
  });
}

type Planned = ReturnType<typeof planned>;

const planned = ({ id, teachingUnits, ...one }: Placed) => ({
  ...one,
  ...{ id: id ?? '', teachingUnits: teachingUnits ?? 0, startsAt: berlinInstant(one.date, one.start), state: 'PLANNED' as const },
});

const placeById = ({ session, to: { date, start, end, roomId = session.roomId } }: PlannedMove<Planned>) =>
  [session.id, { date, start, end, roomId }] as const;

function assertAhead(date: LocalDate, now: Date): void {
  if (date < berlinDate(now)) throw invalid('session.date_past', {}, [{ field: 'date', code: 'session.date_past' }]);
}

function unitsAt({ start, end, breakMinutes, teachingUnits }: Placed, to: DatePlace): number | null {
  const isSuggested = teachingUnits === suggestUnits(start, end, breakMinutes);
  return isSuggested ? suggestUnits(to.start, to.end, breakMinutes) : teachingUnits;
}
