import { conflict, type DomainError, invalid } from '../../../errors/domain-error.js';

export interface OpenOffer {
  readonly state: string;
  /** False where several were asked and the first yes wins. */
  readonly holdsSeat: boolean;
  readonly expiresAt: Date;
}

/**
 * Staff give somebody longer to answer, for example because nobody picked up the phone. Never past the start, and never
 * where others were asked too: there is no deadline of one's own.
 * @returns why not; null when it may be
 */
export function extensionRefusal(
  offer: OpenOffer,
  until: Date,
  { now, firstStart }: { now: Date; firstStart: Date | null },
): DomainError | null {
  const isOver = offer.expiresAt <= now || (firstStart !== null && firstStart <= now);
  if (offer.state !== 'OPEN' || isOver) return conflict('offer.expired');
  if (!offer.holdsSeat) return conflict('offer.race');
  if (until <= offer.expiresAt) return atDay('offer.not_later');
  return firstStart !== null && until > firstStart ? atDay('offer.after_start') : null;
}

const atDay = (code: string): DomainError => invalid(code, {}, [{ field: 'date', code }]);
