import type { ConflictWeight } from './date-conflicts.js';
import type { DeliveryFormat } from './run.js';
import { canMove, type RunState } from './run-moves.js';

/** What must be so, or should, before everybody sees a run. */
export interface PublicationFacts {
  readonly state: RunState;
  readonly format: DeliveryFormat;
  readonly teachingUnits: number;
  /** A date has more of them than fit into its time. */
  readonly unitsOver: boolean;
  /** Start of the first session that takes place. */
  readonly firstStart: Date | null;
  readonly registrationDeadline: Date;
  readonly hasRoom: boolean;
  readonly hasTrainer: boolean;
  readonly hasContact: boolean;
  readonly capacity: number;
  /** What the room holds; null where there is none. */
  readonly roomSeats: number | null;
  /** The hardest thing that speaks against one of its dates (S2). */
  readonly conflicts: ConflictWeight | null;
  /** Whoever publishes changed it last themselves; null where nobody asks for a second person (S3). */
  readonly sameEyes: boolean | null;
}

export const publicationPoints = ['dates', 'units', 'deadline', 'room', 'seats', 'trainer', 'contact', 'conflicts', 'eyes'] as const;
export type PublicationPoint = (typeof publicationPoints)[number];

export const pointStates = ['ok', 'look', 'ask', 'stop'] as const;

/** One line of the checklist: fine, worth a look, in the way until somebody says "all the same", or in the way. */
export interface CheckedPoint {
  readonly point: PublicationPoint;
  readonly state: (typeof pointStates)[number];
}

/** The short list before a run is published. What is in the way would show everybody something that is not so. */
export function checkPublication(facts: PublicationFacts, now: Date): CheckedPoint[] {
  const isOnSite = facts.format !== 'ONLINE';
  const begins = facts.firstStart !== null && facts.firstStart > now;
  return [
    { point: 'dates', state: begins ? 'ok' : 'stop' },
    { point: 'units', state: facts.teachingUnits <= 0 ? 'stop' : facts.unitsOver ? 'look' : 'ok' },
    { point: 'deadline', state: facts.registrationDeadline > now ? 'ok' : 'look' },
    ...(isOnSite ? [{ point: 'room', state: facts.hasRoom ? 'ok' : 'look' } as const] : []),
    ...(facts.roomSeats === null ? [] : [{ point: 'seats', state: facts.capacity <= facts.roomSeats ? 'ok' : 'look' } as const]),
    { point: 'trainer', state: facts.hasTrainer ? 'ok' : 'look' },
    { point: 'contact', state: facts.hasContact ? 'ok' : 'look' },
    { point: 'conflicts', state: facts.conflicts === null ? 'ok' : stateOfWeight[facts.conflicts] },
    ...(facts.sameEyes === null ? [] : [{ point: 'eyes', state: facts.sameEyes ? 'stop' : 'ok' } as const]),
  ];
}

const stateOfWeight = { warn: 'look', ask: 'ask', block: 'stop' } as const;

export const canPublish = (facts: PublicationFacts, points: readonly CheckedPoint[]): boolean =>
  canMove(facts.state, 'PUBLISHED') && points.every(({ state }) => state !== 'stop');
