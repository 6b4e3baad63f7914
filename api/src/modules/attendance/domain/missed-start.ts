import { isExpected, type Sheet, type SheetParticipant } from './sheet.js';

/** The day on which somebody did not come to their first date, or why their seat stays theirs. */
export type MissedStart = { readonly on: string } | { readonly refusal: MissedStartRefusal };

export type MissedStartRefusal =
  'attendance.not_missed' | 'attendance.first_date_runs' | 'attendance.few_dates' | 'attendance.no_date_ahead';

interface Terms {
  readonly now: Date;
  /** A course has so many dates before a seat in it is freed: in a shorter one nobody else would gain anything. */
  readonly fewestDates: number;
}

/**
 * Whether the seat of somebody who was absent without a word from their first date may be freed (E09). Grace lasts until
 * that date is over; whoever has come once, or has said that they cannot, keeps the seat.
 */
export function missedStart(sheet: Sheet, participant: SheetParticipant, { now, fewestDates }: Terms): MissedStart {
  const own = sheet.entries.filter(({ bookingId }) => bookingId === participant.bookingId);
  const first = sheet.sessions.find((session) => isExpected(participant, session));
  const isMissed =
    first !== undefined && own.some(({ sessionId }) => sessionId === first.id) && own.every(({ state }) => state === 'ABSENT');
  if (participant.state !== 'CONFIRMED' || participant.leftOn || !isMissed) return { refusal: 'attendance.not_missed' };
  if (now < first.endsAt) return { refusal: 'attendance.first_date_runs' };
  if (sheet.sessions.length < fewestDates) return { refusal: 'attendance.few_dates' };
  if (!sheet.sessions.some(({ startsAt }) => startsAt > now)) return { refusal: 'attendance.no_date_ahead' };
  return { on: first.date };
}
