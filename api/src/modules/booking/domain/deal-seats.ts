/** What a run has for one organisation at a moment. */
export interface SeatsToDeal {
  /** Places held for the organisation that nobody sits on yet. */
  readonly quota: number;
  /** Places for everybody. */
  readonly free: number;
  /** Room on the waiting list. */
  readonly queue: number;
  /** How many wait already. */
  readonly waiting: number;
}

export type Dealt =
  | { readonly place: 'quota' | 'seat' }
  /** Turn on the waiting list, from 1. */
  | { readonly place: 'queue'; readonly position: number }
  | { readonly place: 'full' };

export interface SeatedLedger {
  readonly capacity: number;
  readonly taken: number;
  readonly held: number;
  readonly waiting: number;
}

/** While somebody waits nobody gets a place for everybody: nobody overtakes the list. What is held for the organisation is its own. */
export function seatsToDeal({ capacity, taken, held, waiting }: SeatedLedger, quotaLeft: number, waitlistSize: number): SeatsToDeal {
  const free = waiting > 0 ? 0 : Math.max(0, capacity - taken - held);
  return { quota: quotaLeft, free, queue: Math.max(0, waitlistSize - waiting), waiting };
}

/** Deals places in the order of the list: own ones first, then what is free, then the waiting list, then nothing. */
export function dealSeats(people: number, seats: SeatsToDeal): Dealt[] {
  return Array.from({ length: people }, (_, at): Dealt => {
    if (at < seats.quota) return { place: 'quota' };
    if (at < seats.quota + seats.free) return { place: 'seat' };
    const turn = at - seats.quota - seats.free;
    return turn < seats.queue ? { place: 'queue', position: seats.waiting + turn + 1 } : { place: 'full' };
  });
}
