import type { DateConflict } from '#lib/api/staff-planning.ts';
import type { Misfit } from '#lib/api/staff-planner.ts';
import { NO_ROW } from './board-events.ts';

/** What speaks against a date in each cell of the board, while it is dragged. */
export type Zones = ReadonlyMap<string, readonly DateConflict[]>;

export const cellOf = (date: string, roomId: string | null): string => `${date} ${roomId ?? NO_ROW}`;

export const zonesOf = (misfits: readonly Misfit[]): Zones => new Map(misfits.map((one) => [cellOf(one.date, one.roomId), one.conflicts]));

/** Hatches the cells in which something is in the way; the library draws them row by row. */
export function hatchCells(board: HTMLElement, rows: readonly (string | null)[], days: readonly string[], zones: Zones): void {
  const cells = board.querySelectorAll('.ec-body .ec-grid > .ec-day');
  rows.forEach((roomId, row) =>
    days.forEach((day, column) => {
      const conflicts = zones.get(cellOf(day, roomId)) ?? [];
      const cell = cells[row * days.length + column];
      cell?.classList.toggle(
        'closed',
        conflicts.some(({ weight }) => weight !== 'warn'),
      );
      cell?.classList.toggle('careful', conflicts.length > 0 && conflicts.every(({ weight }) => weight === 'warn'));
    }),
  );
}
