import { ASK_FROM, type Likable, likeness, type Likeness } from './likeness.js';
import { nameKey } from './name-key.js';

export interface FoundPair extends Likeness {
  /** The smaller id of the two. */
  readonly firstId: string;
  readonly secondId: string;
}

/** What more records share than this is no trace of a person: the number of an office, a name that half a village bears. */
const MOST_IN_ONE_DRAWER = 50;

/** Pairs that staff should look at, the likeliest first. Only records that share a name as it sounds or a contact are compared. */
export function findPairs(people: readonly Likable[]): FoundPair[] {
  const found = new Map<string, FoundPair>();
  for (const drawer of drawers(people)) {
    for (const [at, one] of drawer.entries()) {
      for (const other of drawer.slice(at + 1)) note(found, one, other);
    }
  }
  return [...found.values()].sort(
    (a, b) => b.score - a.score || a.firstId.localeCompare(b.firstId) || a.secondId.localeCompare(b.secondId),
  );
}

function drawers(people: readonly Likable[]): Likable[][] {
  const byKey = new Map<string, Likable[]>();
  for (const person of people) {
    const sounds = person.names.map(nameKey).flatMap(({ heard, joined }) => [`name ${heard}`, `name ${joined}`]);
    for (const key of new Set([...sounds, ...person.emails, ...person.phones])) {
      const drawer = byKey.get(key);
      if (drawer) drawer.push(person);
      else byKey.set(key, [person]);
    }
  }
  return [...byKey.values()].filter((drawer) => drawer.length > 1 && drawer.length <= MOST_IN_ONE_DRAWER);
}

function note(found: Map<string, FoundPair>, one: Likable, other: Likable): void {
  const [firstId, secondId] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  const key = `${firstId} ${secondId}`;
  if (found.has(key)) return;
  const { score, grounds } = likeness(one, other);
  if (score >= ASK_FROM) found.set(key, { firstId, secondId, score, grounds });
}
