import type { AttendMode } from './extra-places.js';
import { type Finding, finding } from './finding.js';
import { entriesOf, type Entry, type Queued } from './party.js';

/** How the seats of a run are spread over organisations and over ways to take part at this moment. */
export interface Spread {
  /** So many people of one organisation at most; null where nobody counts. */
  readonly max: number | null;
  /** People with a seat, by organisation. */
  readonly seated: ReadonlyMap<string, number>;
  /** The organisation of each booking that waits, where it has one. */
  readonly organisationOf: ReadonlyMap<string, string>;
  /** Places left of each way that the run counts. */
  readonly waysLeft: ReadonlyMap<AttendMode, number>;
  /** How each who waits wants to take part, where the run counts the ways. */
  readonly wayOf: ReadonlyMap<string, AttendMode>;
}

/** The seats there are to offer, and how. */
export interface SeatsToOffer {
  readonly free: number;
  /** One after another, or everybody at once, and the first answer wins. */
  readonly asks: 'first' | 'all';
  /** Seats are kept back for a party until there are enough for all of it; otherwise who comes next is asked. */
  readonly holdsForParties: boolean;
  /** So many places could be free for everybody at all: for a bigger party nothing is kept back. */
  readonly most: number;
}

export interface OfferOrder<T> {
  /** Who is asked, the next one first; a party as a whole. */
  readonly asked: readonly Entry<T>[];
  /** Who stood before one of them and was passed over, and why. */
  readonly skipped: readonly { readonly waiting: T; readonly why: Finding }[];
}

/**
 * Why these cannot be offered a seat now; null when they can. What needs a yes of staff does not stop an offer: an
 * accepted seat is then a request again.
 */
export function whyNotOffered(ids: readonly string[], { max, seated, organisationOf, waysLeft, wayOf }: Spread): Finding | null {
  const isFull = [...countOf(ids, organisationOf)].some(
    ([organisation, more]) => (seated.get(organisation) ?? 0) + more > (max ?? Infinity),
  );
  if (isFull) return finding('organisation_waits', { limit: max ?? 0 });
  const full = [...countOf(ids, wayOf)].find(([way, more]) => (waysLeft.get(way) ?? 0) < more);
  return full ? finding('way_waits', { mode: full[0] }) : null;
}

/** How many of these belong to each. */
function countOf<T>(ids: readonly string[], of: ReadonlyMap<string, T>): Map<T, number> {
  const found = ids.flatMap((id) => of.get(id) ?? []) as T[];
  return new Map([...Map.groupBy(found, (one) => one)].map(([one, { length }]) => [one, length]));
}

/**
 * Who is asked for so many free seats: in the order of the list; whoever is blocked is passed over, not a stop (pain 5).
 * A party is asked when there are seats for all of it, and never in part (pain 11).
 */
export function offerOrder<T extends Queued>(queue: readonly T[], seats: SeatsToOffer, spread: Spread): OfferOrder<T> {
  const seated = new Map(spread.seated);
  const waysLeft = new Map(spread.waysLeft);
  const asked: Entry<T>[] = [];
  const skipped: { waiting: T; why: Finding }[] = [];
  let left = seats.free;
  let heldFor: Finding | null = null;
  const holds = seats.holdsForParties && seats.asks === 'first';
  for (const entry of entriesOf(queue)) {
    if (left <= 0) break;
    const ids = entry.map(({ id }) => id);
    const tooFew = ids.length > left ? finding('party_waits', { people: ids.length, free: left }) : null;
    const why: Finding | null = heldFor ?? whyNotOffered(ids, { ...spread, seated, waysLeft }) ?? tooFew;
    if (why) skipped.push(...entry.map((waiting) => ({ waiting, why })));
    if (why === tooFew && tooFew && holds && ids.length <= seats.most) heldFor = finding('party_before', { people: ids.length });
    if (why) continue;
    asked.push(entry);
    // Where everybody is asked and the first yes wins, nobody takes a place by being asked.
    if (seats.asks === 'all') continue;
    left -= ids.length;
    for (const id of ids) {
      count(seated, spread.organisationOf.get(id), 1);
      count(waysLeft, spread.wayOf.get(id), -1);
    }
  }
  return { asked, skipped };
}

function count<T>(places: Map<T, number>, of: T | undefined, by: number): void {
  if (of !== undefined) places.set(of, (places.get(of) ?? 0) + by);
}
