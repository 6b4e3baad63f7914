import { type Finding, finding } from './finding.js';

/** Somebody who waits, as far as it decides whether a seat may be offered to them now. */
export interface Waiting {
  readonly bookingId: string;
  readonly organisationId: string | null;
}

/** How the seats of a run are spread over organisations at this moment. */
export interface SeatsByOrganisation {
  /** Null where nobody counts. */
  readonly max: number | null;
  readonly seated: ReadonlyMap<string, number>;
}

/**
 * May a seat be offered to this person now? What needs a yes of staff does not stop an offer: an accepted seat is then
 * a request again.
 * @returns why not, or null
 */
export function whyNotOffered({ organisationId }: Waiting, { max, seated }: SeatsByOrganisation): Finding | null {
  if (max === null || organisationId === null) return null;
  return (seated.get(organisationId) ?? 0) >= max ? finding('organisation_waits', { limit: max }) : null;
}

export const mayBeOffered = (waiting: Waiting, seats: SeatsByOrganisation): boolean => whyNotOffered(waiting, seats) === null;

export interface OfferOrder<T extends Waiting> {
  /** Who is asked, the next one first. */
  readonly asked: readonly T[];
  /** Who stood before one of them and was passed over, and why. */
  readonly skipped: readonly { readonly waiting: T; readonly why: Finding }[];
}

/** Who is asked for so many free seats: in the order of the list; whoever is blocked is passed over, not a stop (pain 5). */
export function offerOrder<T extends Waiting>(queue: readonly T[], free: number, { max, seated }: SeatsByOrganisation): OfferOrder<T> {
  const counts = new Map(seated);
  const asked: T[] = [];
  const skipped: { waiting: T; why: Finding }[] = [];
  for (const waiting of queue) {
    if (asked.length >= free) break;
    const why = whyNotOffered(waiting, { max, seated: counts });
    if (why) {
      skipped.push({ waiting, why });
      continue;
    }
    asked.push(waiting);
    if (waiting.organisationId !== null) counts.set(waiting.organisationId, (counts.get(waiting.organisationId) ?? 0) + 1);
  }
  return { asked, skipped };
}
