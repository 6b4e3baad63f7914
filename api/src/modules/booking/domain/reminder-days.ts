import { addDays, berlinDate, berlinInstant, daysBetween, type LocalDate } from '../../../time/berlin.js';

/** Reminders leave from this hour on. */
const HOUR = '08:00';

/** Dates on one day, and the reminder that is due for them. */
export interface DueReminder {
  readonly date: LocalDate;
  /** How many calendar days before it was to leave. */
  readonly days: number;
  /** When it was to leave: who got a place later has just read everything. */
  readonly moment: Date;
}

/**
 * Which reminder fits a date today: the last one whose day has come. One that was missed is no longer sent when the next
 * one is due. Null when it is too early for any, or the date is over.
 */
export function reminderOf(date: LocalDate, daysBefore: readonly number[], today: LocalDate): number | null {
  const left = daysBetween(today, date);
  return left < 0 ? null : (daysBefore.filter((days) => days >= left).sort((a, b) => a - b)[0] ?? null);
}

/**
 * Whose moment has come since reminders were last looked after. Days are counted in the calendar, so the change of the
 * clock moves nothing (E22); what an outage has missed follows once, while it is of use (SCHED-01).
 * @param since null when it is not known: then only what is due today
 */
export function dueReminders(daysBefore: readonly number[], since: Date | null, now: Date): DueReminder[] {
  const today = berlinDate(now);
  const from = since ?? berlinInstant(today, '00:00');
  return Array.from({ length: Math.max(...daysBefore) + 1 }, (_, left) => addDays(today, left)).flatMap((date) => {
    const days = reminderOf(date, daysBefore, today);
    if (days === null) return [];
    const moment = berlinInstant(addDays(date, -days), HOUR);
    return moment >= from && moment <= now ? [{ date, days, moment }] : [];
  });
}
