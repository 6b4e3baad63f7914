import type { OfferStep } from '../../../settings/definitions.js';
import { addDays, berlinDate, berlinInstant, berlinTime } from '../../../time/berlin.js';

/** How long an offered seat is kept; values are settings (exceptions E01 to E04). */
export interface OfferRules {
  readonly steps: readonly OfferStep[];
  /** Later than so many hours before the start everybody who waits is asked at once. */
  readonly parallelHours: number;
  /** From the last step on people are asked only between these hours of the day. */
  readonly daytime: { readonly min: number; readonly max: number };
}

export interface OfferTerms {
  /** Who is asked: the first who waits, or everybody, and the first answer wins. */
  readonly asks: 'first' | 'all';
  /** When the message leaves: at night it waits for the morning; null for at once, whatever the outbox's clock says. */
  readonly sendAt: Date | null;
  /** Until when the answer counts; never after the start. */
  readonly expiresAt: Date;
}

const HOUR = 3_600_000;

/** The terms of an offer made now, or null once the run has begun: a freed seat is then nobody's to offer (pain 7). */
export function offerTerms(firstStart: Date, now: Date, rules: OfferRules): OfferTerms | null {
  const hoursLeft = (firstStart.getTime() - now.getTime()) / HOUR;
  if (hoursLeft <= 0) return null;
  if (hoursLeft < rules.parallelHours) return { asks: 'all', sendAt: null, expiresAt: firstStart };

  const steps = rules.steps.toSorted((a, b) => b.fromHoursBefore - a.fromHoursBefore);
  const step = steps.find((one) => hoursLeft >= one.fromHoursBefore) ?? steps.at(-1);
  if (!step) return { asks: 'all', sendAt: null, expiresAt: firstStart };
  const sendAt = step === steps.at(-1) ? nextDaytime(now, rules.daytime) : null;
  const expiresAt = new Date(Math.min((sendAt ?? now).getTime() + step.keptHours * HOUR, firstStart.getTime()));
  return { asks: 'first', sendAt, expiresAt };
}

/** At night the next morning; null by day. */
function nextDaytime(now: Date, { min, max }: OfferRules['daytime']): Date | null {
  const today = berlinDate(now);
  const hour = Number(berlinTime(now).slice(0, 2));
  if (hour >= min && hour < max) return null;
  const morning = `${String(min).padStart(2, '0')}:00`;
  return berlinInstant(hour < min ? today : addDays(today, 1), morning);
}
