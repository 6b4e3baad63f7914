import type { ClosedDays, Planner, PlannerRoom, PlannerSession } from '#lib/api/staff-planner.ts';
import { closedOn } from './closed-words.ts';

/** The row of dates without a room, or without a trainer. */
export const NO_ROW = 'none';

/** A room or somebody of the team, with what is planned there. */
export interface GridRow {
  readonly id: string;
  /** Null for the row of what has no room, or nobody. */
  readonly name: string | null;
  readonly room: PlannerRoom | null;
  /** The town, at its first room. */
  readonly town: string | null;
  /** How many dates it has. */
  readonly count: number;
  readonly ofDay: ReadonlyMap<string, readonly PlannerSession[]>;
  /** Why nothing goes there on a day: somebody is away, a house is closed. */
  readonly closedOn: (day: string) => ClosedDays | undefined;
}

/** Rooms with dates in these days, and those in the same towns: where one would look first. All of them where nothing is planned. */
export function nearRooms({ rooms, sessions }: Pick<Planner, 'rooms' | 'sessions'>): Planner['rooms'] {
  const used = new Set(sessions.map(({ roomId }) => roomId));
  const towns = new Set(rooms.filter(({ id }) => used.has(id)).map(({ town }) => town));
  return towns.size === 0 ? rooms : rooms.filter(({ town }) => towns.has(town));
}

const byDay = (sessions: readonly PlannerSession[]): ReadonlyMap<string, PlannerSession[]> => Map.groupBy(sessions, ({ date }) => date);
const open = (): undefined => undefined;
const none = { id: NO_ROW, name: null, room: null, town: null, closedOn: open };
const closing = (own: readonly ClosedDays[]) => (own.length === 0 ? open : (day: string) => closedOn(own, day)[0]);

export function roomRows({ sessions, closed }: Pick<Planner, 'sessions' | 'closed'>, rooms: Planner['rooms']): GridRow[] {
  const inRoom = Map.groupBy(sessions, ({ roomId }) => roomId ?? NO_ROW);
  const of = (id: string) => ({ count: inRoom.get(id)?.length ?? 0, ofDay: byDay(inRoom.get(id) ?? []) });
  const rows = rooms.map((room, at) => ({
    ...{ id: room.id, name: room.name, room, ...of(room.id) },
    closedOn: closing(closed.filter(({ roomIds }) => roomIds.includes(room.id))),
    town: rooms[at - 1]?.town === room.town ? null : room.town,
  }));
  return [...rows, { ...none, ...of(NO_ROW) }];
}

export function teamRows({ sessions, trainers, closed }: Pick<Planner, 'sessions' | 'trainers' | 'closed'>): GridRow[] {
  const row = (own: readonly PlannerSession[]) => ({ count: own.length, ofDay: byDay(own) });
  const rows = trainers.map(({ id, name }) => {
    const away = closing(closed.filter(({ trainerId }) => trainerId === id));
    return { ...none, id, name, closedOn: away, ...row(sessions.filter(({ trainerIds }) => trainerIds.includes(id))) };
  });
  return [...rows, { ...none, ...row(sessions.filter(({ trainerIds }) => trainerIds.length === 0)) }];
}

/** So many dates are drawn at once; the rows below follow as soon as the browser has time. */
export const AT_ONCE = 24;

/** What a board draws at once: the dates of its first rows. A page sends these; the others are asked for when it stands. */
export function beginning(planner: Planner, isTeam: boolean): Planner {
  const rows = isTeam ? teamRows(planner) : roomRows(planner, nearRooms(planner));
  const drawn = rows.slice(0, rowsHolding(rows, AT_ONCE)).flatMap(({ ofDay }) => [...ofDay.values()].flat());
  const first = new Set(drawn);
  return { ...planner, sessions: planner.sessions.filter((one) => first.has(one)) };
}

/** How many rows hold about so many dates: those are drawn first. */
export function rowsHolding(rows: readonly GridRow[], dates: number): number {
  let sum = 0;
  const at = rows.findIndex(({ count }) => (sum += count + 1) >= dates);
  return at === -1 ? rows.length : at + 1;
}
