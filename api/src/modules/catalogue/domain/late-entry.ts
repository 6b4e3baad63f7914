import { berlinDate, type LocalDate } from '../../../time/berlin.js';

interface TaughtSession {
  readonly startsAt: Date;
  readonly teachingUnits: number;
}

export interface LateEntryRules {
  readonly state: string;
  readonly firstDate: LocalDate;
  /** Null where nobody comes in later. */
  readonly lateEntryUntil: Date | null;
}

/**
 * Until when somebody can still come in (E31): the start of the last date before which no more than this share of the
 * units was taught.
 */
export function lateEntryUntil(sessions: readonly TaughtSession[], percent: number): Date | null {
  const mostMissed = (sessions.reduce((sum, { teachingUnits }) => sum + teachingUnits, 0) * percent) / 100;
  let missed = 0;
  let until: Date | null = null;
  for (const { startsAt, teachingUnits } of sessions.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (missed > mostMissed) return until;
    until = startsAt;
    missed += teachingUnits;
  }
  return until;
}

const openStates: ReadonlySet<string> = new Set(['PUBLISHED', 'CONFIRMED', 'RUNNING']);

/** The registration's own deadline ends nothing here: people may come until then, before the course begins and after. */
export const takesLateEntries = ({ state, lateEntryUntil: until }: LateEntryRules, now: Date): boolean =>
  until !== null && now < until && openStates.has(state);

export const hasBegun = ({ state, firstDate }: Pick<LateEntryRules, 'state' | 'firstDate'>, now: Date): boolean =>
  state === 'RUNNING' || firstDate < berlinDate(now);
