import { type FieldError, invalid } from '../../../errors/domain-error.js';
import { addDays, berlinInstant, endOfDay, type LocalDate, type LocalTime } from '../../../time/berlin.js';
import { lateEntryUntil } from './late-entry.js';
import type { DeliveryFormat, GermanLevel, Kind } from './run.js';
import { promiseOf, searchTextOf, slugOf } from './run-texts.js';
import { minuteOfDay, suggestUnits } from './teaching-units.js';

export interface SessionWish {
  /** Of a date that there is already. */
  readonly id?: string;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly breakMinutes: number;
  /** What staff entered; suggested from the clock where it is left out. */
  readonly teachingUnits?: number;
  /** Only where it is not the run's own room; null for online. */
  readonly roomId?: string | null;
}

/** A course run as staff enter it. What is left out follows from the settings and the sessions. */
export interface RunWish {
  readonly offeringId: string;
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly promise?: string;
  readonly format: DeliveryFormat;
  readonly town: string | null;
  readonly territoryId: string | null;
  readonly roomId: string | null;
  readonly germanLevel: GermanLevel | null;
  readonly minAge?: number | null;
  readonly prerequisites: readonly string[];
  readonly flags: readonly string[];
  readonly capacity: number;
  readonly minParticipants?: number;
  readonly waitlistSize?: number;
  /** So many members of one organisation at most. */
  readonly maxPerOrganisation?: number | null;
  readonly registrationOpensAt?: Date | null;
  /** Registration closes at 23:59 of this day. */
  readonly registrationUntil?: LocalDate;
  /** Cancelling is free until 23:59 of this day. */
  readonly cancellationUntil?: LocalDate;
  readonly decisionDate?: LocalDate;
  readonly organiserId: string;
  readonly hostId?: string | null;
  readonly fundedViaId?: string | null;
  readonly fundingProgrammeId?: string | null;
  readonly contactPersonId?: string | null;
  readonly trainerIds?: readonly string[];
  readonly sessions: readonly SessionWish[];
}

/** What the wish refers to, and the rule values of the day of the first session. */
export interface RunContext {
  readonly kind: Kind;
  /** Names by which people search the run: territory, organiser, trainers. */
  readonly names: readonly (string | null)[];
  /** The day on which it is planned. */
  readonly today: LocalDate;
  readonly defaults: {
    readonly registrationDays: number;
    readonly cancellationDays: number;
    readonly decisionDays: number;
    readonly waitlistSize: number;
    readonly minParticipants: number;
    /** Share of a German course's units that may be missed at its beginning. */
    readonly lateEntryPercent: number;
  };
}

export interface NewSession {
  readonly id: string | null;
  readonly n: number;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly breakMinutes: number;
  readonly teachingUnits: number;
  readonly roomId: string | null;
}

/** What follows from a wish, ready to be stored beside it. */
export interface PlannedRun {
  readonly slug: string;
  readonly promise: string;
  readonly searchText: string;
  readonly teachingUnits: number;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly registrationDeadline: Date;
  readonly cancellationDeadline: Date;
  readonly lateEntryUntil: Date | null;
  readonly decisionDate: LocalDate;
  readonly minParticipants: number;
  readonly waitlistSize: number;
  readonly sessions: readonly NewSession[];
}

/** @throws DomainError `run.invalid` with the fields, `time.does_not_exist` for an hour the clock skips */
export function planRun(wish: RunWish, { kind, names, defaults, today }: RunContext): PlannedRun {
  const sessions = planSessions(wish);
  const minParticipants = wish.minParticipants ?? Math.min(defaults.minParticipants, wish.capacity);
  refuse([...sessionErrors(sessions), ...numberErrors(wish, minParticipants)]);
  const firstDate = sessions[0]?.date ?? '';
  const promise = wish.promise ?? promiseOf(wish.description);
  return {
    slug: slugOf(wish.title, wish.code),
    promise,
    searchText: searchTextOf(kind, [wish.title, promise, wish.description, wish.town, wish.code, ...names]),
    teachingUnits: sessions.reduce((sum, session) => sum + session.teachingUnits, 0),
    firstDate,
    lastDate: sessions.at(-1)?.date ?? firstDate,
    registrationDeadline: endOfDay(wish.registrationUntil ?? addDays(firstDate, -defaults.registrationDays)),
    cancellationDeadline: endOfDay(wish.cancellationUntil ?? addDays(firstDate, -defaults.cancellationDays)),
    lateEntryUntil: kind === 'DEUTSCH4U' ? lateEntryUntil(sessions, defaults.lateEntryPercent) : null,
    decisionDate: wish.decisionDate ?? decisionDay(firstDate, defaults.decisionDays, today),
    minParticipants,
    waitlistSize: wish.waitlistSize ?? defaults.waitlistSize,
    sessions,
  };
}

/** So many days before the first date, but not before tomorrow: people must have time to book. Never after the start. */
export function decisionDay(firstDate: LocalDate, days: number, today: LocalDate): LocalDate {
  const usual = addDays(firstDate, -days);
  const tomorrow = addDays(today, 1);
  if (usual >= tomorrow) return usual;
  return tomorrow < firstDate ? tomorrow : firstDate;
}

/** Instants of a session, from its clock on the wall. @throws DomainError `run.invalid` when it ends before it starts */
export function sessionSpan(date: LocalDate, start: LocalTime, end: LocalTime): { startsAt: Date; endsAt: Date } {
  if (minuteOfDay(end) <= minuteOfDay(start)) refuse([{ field: 'end', code: 'run.session_ends_early' }]);
  return { startsAt: berlinInstant(date, start), endsAt: berlinInstant(date, end) };
}

function planSessions(wish: RunWish): NewSession[] {
  return wish.sessions
    .toSorted((a, b) => compare(a.date + a.start, b.date + b.start))
    .map(({ id, date, start, end, breakMinutes, teachingUnits, roomId }, at) => ({
      id: id ?? null,
      n: at + 1,
      date,
      start,
      end,
      ...sessionSpan(date, start, end),
      breakMinutes,
      teachingUnits: teachingUnits ?? suggestUnits(start, end, breakMinutes),
      roomId: roomId === undefined ? wish.roomId : roomId,
    }));
}

function sessionErrors(sessions: readonly NewSession[]): FieldError[] {
  if (sessions.length === 0) return [{ field: 'sessions', code: 'run.no_sessions' }];
  return sessions.flatMap((session, at) => {
    const before = sessions[at - 1];
    const field = `sessions.${at}`;
    return [
      ...(before && before.endsAt > session.startsAt ? [{ field, code: 'run.sessions_overlap' }] : []),
      ...(isUnits(session.teachingUnits) ? [] : [{ field: `${field}.teachingUnits`, code: 'run.units_malformed' }]),
    ];
  });
}

function numberErrors(wish: RunWish, minParticipants: number): FieldError[] {
  return [
    ...(isWhole(wish.capacity) && wish.capacity > 0 ? [] : [{ field: 'capacity', code: 'run.capacity_malformed' }]),
    ...(isWhole(minParticipants) && minParticipants <= wish.capacity
      ? []
      : [{ field: 'minParticipants', code: 'run.minimum_above_capacity' }]),
    ...(isWhole(wish.waitlistSize ?? 0) ? [] : [{ field: 'waitlistSize', code: 'run.waitlist_malformed' }]),
  ];
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalid('run.invalid', {}, errors);
}

/** Units are counted in halves. */
export const isUnits = (units: number): boolean => units >= 0 && Number.isInteger(units * 2);

const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 0;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
