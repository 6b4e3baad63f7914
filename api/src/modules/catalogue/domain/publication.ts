import { berlinDate, type LocalDate } from '../../../time/berlin.js';
import { type AccessKey, accessKeys } from './access.js';
import type { ConflictWeight } from './date-conflicts.js';
import type { UnitSpan } from './plan-template.js';
import type { AccessFact, DeliveryFormat } from './run.js';
import { canMove, type RunState } from './run-moves.js';

/** What must be so, or should, before everybody sees a run. */
export interface PublicationFacts {
  readonly state: RunState;
  readonly format: DeliveryFormat;
  readonly teachingUnits: number;
  /** A date has more of them than fit into its time. */
  readonly unitsOver: boolean;
  /** How many of them the programme provides for; null where it says nothing. */
  readonly unitSpan: UnitSpan | null;
  /** With fewer than those nobody may work afterwards: interpreters (S2). */
  readonly needsAllUnits: boolean;
  /** Start of the first session that takes place. */
  readonly firstStart: Date | null;
  /** Null where it opens with the publication. */
  readonly registrationOpensAt: Date | null;
  readonly registrationDeadline: Date;
  /** Day on which staff decide whether it takes place. */
  readonly decisionDate: LocalDate;
  readonly hasRoom: boolean;
  readonly hasTrainer: boolean;
  readonly hasContact: boolean;
  /** How many people come to the room. */
  readonly placesInRoom: number;
  /** What the room holds; null where there is none. */
  readonly roomSeats: number | null;
  /** Every room in which it takes place, and what it promises. */
  readonly rooms: readonly PlaceOfCourse[];
  readonly flags: readonly string[];
  /** The languages besides its own; `outdated` where the original says something else since. */
  readonly translations: readonly { readonly language: string; readonly outdated: boolean }[];
  /** The hardest thing that speaks against one of its dates (S2). */
  readonly conflicts: ConflictWeight | null;
  /** Whoever publishes changed it last themselves; null where nobody asks for a second person (S3). */
  readonly sameEyes: boolean | null;
}

export interface PlaceOfCourse {
  readonly name: string;
  readonly access: readonly AccessFact[];
}

export const publicationPoints = [
  'dates',
  'units',
  'unitSpan',
  'deadline',
  'decision',
  'room',
  'access',
  'seats',
  'trainer',
  'contact',
  'languages',
  'conflicts',
  'eyes',
] as const;
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
  const isLate = (day: LocalDate): boolean => begins && day > berlinDate(facts.firstStart);
  return [
    { point: 'dates', state: begins ? 'ok' : 'stop' },
    { point: 'units', state: facts.teachingUnits <= 0 ? 'stop' : facts.unitsOver ? 'look' : 'ok' },
    ...optional('unitSpan', unitSpanState(facts)),
    { point: 'deadline', state: canRegister(facts, now) && !isLate(berlinDate(facts.registrationDeadline)) ? 'ok' : 'look' },
    { point: 'decision', state: facts.decisionDate >= berlinDate(now) && !isLate(facts.decisionDate) ? 'ok' : 'look' },
    ...(isOnSite ? [{ point: 'room', state: facts.hasRoom ? 'ok' : 'look' } as const] : []),
    ...optional('access', facts.rooms.length === 0 ? null : accessUnknown(facts).length > 0 ? 'look' : 'ok'),
    ...(facts.roomSeats === null ? [] : [{ point: 'seats', state: facts.placesInRoom <= facts.roomSeats ? 'ok' : 'look' } as const]),
    { point: 'trainer', state: facts.hasTrainer ? 'ok' : 'look' },
    { point: 'contact', state: facts.hasContact ? 'ok' : 'look' },
    { point: 'languages', state: facts.translations.length > 0 && !facts.translations.some(({ outdated }) => outdated) ? 'ok' : 'look' },
    { point: 'conflicts', state: facts.conflicts === null ? 'ok' : stateOfWeight[facts.conflicts] },
    ...(facts.sameEyes === null ? [] : [{ point: 'eyes', state: facts.sameEyes ? 'stop' : 'ok' } as const]),
  ];
}

const optional = (point: PublicationPoint, state: CheckedPoint['state'] | null): CheckedPoint[] =>
  state === null ? [] : [{ point, state }];

/** Outside of what the programme provides for: worth a look, and where it makes the course useless a decision. */
export function unitSpanState({
  teachingUnits: units,
  unitSpan,
  needsAllUnits,
}: Pick<PublicationFacts, 'teachingUnits' | 'unitSpan' | 'needsAllUnits'>): 'ok' | 'look' | 'ask' | null {
  if (unitSpan === null || units <= 0) return null;
  if (unitSpan.min !== null && units < unitSpan.min) return needsAllUnits ? 'ask' : 'look';
  return unitSpan.max !== null && units > unitSpan.max ? 'look' : 'ok';
}

/** Whoever cannot climb steps must know before they come; so must whoever relies on what the course promises. */
export const accessUnknown = ({ rooms, flags }: Pick<PublicationFacts, 'rooms' | 'flags'>): { room: string; keys: AccessKey[] }[] =>
  rooms.flatMap(({ name, access }) => {
    const keys = accessKeys.filter((key) => (key === 'step_free' || flags.includes(key)) && !access.some((fact) => fact.key === key));
    return keys.length > 0 ? [{ room: name, keys }] : [];
  });

const canRegister = ({ registrationOpensAt: opensAt, registrationDeadline: until }: PublicationFacts, now: Date): boolean =>
  until > now && (opensAt === null || opensAt < until);

const stateOfWeight = { warn: 'look', ask: 'ask', block: 'stop' } as const;

export const canPublish = (facts: PublicationFacts, points: readonly CheckedPoint[]): boolean =>
  canMove(facts.state, 'PUBLISHED') && points.every(({ state }) => state !== 'stop');
