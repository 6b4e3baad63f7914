/** Lists of which staff keep filters, and what their address may say. What only turns pages is no filter. */
const filterNames = {
  runs: ['q', 'zustand'],
  participants: ['q', 'zustand'],
  requests: ['q', 'kurs'],
  people: ['q'],
  calls: ['q', 'kurs'],
  // How the plan is looked at belongs to it; the day does not: it opens where today is.
  plan: ['ansicht', 'tage', 'art', 'raum', 'leitung', 'nur'],
} as const satisfies Record<string, readonly string[]>;

export type FilteredList = keyof typeof filterNames;
export const filteredLists = Object.keys(filterNames) as FilteredList[];

const LONGEST = 120;

/** The filter that an address holds: known names with a value, in one order, so that the same filter is the same text. */
export function filterIn(list: FilteredList, query: string): Record<string, string> {
  const search = new URLSearchParams(query);
  const kept = filterNames[list].map((name) => [name, search.get(name)?.trim().slice(0, LONGEST) ?? ''] as const);
  return Object.fromEntries(kept.filter(([, value]) => value !== ''));
}
