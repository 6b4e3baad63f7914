import type { DateConflict } from '#lib/api/staff-planning.ts';
import type { Misfit } from '#lib/api/staff-planner.ts';
import { NO_ROW } from './grid-rows.ts';

/** What speaks against a date in each cell of the board, while it is dragged. */
export type Zones = ReadonlyMap<string, readonly DateConflict[]>;

export const noZones: Zones = new Map();
export const cellOf = (date: string, rowId: string | null): string => `${date} ${rowId ?? NO_ROW}`;
export const placeOfCell = (cell: string): { date: string; rowId: string } => ({ date: cell.slice(0, 10), rowId: cell.slice(11) });

export const zonesOf = (misfits: readonly Misfit[]): Zones => new Map(misfits.map((one) => [cellOf(one.date, one.roomId), one.conflicts]));

/** How a cell looks while a date is dragged that does not fit there: in the way, or a word of warning. */
export function zoneOf(zones: Zones, date: string, rowId: string): 'closed' | 'careful' | null {
  const conflicts = zones.get(cellOf(date, rowId)) ?? [];
  if (conflicts.length === 0) return null;
  return conflicts.some(({ weight }) => weight !== 'warn') ? 'closed' : 'careful';
}
