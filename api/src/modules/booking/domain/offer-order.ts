import { type Finding, finding } from './finding.js';

/** How the seats of a run are spread over organisations at this moment. */
export interface Spread {
  /** So many people of one organisation at most; null where nobody counts. */
  readonly max: number | null;
  /** People with a seat, by organisation. */
  readonly seated: ReadonlyMap<string, number>;
  /** The organisation of each booking that waits, where it has one. */
  readonly organisationOf: ReadonlyMap<string, string>;
}

/**
 * Why this booking cannot be offered a seat now; null when it can. What needs a yes of staff does not stop an offer:
 * an accepted seat is then a request again.
 */
export function whyNotOffered(bookingId: string, { max, seated, organisationOf }: Spread): Finding | null {
  const organisation = organisationOf.get(bookingId);
  if (max === null || organisation === undefined) return null;
  return (seated.get(organisation) ?? 0) >= max ? finding('organisation_waits', { limit: max }) : null;
}

export interface OfferOrder<T> {
  /** Who is asked, the next one first. */
  readonly asked: readonly T[];
  /** Who stood before one of them and was passed over, and why. */
  readonly skipped: readonly { readonly waiting: T; readonly why: Finding }[];
}

/** Who is asked for so many free seats: in the order of the list; whoever is blocked is passed over, not a stop (pain 5). */
export function offerOrder<T extends { readonly id: string }>(queue: readonly T[], free: number, spread: Spread): OfferOrder<T> {
  const seated = new Map(spread.seated);
  const asked: T[] = [];
  const skipped: { waiting: T; why: Finding }[] = [];
  for (const waiting of queue) {
    if (asked.length >= free) break;
    const why = whyNotOffered(waiting.id, { ...spread, seated });
    if (why) skipped.push({ waiting, why });
    else {
      asked.push(waiting);
      const organisation = spread.organisationOf.get(waiting.id);
      if (organisation !== undefined) seated.set(organisation, (seated.get(organisation) ?? 0) + 1);
    }
  }
  return { asked, skipped };
}
