import { addDays, type LocalDate } from '../../../time/berlin.js';
import type { FieldError } from '../../../errors/domain-error.js';

/** What somebody does in a course. */
export const trainerRoles = ['SPEAKER', 'COURSE_LEAD', 'TEACHER', 'MODERATOR', 'SUPERVISOR'] as const;
export type TrainerRole = (typeof trainerRoles)[number];

/** What staff write down about somebody who teaches. No fee, no contract, no tax (S10). */
export interface TrainerContent {
  readonly name: string;
  readonly role: TrainerRole;
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  /** When they can usually teach, in their own words. */
  readonly availability: string | null;
}

/** Days on which somebody does not teach, the last one included. Why is nobody's business. */
export interface AbsentDays {
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

const MOST_DAYS_AHEAD = 3 * 366;
const LONGEST_DAYS = 366;

export function absenceErrors({ firstDate, lastDate }: AbsentDays, today: LocalDate): FieldError[] {
  if (lastDate < firstDate) return [{ field: 'lastDate', code: 'trainer.absence_turned' }];
  if (lastDate < today) return [{ field: 'lastDate', code: 'trainer.absence_past' }];
  if (firstDate > addDays(today, MOST_DAYS_AHEAD)) return [{ field: 'firstDate', code: 'run.date_too_far' }];
  return lastDate > addDays(firstDate, LONGEST_DAYS) ? [{ field: 'lastDate', code: 'trainer.absence_too_long' }] : [];
}

/** The fields that are not as they were, by name only: a log must not keep what is to be forgotten. */
export const changedFields = (before: TrainerContent, after: TrainerContent): string[] =>
  (Object.keys(after) as (keyof TrainerContent)[]).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
