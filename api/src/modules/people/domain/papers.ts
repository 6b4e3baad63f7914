import { type FieldError, invalid } from '../../../errors/domain-error.js';
import type { LocalDate } from '../../../time/berlin.js';

/** What interpreters show us on paper, as the prerequisites of a run call it. */
export const paperKinds = ['police_certificate_seen', 'confidentiality_signed', 'second_language_C1'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** That a paper was seen: when, and until when it counts. Never what it says. */
export interface SeenPaper {
  readonly kind: string;
  readonly seenOn: LocalDate;
  /** Last day; null where it does not age. */
  readonly validUntil: LocalDate | null;
}

/** @throws DomainError `request.invalid` for a day that cannot be */
export function assertSeen({ seenOn, validUntil }: SeenPaper, today: LocalDate): void {
  const errors: FieldError[] = [
    ...(seenOn > today ? [{ field: 'seenOn', code: 'paper.seen_later' }] : []),
    ...(validUntil !== null && validUntil < seenOn ? [{ field: 'validUntil', code: 'paper.ends_before' }] : []),
  ];
  if (errors.length > 0) throw invalid('request.invalid', {}, errors);
}

/** A paper must still count on the day for which it is asked. */
export const countsOn = ({ validUntil }: Pick<SeenPaper, 'validUntil'>, day: LocalDate): boolean =>
  validUntil === null || validUntil >= day;
