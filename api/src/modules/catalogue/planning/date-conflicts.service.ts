import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { notFound } from '../../../errors/domain-error.js';
import { Settings } from '../../../settings/settings.js';
import { addDays, berlinDate, type LocalDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { DateSpan, DayOff } from '../../../time/holidays.js';
import type { DatePlace } from '../domain/arrange-dates.js';
import { type Clash, clashesOf } from '../domain/clashes.js';
import {
  type Absence,
  brought,
  type ConflictOfDate,
  conflictsOf,
  type DateConflict,
  type PlacedDate,
  type PlanFacts,
} from '../domain/date-conflicts.js';
import type { MovedNews } from '../domain/moved-news.js';
import { DateConflictsStore, type HouseClosing, pairOf, type PlannedSession, type Reader } from './date-conflicts.store.js';

/** What is planned in some days, with what speaks against each of the dates. */
export interface PlannedRange {
  readonly dates: readonly (PlannedSession & { readonly conflicts: readonly DateConflict[] })[];
  readonly absences: readonly Absence[];
  readonly off: readonly DayOff[];
  readonly closings: readonly HouseClosing[];
  readonly trainers: ReadonlyMap<string, string>;
}

/** A day and a room in which a date does not fit without a word. */
export interface Misfit {
  readonly date: LocalDate;
  readonly roomId: string | null;
  readonly conflicts: readonly DateConflict[];
}

/** So far ahead dates are compared by themselves. */
const DAYS_AHEAD = 366;

interface Change {
  readonly before: PlacedDate;
  readonly after: PlacedDate;
}

type ChangeOf = (date: PlannedSession) => Change | null;

/** A date of a course as it would be. */
export interface LookedAt {
  readonly id: string;
  readonly n: number;
  readonly date: LocalDate;
  readonly conflicts: readonly DateConflict[];
  readonly brings: readonly DateConflict[];
}

type Facts = Omit<PlanFacts, 'sharedPeople' | 'closings'> & Pick<PlannedRange, 'closings'>;

/** What speaks against dates, as they are or as they would be: one place for every page that plans, moves or publishes (S2). */
@Injectable()
export class DateConflicts {
  constructor(
    private readonly database: Database,
    private readonly store: DateConflictsStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns for each of the dates, in their order, what speaks against it */
  async of(dates: readonly PlacedDate[], reader: Reader = this.database): Promise<DateConflict[][]> {
    const days = dates.map(({ date }) => date).toSorted();
    const [from, to] = [days[0], days.at(-1)];
    if (from === undefined || to === undefined) return [];
    const standing = await this.store.dates(reader, { from, to });
    return this.judge(dates, standing, await this.facts(reader, { from, to }), reader);
  }

  /** How many come to the room of a course that counts its ways to take part, null for any other. */
  placesOnSite(runId: string): Promise<number | null> {
    return this.store.placesOnSite(this.database, runId);
  }

  /** Who decides about the same room at once comes one after the other, and sees what the other did. Behind the lock of the run. */
  async lockRooms(tx: Reader, roomIds: readonly (string | null)[]): Promise<void> {
    const rooms = roomIds.filter((id) => id !== null);
    if (rooms.length > 0) await tx.query('SELECT id FROM room WHERE id IN (?) ORDER BY id FOR UPDATE', [rooms]);
  }

  /** The same for who teaches the course: after its rooms. */
  async lockTeam(tx: Reader, runId: string): Promise<void> {
    await this.lockTrainers(tx, await this.teamOf(tx, runId));
  }

  teamOf(reader: Reader, runId: string): Promise<string[]> {
    return this.store.teamOf(reader, runId);
  }

  async lockTrainers(tx: Reader, trainerIds: readonly string[]): Promise<void> {
    if (trainerIds.length > 0) await tx.query('SELECT id FROM trainer WHERE id IN (?) ORDER BY id FOR UPDATE', [trainerIds]);
  }

  /** What speaks against the dates of a stored course. */
  async ofRun(runId: string, reader: Reader = this.database): Promise<ConflictOfDate[]> {
    const dates = await this.store.datesOf(reader, runId);
    const found = await this.of(dates, reader);
    return dates.flatMap(({ n, date }, at) => (found[at] ?? []).map((one) => ({ ...one, n, date })));
  }

  /** What comes of these moves. */
  ofMoves(runId: string, moves: readonly MovedNews[], reader: Reader = this.database): Promise<ConflictOfDate[]> {
    return this.ofChange(runId, reader, movedBy(moves));
  }

  /** What speaks against one more date of a course, and what of it is not so anyway: its other dates have the same room. */
  async ofNew(runId: string, place: DatePlace, reader: Reader = this.database): Promise<Pick<LookedAt, 'conflicts' | 'brings'>> {
    const dates = await this.store.datesOf(reader, runId);
    const [like] = dates;
    if (!like) throw notFound('run.unknown');
    const found = await this.of([...dates, { ...like, ...placeOf(place) }], reader);
    const conflicts = found.at(-1) ?? [];
    const known = found.slice(0, -1).flatMap((one) => one.filter(({ kind }) => kind === 'room_small' || kind === 'room_access'));
    return { conflicts, brings: brought({ date: place.date, conflicts: known }, { date: place.date, conflicts }) };
  }

  /** What would speak against each of these dates there, and what of it the moves would bring. */
  lookAt(runId: string, moves: readonly MovedNews[]): Promise<LookedAt[]> {
    return this.compare(runId, this.database, movedBy(moves));
  }

  /** What comes of another team, for the dates that are still to come. */
  ofTeam(runId: string, trainerIds: readonly string[], reader: Reader = this.database): Promise<ConflictOfDate[]> {
    const now = this.clock.now();
    return this.ofChange(runId, reader, (date) => (date.startsAt > now ? { before: date, after: { ...date, trainerIds } } : null));
  }

  /** A draft may change into anything: it is looked at when it is published. */
  private async ofChange(runId: string, reader: Reader, change: ChangeOf): Promise<ConflictOfDate[]> {
    const looked = await this.compare(runId, reader, (date) => (date.tentative ? null : change(date)));
    return looked.flatMap(({ n, date, brings }) => brings.map((one) => ({ ...one, n, date })));
  }

  /** All dates at once: a long course asks no more than a short one. */
  private async compare(runId: string, reader: Reader, change: ChangeOf): Promise<LookedAt[]> {
    const changes = (await this.store.datesOf(reader, runId)).flatMap((stored) => {
      const one = change(stored);
      return one ? [{ stored, ...one }] : [];
    });
    const found = await this.of(
      changes.flatMap(({ before, after }) => [before, after]),
      reader,
    );
    return changes.map(({ stored: { id, n, tentative }, before, after }, at) => {
      const [were, are] = [found[2 * at] ?? [], found[2 * at + 1] ?? []];
      const brings = tentative ? [] : brought({ date: before.date, conflicts: were }, { date: after.date, conflicts: are });
      return { id, n, date: after.date, conflicts: are, brings };
    });
  }

  /**
   * What would speak against a stored date in every room on every one of these days, at this time of the day. Free ones are left out.
   * @throws DomainError `session.unknown`
   */
  async fits(runId: string, sessionId: string, span: DateSpan, time: Pick<PlacedDate, 'start' | 'end'>): Promise<Misfit[]> {
    const session = (await this.store.datesOf(this.database, runId)).find(({ id }) => id === sessionId);
    if (!session) throw notFound('session.unknown');
    const [standing, facts] = [await this.store.dates(this.database, span), await this.facts(this.database, span)];
    const places = daysOf(span).flatMap((date) => [null, ...facts.rooms.keys()].map((roomId) => ({ ...session, ...time, date, roomId })));
    const found = await this.judge(places, standing, facts, this.database);
    return places.flatMap(({ date, roomId }, at) => (found[at]?.length ? [{ date, roomId, conflicts: found[at] }] : []));
  }

  /** Everything that takes place in these days, each date with what speaks against it. */
  async within(span: DateSpan): Promise<PlannedRange> {
    const [dates, facts] = [await this.store.dates(this.database, span), await this.facts(this.database, span)];
    const conflicts = await this.judge(dates, dates, facts, this.database);
    const { absences, off, trainers, closings } = facts;
    return { dates: dates.map((one, at) => ({ ...one, conflicts: conflicts[at] ?? [] })), absences, off, trainers, closings };
  }

  /** Which courses to come need the same room or the same person at once; nobody relies on a draft yet. */
  async clashes(): Promise<Clash[]> {
    const now = this.clock.now();
    const span = { from: berlinDate(now), to: addDays(berlinDate(now), DAYS_AHEAD) };
    const facts = { ...(await this.facts(this.database, span)), sharedPeople: () => 0 };
    const standing = (await this.store.dates(this.database, span)).filter(({ tentative, startsAt }) => !tentative && startsAt > now);
    const ofDay = Map.groupBy(standing, ({ date }) => date);
    return clashesOf(standing.map((one) => ({ ...one, conflicts: conflictsOf(one, ofDay.get(one.date) ?? [], facts) })));
  }

  private async judge(
    dates: readonly PlacedDate[],
    standing: readonly PlannedSession[],
    facts: Facts,
    reader: Reader,
  ): Promise<DateConflict[][]> {
    const days = new Set(dates.map(({ date }) => date));
    const ofDay = Map.groupBy(
      standing.filter(({ date }) => days.has(date)),
      ({ date }) => date,
    );
    const runs = new Set([...dates, ...[...ofDay.values()].flat()].flatMap(({ runId }) => runId ?? []));
    const shared = await this.store.sharedPeople(reader, [...runs]);
    const sharedPeople = (one: string, other: string): number => shared.get(pairOf(one, other)) ?? 0;
    return dates.map((date) => conflictsOf(date, ofDay.get(date.date) ?? [], { ...facts, sharedPeople }));
  }

  private async facts(reader: Reader, span: DateSpan): Promise<Facts> {
    const names = ['planning.conflicts', 'planning.hours'] as const;
    const setting = await this.settings.of(names, berlinDate(this.clock.now()), reader);
    return {
      rooms: await this.store.rooms(reader),
      trainers: await this.store.trainers(reader),
      absences: await this.store.absences(reader, span),
      off: await this.store.daysOff(reader, span),
      closings: await this.store.closings(reader, span),
      hours: setting('planning.hours'),
      weights: setting('planning.conflicts'),
    };
  }
}

const movedBy =
  (moves: readonly MovedNews[]): ChangeOf =>
  (date) => {
    const moved = moves.find(({ sessionId }) => sessionId === date.id);
    return moved ? { before: { ...date, ...placeOf(moved.known) }, after: { ...date, ...placeOf(moved.now) } } : null;
  };

const placeOf = ({ date, start, end, roomId }: DatePlace): DatePlace => ({ date, start, end, roomId });

function daysOf({ from, to }: DateSpan): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
