import type { AttendMode } from './extra-places.js';

/** What a run has for one organisation at a moment. */
export interface SeatsToDeal {
  /** Places held for the organisation that nobody sits on yet. */
  readonly quota: number;
  /** Places for everybody. */
  readonly free: number;
  /** Room on the waiting list. */
  readonly queue: number;
  /** How many entries wait already, a party as one; null where nobody has a turn yet. */
  readonly entries: number | null;
  /** A way to take part for each seat; null where nobody counts them. */
  readonly ways: readonly AttendMode[] | null;
}

export type Dealt =
  | { readonly place: 'quota' | 'seat'; readonly mode: AttendMode | null }
  /** Turn on the waiting list, from 1; null while wishes are collected. */
  | { readonly place: 'queue'; readonly position: number | null }
  | { readonly place: 'full' };

export interface SeatedLedger {
  readonly capacity: number;
  readonly taken: number;
  readonly held: number;
  readonly waiting: number;
  /** Who waits, a party as one. */
  readonly entries: number;
  /** 1 while wishes are collected and nobody takes a place yet. */
  readonly collecting: number;
}

/**
 * While somebody waits nobody gets a place for everybody: nobody overtakes the list. What is held for the organisation is
 * its own. While wishes are collected all wish alike, and there is no limit: the draw decides.
 * @param ways those left in a hybrid run. A seat without one is nobody's, and nobody waits while a seat is free
 */
export function seatsToDeal(
  ledger: SeatedLedger,
  quotaLeft: number,
  waitlistSize: number,
  ways: readonly AttendMode[] | null = null,
): SeatsToDeal {
  if (ledger.collecting) return { quota: 0, free: 0, queue: Infinity, entries: null, ways };
  const { capacity, taken, held, waiting, entries } = ledger;
  const free = waiting > 0 ? 0 : Math.max(0, capacity - taken - held);
  const seats = Math.min(quotaLeft + free, ways?.length ?? Infinity);
  const quota = Math.min(quotaLeft, seats);
  const queue = seats < quotaLeft + free ? 0 : Math.max(0, waitlistSize - waiting);
  return { quota, free: seats - quota, queue, entries, ways };
}

/** Deals places in the order of the list: own ones first, then what is free, then the waiting list, then nothing. */
export function dealSeats(people: number, seats: SeatsToDeal): Dealt[] {
  return Array.from({ length: people }, (_, at): Dealt => {
    const mode = seats.ways?.[at] ?? null;
    if (at < seats.quota) return { place: 'quota', mode };
    if (at < seats.quota + seats.free) return { place: 'seat', mode };
    const turn = at - seats.quota - seats.free;
    if (turn >= seats.queue) return { place: 'full' };
    return { place: 'queue', position: seats.entries === null ? null : seats.entries + turn + 1 };
  });
}
