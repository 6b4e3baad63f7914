import { conflict } from '../../../errors/domain-error.js';
import type { LocalDate, LocalTime } from '../../../time/berlin.js';
import type { DateSpan, DayOff } from '../../../time/holidays.js';
import type { AccessFact } from './run.js';
import { specialDay } from './series.js';

export const conflictKinds = [
  'room_taken',
  'room_small',
  'room_access',
  'trainer_busy',
  'trainer_absent',
  'people_overlap',
  'public_holiday',
  'school_holiday',
  'closed',
  'room_closed',
  'quiet_day',
  'odd_hour',
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** A word of warning; in the way until somebody says "all the same"; in the way. */
export const conflictWeights = ['warn', 'ask', 'block'] as const;
export type ConflictWeight = (typeof conflictWeights)[number];
/** A closing day weighs what a public holiday does: nobody is there on either. */
export type ConflictWeights = Readonly<Record<Exclude<ConflictKind, 'closed' | 'room_closed'>, ConflictWeight>>;

/** A date as it is, or as it would be at another time or place. Dates do not reach beyond midnight. */
export interface PlacedDate {
  /** Null for a course that is not stored yet. */
  readonly runId: string | null;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  /** Null for online, or not known yet. */
  readonly roomId: string | null;
  readonly trainerIds: readonly string[];
  /** How many people come to the room. */
  readonly places: number;
  /** What the course promises or needs, by its flags. */
  readonly flags: readonly string[];
}

/** A date of a course that is stored. */
export interface StandingDate extends PlacedDate {
  readonly runId: string;
  readonly code: string;
  readonly title: string;
  /** A draft: nobody relies on it yet. */
  readonly tentative: boolean;
}

export interface RoomFacts {
  readonly name: string;
  readonly seats: number;
  readonly access: readonly AccessFact[];
}

export interface Absence extends DateSpan {
  readonly trainerId: string;
}

/** A room is closed, or every one; the reason is in words. */
export interface Closing extends DateSpan {
  readonly roomId: string | null;
  readonly name: string;
  /** This room alone, and not its house. */
  readonly isRoom?: boolean;
}

/** What a date can be in conflict with besides other dates. */
export interface PlanFacts {
  readonly rooms: ReadonlyMap<string, RoomFacts>;
  readonly trainers: ReadonlyMap<string, string>;
  readonly absences: readonly Absence[];
  /** Holidays of schools, and what the law has added or taken away. */
  readonly off: readonly DayOff[];
  readonly closings: readonly Closing[];
  /** Hours of the day between which courses take place. */
  readonly hours: { readonly min: number; readonly max: number };
  readonly weights: ConflictWeights;
  /** How many people have a place in both courses. */
  readonly sharedPeople: (oneRunId: string, otherRunId: string) => number;
}

export interface DateConflict {
  readonly kind: ConflictKind;
  readonly weight: ConflictWeight;
  /** Of the room or the trainer; key of the holiday or of what the room lacks. */
  readonly name: string | null;
  /** The other course at that time. */
  readonly other: { readonly code: string; readonly title: string; readonly start: LocalTime; readonly end: LocalTime } | null;
  /** Seats of the room, or people. */
  readonly count: number | null;
  /** Last day of an absence. */
  readonly until: LocalDate | null;
}

/** With the date it is about. */
export type ConflictOfDate = DateConflict & { readonly n: number; readonly date: LocalDate };

/** Which one it is, to know it again later. */
export const signOf = ({ n, kind, name, other }: DateConflict & { readonly n: number }): string =>
  [n, kind, name, other?.code].filter((part) => part !== null && part !== undefined).join(' ');

/** Christmas Eve and New Year's Eve are no holidays by law, and nobody comes. */
const quietDays = new Map([
  ['12-24', 'christmas_eve'],
  ['12-31', 'new_years_eve'],
]);

/**
 * What speaks against a date where and when it is, hardest first (S2). Dates of the same course never stand in each other's way here.
 * @param others dates of that day, also of the course itself
 */
export function conflictsOf(date: PlacedDate, others: readonly StandingDate[], facts: PlanFacts): DateConflict[] {
  const atOnce = others.filter((other) => other.runId !== date.runId && meet(date, other));
  const found = [
    ...roomTaken(date, atOnce, facts),
    ...roomUnfit(date, facts),
    ...trainersBusy(date, atOnce, facts),
    ...trainersAbsent(date, facts),
    ...peopleElsewhere(date, atOnce, facts),
    ...dayOff(date, facts),
  ];
  return found.map((one) => ({ ...one, weight: weightOf(one, facts.weights) })).toSorted((a, b) => rank(b.weight) - rank(a.weight));
}

/** The heaviest of them; null where there is none. */
export const heaviest = (conflicts: readonly { readonly weight: ConflictWeight }[]): ConflictWeight | null =>
  conflicts.reduce<ConflictWeight | null>((worst, { weight }) => (worst && rank(worst) >= rank(weight) ? worst : weight), null);

/** What a change brings: what stands already on the same day, or with the same room on any, is nothing new. */
export function brought(before: ConflictsOn, after: ConflictsOn): DateConflict[] {
  const known = new Set(before.conflicts.map((one) => standing(before.date, one)));
  return after.conflicts.filter((one) => !known.has(standing(after.date, one)));
}

interface ConflictsOn {
  readonly date: LocalDate;
  readonly conflicts: readonly DateConflict[];
}

const standing = (date: LocalDate, { kind, name, other }: DateConflict): string =>
  [kind, name, other?.code, kind === 'room_small' || kind === 'room_access' ? null : date].join(' ');

/**
 * A course that people rely on is changed against nothing that is in the way, and only knowingly against what is asked about.
 * @returns what is done all the same
 * @throws DomainError `session.conflicts_block`, `session.conflicts_open`
 */
export function assertAccepted(conflicts: readonly Pick<DateConflict, 'kind' | 'weight'>[], despite: boolean): ConflictKind[] {
  if (heaviest(conflicts) === 'block') throw conflict('session.conflicts_block');
  const asked = new Set(conflicts.filter(({ weight }) => weight === 'ask').map(({ kind }) => kind));
  if (asked.size > 0 && !despite) throw conflict('session.conflicts_open');
  return [...asked];
}

const rank = (weight: ConflictWeight): number => conflictWeights.indexOf(weight);

type Found = Omit<DateConflict, 'weight'> & { readonly tentative?: boolean };

/** What is only planned itself stands in nobody's way for good. */
function weightOf({ kind, tentative }: Found, weights: ConflictWeights): ConflictWeight {
  const weight = weights[kind === 'closed' || kind === 'room_closed' ? 'public_holiday' : kind];
  return tentative && weight === 'block' ? 'ask' : weight;
}

const meet = (one: PlacedDate, other: PlacedDate): boolean => one.date === other.date && one.start < other.end && other.start < one.end;

const none = { name: null, other: null, count: null, until: null } as const;
const withOther = ({ code, title, start, end, tentative }: StandingDate) => ({ other: { code, title, start, end }, tentative });

/** One date of each course: whoever knows of one course in the way does not know of the next. */
const eachCourse = (dates: readonly StandingDate[]): StandingDate[] =>
  dates.filter(({ runId }, at) => dates.findIndex((one) => one.runId === runId) === at);

function roomTaken({ roomId }: PlacedDate, atOnce: readonly StandingDate[], { rooms }: PlanFacts): Found[] {
  if (roomId === null) return [];
  const there = eachCourse(atOnce.filter((other) => other.roomId === roomId));
  return there.map((one) => ({ ...none, kind: 'room_taken', name: rooms.get(roomId)?.name ?? null, ...withOther(one) }));
}

/** Too few seats, or without what the course promises; what nobody has written down about a room is no finding. */
function roomUnfit({ roomId, places, flags }: PlacedDate, { rooms }: PlanFacts): Found[] {
  const room = roomId === null ? undefined : rooms.get(roomId);
  if (!room) return [];
  const lacks = room.access.filter(({ key, yes }) => !yes && flags.includes(key));
  return [
    ...(room.seats < places ? [{ ...none, kind: 'room_small' as const, name: room.name, count: room.seats }] : []),
    ...lacks.map(({ key }) => ({ ...none, kind: 'room_access' as const, name: key })),
  ];
}

function trainersBusy({ trainerIds }: PlacedDate, atOnce: readonly StandingDate[], { trainers }: PlanFacts): Found[] {
  return trainerIds.flatMap((id): Found[] => {
    const others = eachCourse(atOnce.filter((one) => one.trainerIds.includes(id)));
    return others.map((other) => ({ ...none, kind: 'trainer_busy', name: trainers.get(id) ?? null, ...withOther(other) }));
  });
}

function trainersAbsent({ trainerIds, date }: PlacedDate, { trainers, absences }: PlanFacts): Found[] {
  return trainerIds.flatMap((id): Found[] => {
    const away = absences.find((one) => one.trainerId === id && one.from <= date && date <= one.to);
    return away ? [{ ...none, kind: 'trainer_absent', name: trainers.get(id) ?? null, until: away.to }] : [];
  });
}

/** Somebody has a place in both: they decide themselves where they go (E12), so each other course is told. */
function peopleElsewhere({ runId }: PlacedDate, atOnce: readonly StandingDate[], { sharedPeople }: PlanFacts): Found[] {
  if (runId === null) return [];
  return eachCourse(atOnce).flatMap((other): Found[] => {
    const count = sharedPeople(runId, other.runId);
    return count > 0 ? [{ ...none, kind: 'people_overlap', count, ...withOther(other) }] : [];
  });
}

function dayOff({ date, start, end, roomId }: PlacedDate, { off, closings, hours }: PlanFacts): Found[] {
  const closing = closings.find((one) => one.from <= date && date <= one.to && (one.roomId === null || one.roomId === roomId));
  const special = specialDay(date, off);
  const quiet = quietDays.get(date.slice(5));
  const clock = (hour: number): LocalTime => `${String(hour).padStart(2, '0')}:00`;
  return [
    ...(special?.reason === 'public_holiday' || special?.reason === 'school_holiday'
      ? [{ ...none, kind: special.reason, name: special.name }]
      : []),
    ...(closing ? [{ ...none, kind: closing.isRoom ? ('room_closed' as const) : ('closed' as const), name: closing.name }] : []),
    ...(quiet ? [{ ...none, kind: 'quiet_day' as const, name: quiet }] : []),
    ...(start < clock(hours.min) || end > clock(hours.max) ? [{ ...none, kind: 'odd_hour' as const }] : []),
  ];
}
