import { conflict, type DomainError, invalid, notFound } from '../../../errors/domain-error.js';
import { berlinDate } from '../../../time/berlin.js';
import { asksBirthYear, confirmBy } from '../../catalogue/domain/admission.js';
import type { BookingState } from './booking-moves.js';

/** What the decision needs to know about a run. */
export interface BookableRun {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly registrationOpensAt: Date | null;
  readonly registrationDeadline: Date;
  readonly minAge: number | null;
  readonly prerequisites: readonly string[];
  readonly waitlistSize: number;
}

export interface BookingWish {
  readonly birthYear: number | null;
  readonly hasContact: boolean;
}

const OPEN_STATES: ReadonlySet<string> = new Set(['PUBLISHED', 'CONFIRMED']);

export type Decision = { readonly state: Extract<BookingState, 'CONFIRMED' | 'REQUESTED'> } | { readonly refusal: DomainError };

/** May this booking be made now, and in which state does it begin? Places are not looked at here: the ledger decides. */
export function decideBooking(run: BookableRun, wish: BookingWish, now: Date): Decision {
  const refusal = windowRefusal(run, now) ?? wishRefusal(run, wish);
  if (refusal) return { refusal };
  return { state: confirmBy(run.prerequisites) === 'auto' ? 'CONFIRMED' : 'REQUESTED' };
}

function windowRefusal(run: BookableRun, now: Date): DomainError | null {
  const { title } = run;
  if (run.state === 'DRAFT' || run.state === 'IN_REVIEW') return notFound('run.unknown');
  if (run.state === 'CANCELLED') return conflict('booking.run_cancelled', { title });
  if (run.firstDate < berlinDate(now)) return conflict('booking.run_over', { title });
  if (!OPEN_STATES.has(run.state) || now > run.registrationDeadline) return conflict('booking.closed', { title });
  if (run.registrationOpensAt && now < run.registrationOpensAt) {
    return conflict('booking.not_open', { title, opensAt: run.registrationOpensAt.toISOString() });
  }
  return null;
}

function wishRefusal(run: BookableRun, wish: BookingWish): DomainError | null {
  if (!wish.hasContact) return field('email', 'validation.contact_missing');
  if (!asksBirthYear(run.prerequisites)) return null;
  if (wish.birthYear === null) return field('birthYear', 'validation.birth_year_missing');
  // Only the year is known, so a person is refused only when no birthday in that year would make them old enough.
  const age = Number(run.firstDate.slice(0, 4)) - wish.birthYear;
  if (run.minAge !== null && age < run.minAge) return conflict('booking.too_young', { minAge: run.minAge });
  return null;
}

const field = (name: string, code: string): DomainError => invalid('request.invalid', {}, [{ field: name, code }]);
