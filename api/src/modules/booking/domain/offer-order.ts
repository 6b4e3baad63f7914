import { type Finding, finding } from './finding.js';
import { entriesOf, type Entry, type Queued } from './party.js';

/** How the seats of a run are spread over organisations at this moment. */
export interface Spread {
  /** So many people of one organisation at most; null where nobody counts. */
  readonly max: number | null;
  /** People with a seat, by organisation. */
  readonly seated: ReadonlyMap<string, number>;
  /** The organisation of each booking that waits, where it has one. */
  readonly organisationOf: ReadonlyMap<string, string>;
}

/** The seats there are to offer, and how. */
export interface SeatsToOffer {
  readonly free: number;
  /** One after another, or everybody at once, and the first answer wins. */
  readonly asks: 'first' | 'all';
  /** Seats are kept back for a party until there are enough for all of it; otherwise who comes next is asked. */
  readonly holdsForParties: boolean;
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
export function whyNotOffered(ids: readonly string[], { max, seated, organisationOf }: Spread): Finding | null {
  if (max === null) return null;
  const more = Map.groupBy(
    ids.flatMap((id) => organisationOf.get(id) ?? []),
    (organisation) => organisation,
  );
  const isFull = [...more].some(([organisation, { length }]) => (seated.get(organisation) ?? 0) + length > max);
  return isFull ? finding('organisation_waits', { limit: max }) : null;
}

/**
 * Who is asked for so many free seats: in the order of the list; whoever is blocked is passed over, not a stop (pain 5).
 * A party is asked when there are seats for all of it, and never in part (pain 11).
 */
export function offerOrder<T extends Queued>(queue: readonly T[], seats: SeatsToOffer, spread: Spread): OfferOrder<T> {
  const seated = new Map(spread.seated);
  const asked: Entry<T>[] = [];
  const skipped: { waiting: T; why: Finding }[] = [];
  let left = seats.free;
  let heldFor: Finding | null = null;
  for (const entry of entriesOf(queue)) {
    if (left <= 0) break;
    const ids = entry.map(({ id }) => id);
    const tooFew = ids.length > left ? finding('party_waits', { people: ids.length, free: left }) : null;
    const why: Finding | null = heldFor ?? whyNotOffered(ids, { ...spread, seated }) ?? tooFew;
    if (why) skipped.push(...entry.map((waiting) => ({ waiting, why })));
    if (why === tooFew && tooFew && seats.holdsForParties) heldFor = finding('party_before', { people: ids.length });
    if (why) continue;
    asked.push(entry);
    if (seats.asks === 'first') left -= ids.length;
    for (const id of ids) count(seated, spread.organisationOf.get(id));
  }
  return { asked, skipped };
}

function count(seated: Map<string, number>, organisation: string | undefined): void {
  if (organisation !== undefined) seated.set(organisation, (seated.get(organisation) ?? 0) + 1);
}
