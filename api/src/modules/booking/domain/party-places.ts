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
