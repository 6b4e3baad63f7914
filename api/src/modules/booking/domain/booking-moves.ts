import { conflict } from '../../../errors/domain-error.js';

export type BookingState =
  | 'REQUESTED'
  | 'CONFIRMED'
  | 'REJECTED'
  | 'WAITLISTED'
  | 'OFFERED'
  | 'OFFER_EXPIRED'
  | 'OFFER_DECLINED'
  | 'CANCELLED_BY_PARTICIPANT'
  | 'CANCELLED_BY_ORG'
  | 'CANCELLED_BY_STAFF'
  | 'RUN_CANCELLED'
  | 'COMPLETED'
  | 'INCOMPLETE'
  | 'NO_SHOW';

const cancellations = ['CANCELLED_BY_PARTICIPANT', 'CANCELLED_BY_ORG', 'CANCELLED_BY_STAFF', 'RUN_CANCELLED'] as const;

/** Where a booking may go from each state; an empty row is an end (domain rules, section 2.3). */
export const bookingMoves = {
  REQUESTED: ['CONFIRMED', 'REJECTED', 'WAITLISTED', ...cancellations],
  CONFIRMED: [...cancellations, 'COMPLETED', 'INCOMPLETE', 'NO_SHOW'],
  WAITLISTED: ['OFFERED', 'REQUESTED', 'CONFIRMED', 'REJECTED', 'OFFER_DECLINED', ...cancellations],
  OFFERED: ['REQUESTED', 'CONFIRMED', 'OFFER_EXPIRED', 'OFFER_DECLINED', ...cancellations],
  REJECTED: [],
  OFFER_EXPIRED: [],
  OFFER_DECLINED: [],
  CANCELLED_BY_PARTICIPANT: [],
  CANCELLED_BY_ORG: [],
  CANCELLED_BY_STAFF: [],
  RUN_CANCELLED: [],
  COMPLETED: [],
  INCOMPLETE: [],
  NO_SHOW: [],
} as const satisfies Record<BookingState, readonly BookingState[]>;

/** What attendance made of a booking is open again while its run is (exception E37); no other act leads back. */
export const reopenedMoves = { COMPLETED: ['CONFIRMED'], INCOMPLETE: ['CONFIRMED'], NO_SHOW: ['CONFIRMED'] } as const satisfies Partial<
  Record<BookingState, readonly BookingState[]>
>;

/** @throws DomainError `booking.move_impossible` */
export function assertMove(from: BookingState, to: BookingState): void {
  const targets: readonly BookingState[] = bookingMoves[from];
  if (!targets.includes(to)) throw conflict('booking.move_impossible', { from, to });
}

/** States that use a place of the run. */
export const seatedStates = [
  'REQUESTED',
  'CONFIRMED',
  'OFFERED',
  'COMPLETED',
  'INCOMPLETE',
  'NO_SHOW',
] as const satisfies readonly BookingState[];

export const isSeated = (state: BookingState): boolean => (seatedStates as readonly BookingState[]).includes(state);

/** How a booking ends when this one calls it off. */
export function cancelledBy({ kind }: { readonly kind: string }): (typeof cancellations)[number] {
  if (kind === 'staff') return 'CANCELLED_BY_STAFF';
  return kind === 'organisation' ? 'CANCELLED_BY_ORG' : 'CANCELLED_BY_PARTICIPANT';
}

/** States from which a person may still withdraw. */
export const isOpen = (state: BookingState): boolean => ['REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED'].includes(state);
