import { conflict, DomainError, type ErrorParams } from '../../../errors/domain-error.js';
import { assertMove, type BookingState } from './booking-moves.js';
import { assertSeating } from './planned-run.js';

/** What staff do with several bookings at once. */
export const bulkActs = ['approve', 'reject', 'waitlist', 'cancel'] as const;
export type BulkAct = (typeof bulkActs)[number];

export interface BulkFacts {
  readonly state: BookingState;
  readonly runState: string;
  /** How many wait for a place in the run. */
  readonly waiting: number;
}

/** Why an act is not possible for one of them, as a code with data for a sentence. */
export interface Refusal {
  readonly code: string;
  readonly params: ErrorParams;
}

const goals = {
  approve: 'CONFIRMED',
  reject: 'REJECTED',
  waitlist: 'WAITLISTED',
  cancel: 'CANCELLED_BY_STAFF',
} as const satisfies Record<BulkAct, BookingState>;

/** Acts that decide a request; whoever waits or has a place is none. */
const decides: ReadonlySet<BulkAct> = new Set<BulkAct>(['approve', 'reject', 'waitlist']);
const isNoRequest = (act: BulkAct, state: BookingState): boolean =>
  decides.has(act) && (state === 'WAITLISTED' || state === 'OFFERED' || (state === 'CONFIRMED' && act !== 'approve'));

/** Done already: pressing twice is pressing once. */
export const isDone = (act: BulkAct, state: BookingState): boolean => state === goals[act];

/** @throws DomainError `booking.not_a_request` */
export function assertRequest(act: BulkAct, state: BookingState): void {
  if (isNoRequest(act, state) && !isDone(act, state)) throw conflict('booking.not_a_request');
}

/** What would refuse the act today; null when it is possible. Behind the lock it is asked again. */
export function whyNot(act: BulkAct, { state, runState, waiting }: BulkFacts): Refusal | null {
  try {
    if (isDone(act, state)) throw conflict('booking.done_already');
    assertRequest(act, state);
    assertMove(state, goals[act]);
    if (act === 'approve') assertSeating(runState);
    if (act === 'waitlist' && waiting === 0) throw conflict('booking.nobody_waits');
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, params: error.params };
  }
}

/** As many as one waits for; with more of them the act goes on by itself. */
const MOST_WAITED_FOR = 20;
export const takesLong = (bookings: number): boolean => bookings > MOST_WAITED_FOR;
