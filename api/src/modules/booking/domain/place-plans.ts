import { conflict, type DomainError, invalid } from '../../../errors/domain-error.js';
import type { LocalDate } from '../../../time/berlin.js';

/** A ledger as staff decide about it. */
export interface PlannedLedger {
  readonly capacity: number;
  readonly taken: number;
  readonly held: number;
  readonly capacityHard: number | null;
}

/** With the number of people it needs to take place. */
export interface LedgerOfRun extends PlannedLedger {
  readonly minParticipants: number;
}

/**
 * May the capacity be this? What is taken or held is never put in question by it: a lower one is refused with the
 * numbers, a higher one is fine even while people sit beyond it. With fewer places than the minimum a run could never take place.
 */
export function capacityRefusal(ledger: LedgerOfRun, capacity: number): DomainError | null {
  const { taken, held, capacityHard, minParticipants } = ledger;
  if (capacityHard !== null && capacity > capacityHard) return conflict('places.above_room', { seats: capacityHard });
  if (capacity < ledger.capacity && capacity < taken + held) return conflict('places.below_taken', { taken, held, least: taken + held });
  if (capacity < ledger.capacity && capacity < minParticipants) return conflict('places.below_minimum', { min: minParticipants });
  return null;
}

/** Why nobody may be booked beyond the capacity now (E27). */
export function overbookRefusal({ capacity, taken, held, capacityHard }: PlannedLedger): DomainError {
  const seats = capacityHard ?? 0;
  return taken + held < capacity
    ? conflict('places.still_free', { free: capacity - taken - held })
    : conflict('places.room_full', { seats });
}

export interface QuotaState {
  readonly seats: number;
  readonly used: number;
  readonly releaseOn: LocalDate;
  readonly isReleased: boolean;
}

export interface QuotaWish {
  readonly seats: number;
  readonly releaseOn: LocalDate;
}

/** Places of a quota that are held and that nobody uses yet. */
export const unusedOf = (quota: QuotaState | null): number => (!quota || quota.isReleased ? 0 : quota.seats - quota.used);

/** How many more places must be held for a quota to become as wished; negative: so many become free. */
export const heldMore = (quota: QuotaState | null, wish: QuotaWish): number => wish.seats - (quota?.used ?? 0) - unusedOf(quota);

/** @param days today and the first day of the run: a quota ends before the course begins */
export function quotaRefusal(
  quota: QuotaState | null,
  wish: QuotaWish,
  days: { readonly today: LocalDate; readonly first: LocalDate },
): DomainError | null {
  if (wish.releaseOn < days.today || wish.releaseOn >= days.first) {
    return invalid('request.invalid', {}, [{ field: 'releaseOn', code: 'validation.release_day', params: { first: days.first } }]);
  }
  const used = quota?.used ?? 0;
  return wish.seats < used ? conflict('quota.below_used', { used }) : null;
}
