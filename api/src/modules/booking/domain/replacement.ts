import { conflict } from '../../../errors/domain-error.js';
import { addDays, berlinDate, type LocalDate } from '../../../time/berlin.js';
import type { BookingState } from './booking-moves.js';

/** A place that an organisation has booked, as somebody wants to give it to another person. */
export interface OrganisationSeat {
  readonly state: BookingState;
  readonly personId: string;
  readonly organisationId: string | null;
  /** Booked in the name of the organisation, and not only with its name. */
  readonly isEnrolled: boolean;
  /** Whoever sits there belongs to the organisation today. */
  readonly isMember: boolean;
  readonly firstDate: LocalDate;
  readonly firstStart: Date | null;
}

export interface ReplacementWish {
  readonly byStaff: boolean;
  readonly personId: string | null;
  readonly agreed: boolean;
  /** So many days before the first date an organisation may swap at the latest. */
  readonly daysBefore: number;
}

/**
 * An organisation gives its place to another of its people (journey M4). Of somebody who has left it, the place is theirs,
 * and goes only if they agree (exception E16).
 * @throws DomainError `booking.not_of_organisation`, `booking.move_impossible`, `booking.replacement_too_late`,
 * `booking.agreement_needed`, `booking.same_person`
 */
export function assertReplaceable(seat: OrganisationSeat, wish: ReplacementWish, now: Date): void {
  if (seat.organisationId === null || !seat.isEnrolled) throw conflict('booking.not_of_organisation');
  if (seat.state !== 'CONFIRMED' && seat.state !== 'REQUESTED')
    throw conflict('booking.move_impossible', { from: seat.state, to: 'replaced' });
  const lastDay = addDays(seat.firstDate, -wish.daysBefore);
  const isLate = wish.byStaff ? seat.firstStart === null || seat.firstStart <= now : berlinDate(now) > lastDay;
  if (isLate) throw conflict('booking.replacement_too_late', { days: wish.daysBefore });
  if (!seat.isMember && !wish.agreed) throw conflict('booking.agreement_needed');
  if (wish.personId === seat.personId) throw conflict('booking.same_person');
}

/** Registration may be over, and the organisation's places all given: the seat is not new, and it is theirs. */
const noMatterForASeat: ReadonlySet<string> = new Set(['closed', 'not_open', 'organisation_limit']);

/** What speaks against somebody who takes another's seat. */
export const refusalsOfSeat = <R extends { readonly code: string; readonly effect: string }>(reasons: readonly R[]): R[] =>
  reasons.filter(({ code, effect }) => effect === 'refuse' && !noMatterForASeat.has(code));
