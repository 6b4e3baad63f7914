import { addMonths, type LocalDate } from '../../../time/berlin.js';

/** How long the proof of use of a course needs who came to it. */
export interface ProofTerms {
  /** Until the proof is due, counted from the last date. */
  readonly proofMonths: number;
  readonly years: number;
}

/**
 * Last day on which what is left of somebody is needed; null when they never came to a course.
 * @param lastDates of the courses that they came to
 */
export function retainUntil(lastDates: readonly LocalDate[], { proofMonths, years }: ProofTerms): LocalDate | null {
  const last = [...lastDates].sort().at(-1);
  return last === undefined ? null : addMonths(last, proofMonths + 12 * years);
}
