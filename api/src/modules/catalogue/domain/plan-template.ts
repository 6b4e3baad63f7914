import type { KindTemplate, KindTemplateName } from '../../../settings/kind-template.js';
import { addDays, daysBetween, type LocalDate, type LocalTime, weekday } from '../../../time/berlin.js';
import type { DraftSession, KeptOfRun, RoomPlace, RunContent } from './draft.js';
import { decisionDay } from './new-run.js';
import type { Audience, GermanLevel, Kind } from './run.js';

/** Inclusive; null is no limit. */
export interface UnitSpan {
  readonly min: number | null;
  readonly max: number | null;
}

/** Interpreters have a basic qualification of their own; everything else goes by its kind. */
export function templateName(kind: Kind, audience: Audience): KindTemplateName {
  if (kind === 'BASIC_QUALIFICATION' && audience === 'INTERPRETER') return 'template.basic_qualification_interpreter';
  return `template.${kind.toLowerCase() as Lowercase<Kind>}`;
}

/** How many teaching units the programme provides for; null where it says nothing. */
export const unitSpan = ({ units }: Pick<KindTemplate, 'units'>): UnitSpan | null =>
  units.min === null && units.max === null ? null : units;

export interface SeriesPattern {
  readonly from: LocalDate;
  readonly weekdays: readonly number[];
  /** 2 is every other week. */
  readonly everyWeeks: number;
  readonly count: number;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly breakMinutes: number;
}

/** People need this long to hear of a course and to sign up. */
const LEAD_DAYS = 56;

/** How the dates of a course lie, as one would say it. @param today where it has none */
export function patternOf(sessions: readonly DraftSession[], today: LocalDate): SeriesPattern {
  const [first] = sessions;
  const weekdays = [...new Set(sessions.map(({ date }) => weekday(date)))].toSorted();
  const { start, end, breakMinutes } = first ?? { start: '17:00', end: '19:30', breakMinutes: 15 };
  return {
    ...{ from: first?.date ?? today, weekdays: weekdays.length > 0 ? weekdays : [1], everyWeeks: rhythmOf(sessions) },
    ...{ count: Math.max(1, sessions.length), start, end, breakMinutes },
  };
}

/** The same pattern again, from the next such weekday on that leaves people time to sign up. */
export function patternAgain(sessions: readonly DraftSession[], today: LocalDate): SeriesPattern {
  const earliest = addDays(today, LEAD_DAYS);
  const wanted = sessions[0] ? weekday(sessions[0].date) : 1;
  return { ...patternOf(sessions, today), from: addDays(earliest, (wanted - weekday(earliest) + 7) % 7) };
}

/** Farther apart dates are no series. */
const SLOWEST_WEEKS = 4;

/** Weeks from one date to the next: the distance that is there most often, for holidays and moved dates are exceptions. */
function rhythmOf(sessions: readonly DraftSession[]): number {
  const weeks = [...new Set(sessions.map(({ date }) => addDays(date, 1 - weekday(date))))].toSorted();
  const distances = weeks.slice(1).map((monday, at) => daysBetween(weeks[at] ?? monday, monday) / 7);
  const often = Map.groupBy(
    distances.toSorted((a, b) => a - b),
    (distance) => distance,
  );
  const [usual = 1] = [...often.keys()].toSorted((a, b) => (often.get(b)?.length ?? 0) - (often.get(a)?.length ?? 0));
  return usual <= SLOWEST_WEEKS ? usual : 1;
}

/** The first day a course can begin that is planned anew: nobody plans into the past. */
export const earliestAgain = (today: LocalDate): LocalDate => addDays(today, LEAD_DAYS);

/** A course like another one: everything but its dates and the days that follow from them. */
export function contentLike(content: RunContent): RunContent {
  return { ...content, registrationUntil: null, cancellationUntil: null, decisionDate: null, sessions: [] };
}

/** Rooms that are no longer to choose do not begin a new course; a date there follows its course. */
export function withoutRooms(content: RunContent, gone: ReadonlySet<string>): RunContent {
  const kept = (roomId: string | null | undefined): boolean => typeof roomId !== 'string' || !gone.has(roomId);
  return {
    ...content,
    roomId: kept(content.roomId) ? content.roomId : null,
    sessions: content.sessions.map(({ roomId, ...session }) => ({ ...session, ...(roomId !== undefined && kept(roomId) && { roomId }) })),
  };
}

