import { invalid } from '../../../errors/domain-error.js';
import { addDays, daysBetween, type LocalTime } from '../../../time/berlin.js';
import type { SessionMove, StoredSession } from './move-session.js';
import { minuteOfDay } from './teaching-units.js';

/** This date alone, it and all after it, or all that are still to come. */
export const moveScopes = ['ONE', 'FOLLOWING', 'ALL'] as const;
export type MoveScope = (typeof moveScopes)[number];

type Place = Pick<StoredSession, 'id' | 'date' | 'start' | 'end' | 'startsAt' | 'roomId' | 'teachingUnits' | 'state'>;

export interface PlannedMove<S extends Place> {
  readonly session: S;
  readonly to: SessionMove;
}

const LAST_MINUTE = 24 * 60 - 1;

/**
 * The dates that move along with one: by as many days, and by as many minutes on the wall, so that each keeps its own hours
 * (DST-safe); those in the same room go to the new one with it,
 * those with the same units get the new ones. What has begun or is called off stays. Undone by the move back.
 * In an order in which no date ever lands on one that has not moved yet.
 * @throws DomainError `run.invalid` where a date would leave its day
 */
export function seriesMoves<S extends Place>(picked: S, to: SessionMove, scope: MoveScope, all: readonly S[], now: Date): PlannedMove<S>[] {
  const others = scope === 'ONE' ? [] : all.filter((one) => one.id !== picked.id && isMeant(one, picked, scope, now));
  const days = daysBetween(picked.date, to.date);
  const shift = { start: minutesBetween(picked.start, to.start), end: minutesBetween(picked.end, to.end) };
  const moves = others.map((session) => ({
    session,
    to: {
      ...{ date: addDays(session.date, days), start: later(session.start, shift.start), end: later(session.end, shift.end) },
      ...(to.roomId !== undefined && session.roomId === picked.roomId && { roomId: to.roomId }),
      ...(to.teachingUnits !== undefined && session.teachingUnits === picked.teachingUnits && { teachingUnits: to.teachingUnits }),
    },
  }));
  const inOrder = [{ session: picked, to }, ...moves].toSorted((a, b) => a.session.startsAt.getTime() - b.session.startsAt.getTime());
  return days > 0 || (days === 0 && shift.start > 0) ? inOrder.toReversed() : inOrder;
}

const isMeant = (one: Place, picked: Place, scope: MoveScope, now: Date): boolean =>
  one.state === 'PLANNED' && one.startsAt > now && (scope === 'ALL' || one.startsAt > picked.startsAt);

const minutesBetween = (from: LocalTime, to: LocalTime): number => minuteOfDay(to) - minuteOfDay(from);

function later(time: LocalTime, minutes: number): LocalTime {
  const minute = minuteOfDay(time) + minutes;
  if (minute < 0 || minute > LAST_MINUTE) throw invalid('run.invalid', {}, [{ field: 'start', code: 'session.other_leaves_day' }]);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
