import type { FieldError } from '../../../errors/domain-error.js';
import { addDays, berlinDate, type LocalDate, type LocalTime } from '../../../time/berlin.js';
import { daysAfterStart } from './deadlines.js';
import type { RunWish, SessionWish } from './new-run.js';
import type { DeliveryFormat } from './run.js';
import { exists } from './series.js';
import { minuteOfDay } from './teaching-units.js';

export interface DraftSession {
  /** Of a date that there is already. */
  readonly id?: string | null;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly breakMinutes: number;
  /** Suggested from the clock where it is left out. */
  readonly teachingUnits: number | null;
  /** Only where it is not the course's own room; null for online. */
  readonly roomId?: string | null;
}

/** What staff write about a course before anybody sees it. What is left out follows from the settings, the room and the dates. */
export interface RunContent {
  readonly title: string;
  readonly promise: string | null;
  readonly description: string;
  readonly format: DeliveryFormat;
  readonly town: string | null;
  readonly territoryId: string | null;
  readonly roomId: string | null;
  readonly organiserId: string;
  readonly contactPersonId: string | null;
  readonly fundingProgrammeId: string | null;
  readonly trainerIds: readonly string[];
  readonly flags: readonly string[];
  readonly capacity: number;
  readonly minParticipants: number | null;
  readonly registrationUntil: LocalDate | null;
  readonly cancellationUntil: LocalDate | null;
  readonly decisionDate: LocalDate | null;
  readonly sessions: readonly DraftSession[];
}

/** What a course has besides: set elsewhere, or taken over from the course it is like. */
export type KeptOfRun = Pick<
  RunWish,
  'prerequisites' | 'germanLevel' | 'minAge' | 'maxPerOrganisation' | 'waitlistSize' | 'hostId' | 'fundedViaId' | 'registrationOpensAt'
>;

export interface RunIdentity {
  readonly offeringId: string;
  readonly code: string;
}

/** Where a room is: a course in it is there too, unless staff say otherwise. */
export interface RoomPlace {
  readonly town: string;
  readonly territoryId: string | null;
}

export function wishOfContent(
  { promise, minParticipants, registrationUntil, cancellationUntil, decisionDate, sessions, ...content }: RunContent,
  identity: RunIdentity,
  kept: KeptOfRun,
  place: RoomPlace | null,
): RunWish {
  const isOnline = content.format === 'ONLINE';
  return {
    ...content,
    ...identity,
    ...kept,
    roomId: isOnline ? null : content.roomId,
    town: isOnline ? null : (content.town ?? place?.town ?? null),
    territoryId: content.territoryId ?? (isOnline ? null : (place?.territoryId ?? null)),
    ...(promise !== null && { promise }),
    ...(minParticipants !== null && { minParticipants }),
    ...(registrationUntil !== null && { registrationUntil }),
    ...(cancellationUntil !== null && { cancellationUntil }),
    ...(decisionDate !== null && { decisionDate }),
    sessions: sessions.map(sessionWish),
  };
}

const sessionWish = ({ id, teachingUnits, ...session }: DraftSession): SessionWish => ({
  ...session,
  ...(id && { id }),
  ...(teachingUnits !== null && { teachingUnits }),
});

/** Somebody who plans further ahead has mistyped the year. */
const FARTHEST_DAYS = 3 * 366;

/**
 * What is wrong with the dates and the days that depend on them, each at its field.
 * @param now a new course begins after it; null for one that has long been a draft
 */
export function draftErrors(content: RunContent, today: LocalDate, now: Date | null): FieldError[] {
  return [...datesErrors(content.sessions, today, now), ...deadlineErrors(content), ...numberErrors(content)];
}

/** What is wrong with the dates alone. */
export const datesErrors = (sessions: readonly DraftSession[], today: LocalDate, now: Date | null): FieldError[] =>
  sessions.flatMap((session, at) => sessionErrors(session, `sessions.${at}`, today, now));

function sessionErrors(
  { date, start, end, breakMinutes, teachingUnits }: DraftSession,
  field: string,
  today: LocalDate,
  now: Date | null,
): FieldError[] {
  const skipped = [start, end].find((time) => !exists(date, time));
  if (skipped) return [{ field: `${field}.start`, code: 'time.does_not_exist', params: { date, time: skipped } }];
  return [
    ...spanErrors({ start, end, breakMinutes }).map((error) => ({ ...error, field: `${field}.${error.field}` })),
    ...(teachingUnits === null || Number.isInteger(teachingUnits * 2)
      ? []
      : [{ field: `${field}.teachingUnits`, code: 'run.units_malformed' }]),
    ...(now && date < berlinDate(now) ? [{ field: `${field}.date`, code: 'session.date_past' }] : []),
    ...(date > addDays(today, FARTHEST_DAYS) ? [{ field: `${field}.date`, code: 'run.date_too_far' }] : []),
  ];
}

/** Something is left of the time once the break is over. */
export function spanErrors({ start, end, breakMinutes }: Pick<DraftSession, 'start' | 'end' | 'breakMinutes'>): FieldError[] {
  const minutes = minuteOfDay(end) - minuteOfDay(start);
  if (minutes <= 0) return [{ field: 'end', code: 'run.session_ends_early' }];
  return breakMinutes >= minutes ? [{ field: 'breakMinutes', code: 'run.break_too_long' }] : [];
}

function deadlineErrors({ sessions, ...days }: RunContent): FieldError[] {
  const [first] = sessions.map(({ date }) => date).toSorted();
  return first === undefined ? [] : daysAfterStart(days, first);
}

const numberErrors = ({ capacity, minParticipants }: RunContent): FieldError[] =>
  minParticipants !== null && minParticipants > capacity ? [{ field: 'minParticipants', code: 'run.minimum_above_capacity' }] : [];
