import { berlinInstant, type LocalDate, type LocalTime } from '../../../time/berlin.js';
import type { DayOff } from '../../../time/holidays.js';
import { specialDay } from './series.js';

export interface CheckedDate {
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
}

/** A date of another course that is in the same room, or is taught by one of the same people. */
export interface BusySession {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly roomId: string | null;
  readonly code: string;
  readonly title: string;
  readonly trainerId: string | null;
  readonly trainerName: string | null;
}

export const findingKinds = ['room_taken', 'trainer_busy', 'public_holiday', 'school_holiday', 'closed'] as const;

/** What one should know about a date before it is fixed. */
export interface PlanFinding {
  readonly date: LocalDate;
  readonly kind: (typeof findingKinds)[number];
  /** Key of the holiday, or name of the trainer. */
  readonly name: string | null;
  /** The other course. */
  readonly title: string | null;
  readonly code: string | null;
}

/** Double bookings of the room and of trainers, and days off (S2). Dates whose hour does not exist are the door's affair. */
export function findInPlan(
  dates: readonly CheckedDate[],
  roomId: string | null,
  busy: readonly BusySession[],
  off: readonly DayOff[],
): PlanFinding[] {
  return dates.flatMap((one) => [...clashes(one, roomId, busy), ...dayOff(one.date, off)]);
}

function clashes({ date, start, end }: CheckedDate, roomId: string | null, busy: readonly BusySession[]): PlanFinding[] {
  const [from, to] = [berlinInstant(date, start), berlinInstant(date, end)];
  const others = busy.filter((other) => other.startsAt < to && from < other.endsAt);
  const inRoom = others.find((other) => roomId !== null && other.roomId === roomId);
  const taught = others.filter((other) => other.trainerId !== null);
  const trainers = taught.filter((other, at) => taught.findIndex(({ trainerId }) => trainerId === other.trainerId) === at);
  return [
    ...(inRoom ? [{ date, kind: 'room_taken' as const, name: null, title: inRoom.title, code: inRoom.code }] : []),
    ...trainers.map(({ trainerName, title, code }) => ({ date, kind: 'trainer_busy' as const, name: trainerName, title, code })),
  ];
}

function dayOff(date: LocalDate, off: readonly DayOff[]): PlanFinding[] {
  const special = specialDay(date, off);
  if (special === null) return [];
  return [{ date, kind: special.reason, name: special.name, title: null, code: null }];
}
