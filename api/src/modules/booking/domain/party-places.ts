import { conflict, type DomainError } from '../../../errors/domain-error.js';

/** A ledger that gave a party nothing. */
interface PartyLedger {
  readonly capacity: number;
  readonly taken: number;
  readonly held: number;
  readonly waiting: number;
  readonly collecting: number;
}

interface PartyWish {
  readonly title: string;
  readonly people: number;
  /** They would wait together. */
  readonly waits: boolean;
  /** Room on the waiting list as a whole; none where nobody may wait any more. */
  readonly waitlistSize: number;
}

/** Who comes along, and how each of them takes part. */
interface PartyMembers {
  readonly organisationIds: readonly (string | null)[];
  readonly modes: readonly (string | null)[];
}

interface PartyLimits {
  readonly maxPerOrganisation: number | null;
  /** Places of each way to take part, where the run counts them. */
  readonly ways: readonly { readonly kind: string; readonly capacity: number }[];
}

/** Whether all of them can have places at once at any time: otherwise they would wait together for ever. */
export function fitsEver({ organisationIds, modes }: PartyMembers, { maxPerOrganisation, ways }: PartyLimits): boolean {
  const mostOf = (values: readonly (string | null)[], value: string): number => values.filter((one) => one === value).length;
  const ofOneOrganisation = organisationIds.map((id) => (id === null ? 0 : mostOf(organisationIds, id)));
  return (
    Math.max(0, ...ofOneOrganisation) <= (maxPerOrganisation ?? Infinity) && ways.every((way) => mostOf(modes, way.kind) <= way.capacity)
  );
}

/** Why there are no places for all of a party, and which way is left: to wait together, or for the one who books alone. */
export function partyPlacesRefusal(ledger: PartyLedger, { title, people, waits, waitlistSize }: PartyWish): DomainError {
  const { capacity, taken, held, waiting, collecting } = ledger;
  if (collecting) return conflict('booking.party_while_collecting', { title });
  if (people > capacity) return conflict('booking.party_too_big', { title, capacity });
  const canWait = waiting + people <= waitlistSize;
  if (waits && !canWait) return conflict('booking.party_list_full', { title });
  const free = waiting > 0 ? 0 : Math.max(0, capacity - taken - held);
  return conflict('booking.party_full', { title, people, free, waitlist: canWait });
}
