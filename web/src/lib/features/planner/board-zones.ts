import type { DateConflict } from '#lib/api/staff-planning.ts';
import type { DatePlace, Misfit, Planner, PlannerSession } from '#lib/api/staff-planner.ts';
import { NO_ROW } from './grid-rows.ts';

/** What speaks against a date in each cell of the board, while it is dragged. */
export type Zones = ReadonlyMap<string, readonly DateConflict[]>;

export const noZones: Zones = new Map();
export const cellOf = (date: string, rowId: string | null): string => `${date} ${rowId ?? NO_ROW}`;
export const placeOfCell = (cell: string): { date: string; rowId: string } => ({ date: cell.slice(0, 10), rowId: cell.slice(11) });

export const zonesOf = (misfits: readonly Misfit[]): Zones => new Map(misfits.map((one) => [cellOf(one.date, one.roomId), one.conflicts]));

/** The rows of the team in which a date lies: those who lead it. */
export const teamRowsOf = ({ trainerIds }: Pick<PlannerSession, 'trainerIds'>): readonly string[] =>
  trainerIds.length > 0 ? trainerIds : [NO_ROW];

/** The same where the rows are the team: there a date keeps its room, and goes to other days in its own rows. */
export const teamZonesOf = (misfits: readonly Misfit[], session: Pick<PlannerSession, 'roomId' | 'trainerIds'>): Zones =>
  new Map(
    misfits
      .filter(({ roomId }) => roomId === session.roomId)
      .flatMap(({ date, conflicts }) => teamRowsOf(session).map((rowId) => [cellOf(date, rowId), conflicts] as const)),
  );

/** How a cell looks while a date is dragged that does not fit there: in the way, or a word of warning. */
export function zoneOf(zones: Zones, date: string, rowId: string): 'closed' | 'careful' | null {
  const conflicts = zones.get(cellOf(date, rowId)) ?? [];
  return conflicts.length === 0 ? null : lookOf(conflicts);
}

export const lookOf = (conflicts: readonly DateConflict[]): 'closed' | 'careful' =>
  conflicts.some(({ weight }) => weight !== 'warn') ? 'closed' : 'careful';

/** A stretch of one day in a row of the board, in which a date does not fit. */
export interface Stretch {
  readonly rowId: string;
  readonly start: string;
  readonly end: string;
  readonly conflict: DateConflict;
}

const WHOLE_DAY = { start: '00:00', end: '23:59' } as const;
const isAllDay = ({ kind, other }: DateConflict): boolean => !other && kind !== 'odd_hour';
const without = { name: null, count: null, until: null, weight: 'ask' } as const;

/** Where a date does not fit on a day by the hour: what lasts all day, and what else has the room or the trainers then. */
export function stretchesOf(
  session: PlannerSession,
  { rooms, sessions, trainers }: Pick<Planner, 'rooms' | 'sessions' | 'trainers'>,
  misfits: readonly Misfit[],
  isTeam = false,
): Stretch[] {
  const rowIds = isTeam ? teamRowsOf(session) : [...rooms.map(({ id }) => id), NO_ROW];
  const rowsOf = (roomId: string | null): readonly string[] => (isTeam ? (roomId === session.roomId ? rowIds : []) : [roomId ?? NO_ROW]);
  const allDay = misfits.flatMap(({ roomId, conflicts }) =>
    conflicts
      .filter(isAllDay)
      .slice(0, 1)
      .flatMap((conflict) => rowsOf(roomId).map((rowId) => ({ rowId, ...WHOLE_DAY, conflict }))),
  );
  const others = sessions.filter(({ date, runId }) => date === session.date && runId !== session.runId);
  const taken = others.flatMap((other): Stretch[] => {
    const { start, end, roomId } = other;
    const busy = session.trainerIds.find((id) => other.trainerIds.includes(id));
    const trainer = trainers.find(({ id }) => id === busy)?.name;
    const room = rooms.find(({ id }) => id === roomId)?.name;
    const inRoom = { ...without, kind: 'room_taken' as const, name: room ?? null, other };
    if (trainer === undefined)
      return roomId && room !== undefined ? rowsOf(roomId).map((rowId) => ({ rowId, start, end, conflict: inRoom })) : [];
    const isBusy = { ...without, kind: 'trainer_busy' as const, name: trainer, other };
    return rowIds.map((rowId) => ({ rowId, start, end, conflict: rowId === roomId ? inRoom : isBusy }));
  });
  return [...taken, ...allDay];
}

/** The stretch a date would lie in, if it lay there in this row. */
export const stretchAt = (
  stretches: readonly Stretch[],
  rowId: string,
  { start, end }: Pick<DatePlace, 'start' | 'end'>,
): Stretch | undefined => stretches.find((one) => one.rowId === rowId && start < one.end && one.start < end);