/** The first course of an offering: its texts, and as many people as its kind is for. */
export function contentOfOffering(
  { title, promise, description }: Pick<RunContent, 'title' | 'promise' | 'description'>,
  { capacity, minParticipants }: Pick<KindTemplate, 'capacity' | 'minParticipants'>,
): RunContent {
  return {
    ...{ title, promise, description, format: 'PRESENCE', town: null, territoryId: null, roomId: null },
    ...{ organiserId: '', contactPersonId: null, fundingProgrammeId: null, trainerIds: [], flags: [], capacity, minParticipants },
    ...{ registrationUntil: null, cancellationUntil: null, decisionDate: null, sessions: [] },
  };
}

interface Choices {
  readonly rooms: readonly { readonly id: string }[];
  readonly contacts: readonly { readonly id: string }[];
  readonly organisers: readonly { readonly id: string }[];
}

/** Where there is one to choose from, it is chosen. */
export function withOnlyChoices(content: RunContent, { rooms, contacts, organisers }: Choices): RunContent {
  const only = (all: readonly { readonly id: string }[]): string | null => (all.length === 1 ? (all[0]?.id ?? null) : null);
  return {
    ...content,
    roomId: content.roomId ?? only(rooms),
    contactPersonId: content.contactPersonId ?? only(contacts),
    organiserId: content.organiserId || (only(organisers) ?? ''),
  };
}

/** The rules for signing up go along; who passes the money on belongs to the place. */
export function keptLike(kept: KeptOfRun, isSamePlace: boolean): KeptOfRun {
  return {
    ...kept,
    registrationOpensAt: null,
    hostId: isSamePlace ? (kept.hostId ?? null) : null,
    fundedViaId: isSamePlace ? (kept.fundedViaId ?? null) : null,
  };
}

export interface RulesOfOffering {
  readonly kind: Kind;
  readonly audience: Audience;
  readonly prerequisites: readonly string[];
  readonly germanLevel: GermanLevel | null;
  readonly minAge: number | null;
}

/** Rules of a course that is like no other: those of its offering, and at least the age that the programme asks for. */
export function keptByDefault(offering: RulesOfOffering, ages: { adult: number; german: number }): KeptOfRun {
  const { kind, audience, prerequisites, germanLevel } = offering;
  const isAdult = kind === 'BASIC_QUALIFICATION' || audience === 'INTERPRETER';
  const minAge = offering.minAge ?? (kind === 'DEUTSCH4U' ? ages.german : isAdult ? ages.adult : null);
  return {
    prerequisites,
    germanLevel,
    minAge,
    maxPerOrganisation: null,
    hostId: null,
    fundedViaId: null,
    registrationOpensAt: null,
  };
}

/** A place that follows from the room goes on following it when another room is chosen. */
export function withoutRoomPlace(content: RunContent, place: RoomPlace | null): RunContent {
  if (!place) return content;
  return {
    ...content,
    town: content.town === place.town ? null : content.town,
    territoryId: content.territoryId === place.territoryId ? null : content.territoryId,
  };
}

/** Days as the settings would choose them; staff see what is different from that. */
export interface DayDefaults {
  readonly registrationDays: number;
  readonly cancellationDays: number;
  readonly decisionDays: number;
}

/**
 * A day that follows from the settings goes on following them when the dates change. So does a day of the decision that was the
 * next one possible when it was chosen, and is over by now: a draft has not made anybody wait for it.
 */
export function withoutDefaultDays(content: RunContent, defaults: DayDefaults, today: LocalDate): RunContent {
  const first = content.sessions[0]?.date;
  if (first === undefined) return content;
  const { decisionDate: decision } = content;
  const isOwn = decision !== null && decision > today && decision !== decisionDay(first, defaults.decisionDays, today);
  const own = (day: LocalDate | null, days: number): LocalDate | null => (day === addDays(first, -days) ? null : day);
  return {
    ...content,
    registrationUntil: own(content.registrationUntil, defaults.registrationDays),
    cancellationUntil: own(content.cancellationUntil, defaults.cancellationDays),
    decisionDate: isOwn ? decision : null,
  };
}
