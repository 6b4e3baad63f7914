import type { RunCard } from '#lib/api/types.ts';

/** Neighbours that start in the same month, in the order of the list. */
export function byMonth(runs: RunCard[]): { month: string; runs: RunCard[] }[] {
  const groups: { month: string; runs: RunCard[] }[] = [];
  for (const run of runs) {
    const month = run.firstDate.slice(0, 7);
    const last = groups.at(-1);
    if (last?.month === month) last.runs.push(run);
    else groups.push({ month, runs: [run] });
  }
  return groups;
}
