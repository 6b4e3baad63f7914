import type { StaffRun, StaffRunRow } from '#lib/api/staff-types.ts';

/** What can be offered instead of a run: not begun, open to people, courses of the same kind first. */
export function runsInstead(runs: readonly StaffRunRow[], cancelled: Pick<StaffRun, 'id' | 'kind'>, today: string): StaffRunRow[] {
  const open = runs.filter(
    ({ id, state, firstDate }) => id !== cancelled.id && (state === 'PUBLISHED' || state === 'CONFIRMED') && firstDate >= today,
  );
  const rank = (run: StaffRunRow): number => Number(run.kind !== cancelled.kind);
  return open.sort((a, b) => rank(a) - rank(b) || a.firstDate.localeCompare(b.firstDate) || a.code.localeCompare(b.code));
}
