import { newId } from '../../api/src/database/ids.js';
import type { Kind } from '../../api/src/modules/catalogue/domain/run.js';
import type { RunState } from '../../api/src/modules/catalogue/domain/run-moves.js';

/** What a test wants to be different from the usual course. */
export interface RunWish {
  readonly title?: string;
  readonly capacity?: number;
  readonly waitlistSize?: number;
  /** A course with fewer places than this cannot be wished for. */
  readonly minParticipants?: number;
  readonly state?: RunState;
  readonly kind?: Kind;
  readonly prerequisites?: readonly string[];
  readonly flags?: readonly string[];
  readonly minAge?: number;
  readonly maxPerOrganisation?: number;
  readonly registrationOpensAt?: Date;
  /** Until when people may come in although the course has begun. */
  readonly lateEntryUntil?: Date | null;
  /** One session for each day. */
  readonly dates?: readonly [string, ...string[]];
  /** Another date of the same course as this run. */
  readonly sameCourseAs?: WorldRun;
}

export interface WorldSession {
  readonly id: string;
  readonly n: number;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly teachingUnits: number;
}

export interface WorldRun {
  readonly id: string;
  readonly offeringId: string;
  readonly code: string;
  readonly slug: string;
  readonly title: string;
  readonly capacity: number;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly sessions: readonly WorldSession[];
}

export const usualKind: Kind = 'IN_DEPTH_SEMINAR';
/** Saturdays, a month after the moment at which tests begin. */
const usualDates = ['2027-02-06', '2027-02-13'] as const;

export function usualRun(wish: RunWish, number: number): WorldRun {
  const dates = wish.dates ?? usualDates;
  return {
    id: newId(),
    offeringId: wish.sameCourseAs?.offeringId ?? newId(),
    code: `RUN-${number}`,
    slug: `gespraeche-gut-fuehren-${number}`,
    title: wish.title ?? 'Gespräche gut führen – Kassel',
    capacity: wish.capacity ?? 12,
    firstDate: dates[0],
    lastDate: dates.at(-1) ?? dates[0],
    sessions: dates.map((date, at) => ({ id: newId(), n: at + 1, date, start: '09:00', end: '16:00', teachingUnits: 8 })),
  };
}
