import { Injectable } from '@nestjs/common';
import type { SqlValue, Tx } from '../../../database/tx.js';
import { berlinDate } from '../../../time/berlin.js';
import type { RunState } from '../../catalogue/index.js';
import type { Spread } from '../domain/offer-order.js';
import { type AttendMode, attendModes, type ExtraPlaces } from '../domain/extra-places.js';
import { seatedStates } from '../domain/booking-moves.js';
import type { History, RunFacts, Track } from '../domain/eligibility.js';
import { HAS_FOOD, namedAmong } from './participant.store.js';
import { wasNoShow } from './no-show.js';

/** Reads inside a transaction or outside. */
export type Reader = Pick<Tx, 'query'>;

/** A run as somebody wants to book it. */
export interface RunToBook extends RunFacts {
  readonly id: string;
  readonly state: RunState;
  readonly revision: number;
  readonly lastDate: string;
  readonly waitlistSize: number;
  /** How many wait at this moment. */
  readonly waiting: number;
  /** Places of other kinds; empty where a run counts none. */
  readonly extras: readonly ExtraPlaces[];
  /** There is something to eat. */
  readonly hasFood: boolean;
}

type RunRow = Omit<RunToBook, 'prerequisites' | 'invited' | 'extras' | 'hasFood'> & {
  readonly hasFood: number;
  readonly prerequisites: string;
  readonly invited: string | null;
  readonly extras: string | null;
};

/** A person's history as columns; null where there is nobody. */
interface HistoryRow {
  readonly birthYear: number | null;
  readonly basics: string | null;
  readonly profileBasics: string | null;
  readonly activeProfiles: number;
  /** Each with its last day, if it has one. */
  readonly papers: string | null;
  readonly memberships: string | null;
  readonly noShows: string | null;
  readonly openBookings: number;
  /** Day and title. */
  readonly overlap: string | null;
}

/** What the rules about booking ask of the database. Each question about a person starts at an index over that person. */
@Injectable()
export class EligibilityStore {
  /** @param organisationId whose places in the run are counted */
  async findRun(reader: Reader, id: string, organisationId: string | null): Promise<RunToBook | null> {
    const ofOrganisation = seatsOf(organisationId);
    const [row] = await reader.query<RunRow[]>(
      `SELECT r.id, r.revision, r.title, r.state, o.kind, o.audience, r.first_date AS firstDate, r.last_date AS lastDate,
              r.registration_opens_at AS registrationOpensAt, r.registration_deadline AS registrationDeadline,
              r.late_entry_until AS lateEntryUntil, r.min_age AS minAge,
              r.german_level AS germanLevel, r.prerequisites, r.waitlist_size AS waitlistSize, l.waiting, r.max_per_organisation AS maxPerOrganisation,
              ${HAS_FOOD} AS hasFood,
              (SELECT GROUP_CONCAT(i.organisation_id) FROM run_invitation i WHERE i.course_run_id = r.id) AS invited,
              (SELECT GROUP_CONCAT(x.kind, ' ', x.capacity, ' ', x.taken) FROM extra_ledger x WHERE x.course_run_id = r.id) AS extras,
              ${ofOrganisation.sql} AS ofOrganisation
       FROM course_run r JOIN offering o ON o.id = r.offering_id JOIN seat_ledger l ON l.course_run_id = r.id WHERE r.id = ?`,
      [...ofOrganisation.params, id],
    );
    if (!row) return null;
    const prerequisites = JSON.parse(row.prerequisites) as string[];
    return { ...row, prerequisites, invited: list(row.invited), extras: list(row.extras).map(extraOf), hasFood: row.hasFood === 1 };
  }

  /** How the seats of a run are spread over organisations, and of which organisation each who waits is. */
  async findSpread(reader: Reader, runId: string): Promise<Spread> {
    const [byOrganisation, byWay] = await Promise.all([this.spreadOverOrganisations(reader, runId), this.spreadOverWays(reader, runId)]);
    return { ...byOrganisation, ...byWay };
  }

  private async spreadOverWays(reader: Reader, runId: string): Promise<Pick<Spread, 'waysLeft' | 'wayOf'>> {
    const rows = await reader.query<{ way: AttendMode; places: number; id: string | null }[]>(
      `SELECT e.kind AS way, e.capacity - e.taken AS places, x.booking_id AS id
       FROM extra_ledger e
       LEFT JOIN (booking b JOIN booking_extra x ON x.booking_id = b.id AND x.state = 'WISHED')
         ON b.course_run_id = e.course_run_id AND b.state = 'WAITLISTED' AND x.kind = e.kind
       WHERE e.course_run_id = ? AND e.kind IN (?)`,
      [runId, attendModes],
    );
    return {
      waysLeft: new Map(rows.map((row) => [row.way, row.places])),
      wayOf: new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row.way]]))),
    };
  }

  private async spreadOverOrganisations(reader: Reader, runId: string): Promise<Omit<Spread, 'waysLeft' | 'wayOf'>> {
    const rows = await reader.query<{ max: number; id: string; organisationId: string; state: string }[]>(
      `SELECT r.max_per_organisation AS max, b.id, b.organisation_id AS organisationId, b.state
       FROM course_run r JOIN booking b ON b.course_run_id = r.id AND b.state IN (?) AND b.organisation_id IS NOT NULL
       WHERE r.id = ? AND r.max_per_organisation IS NOT NULL`,
      [[...seatedStates, 'WAITLISTED'], runId],
    );
    const waits = (state: string): boolean => state === 'WAITLISTED';
    const seated = Map.groupBy(
      rows.filter((row) => !waits(row.state)),
      (row) => row.organisationId,
    );
    return {
      max: rows[0]?.max ?? null,
      seated: new Map([...seated].map(([organisationId, seats]) => [organisationId, seats.length])),
      organisationOf: new Map(rows.filter((row) => waits(row.state)).map((row) => [row.id, row.organisationId])),
    };
  }

  /** Who has this name among these people, with their history. */
  async findNamed(
    reader: Reader,
    ids: readonly string[],
    name: string,
    runId: string,
    now: Date,
  ): Promise<{ id: string; history: History } | null> {
    if (ids.length === 0) return null;
    const [history, named] = [historyColumns(runId, now), namedAmong(ids, name)];
    const [row] = await reader.query<(HistoryRow & { id: string })[]>(`SELECT p.id, ${history.sql} FROM person p ${named.sql}`, [
      ...history.params,
      ...named.params,
    ]);
    return row ? { id: row.id, history: historyOf(row) } : null;
  }

  /** Of many people in one question. @returns by the person's id */
  async findHistories(reader: Reader, personIds: readonly string[], runId: string, now: Date): Promise<Map<string, History>> {
    if (personIds.length === 0) return new Map<string, History>();
    const { sql, params } = historyColumns(runId, now);
    const rows = await reader.query<(HistoryRow & { id: string })[]>(`SELECT p.id, ${sql} FROM person p WHERE p.id IN (?)`, [
      ...params,
      personIds,
    ]);
    return new Map(rows.map((row) => [row.id, historyOf(row)]));
  }
}

/** How many seats of the run `r` an organisation has; counted only where a run limits them. */
function seatsOf(organisationId: string | null): { sql: string; params: SqlValue[] } {
  if (organisationId === null) return { sql: '0', params: [] };
  const sql = `IF(r.max_per_organisation IS NULL, 0,
                 (SELECT COUNT(*) FROM booking b WHERE b.course_run_id = r.id AND b.state IN (?) AND b.organisation_id = ?))`;
  return { sql, params: [seatedStates, organisationId] };
}

/** Columns that tell the history of the person `p`. */
function historyColumns(runId: string, now: Date): { sql: string; params: SqlValue[] } {
  const today = berlinDate(now);
  const own = 'b.person_id = p.id';
  const sql = `p.birth_year AS birthYear,
    (SELECT GROUP_CONCAT(DISTINCT IF(o.audience = 'INTERPRETER', 'INTERPRETER', 'GUIDE'))
     FROM booking b JOIN course_run r ON r.id = b.course_run_id JOIN offering o ON o.id = r.offering_id
     WHERE ${own} AND b.state = 'COMPLETED' AND o.kind = 'BASIC_QUALIFICATION') AS basics,
    (SELECT GROUP_CONCAT(IF(v.kind = 'LAY_INTERPRETER', 'INTERPRETER', 'GUIDE'))
     FROM volunteer_profile v WHERE v.person_id = p.id AND v.qualified_on <= ?) AS profileBasics,
    (SELECT COUNT(*) FROM volunteer_profile v
     WHERE v.person_id = p.id AND v.active_from <= ? AND (v.active_to IS NULL OR v.active_to >= ?)) AS activeProfiles,
    (SELECT GROUP_CONCAT(d.kind, ' ', COALESCE(d.valid_until, '')) FROM document_check d WHERE d.person_id = p.id) AS papers,
    (SELECT GROUP_CONCAT(m.organisation_id) FROM membership m
     WHERE m.person_id = p.id AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to >= ?)) AS memberships,
    (SELECT GROUP_CONCAT(r.first_date) FROM booking b JOIN course_run r ON r.id = b.course_run_id
     WHERE ${own} AND ${wasNoShow('b')}) AS noShows,
    (SELECT COUNT(*) FROM booking b JOIN course_run r ON r.id = b.course_run_id
     WHERE ${own} AND b.state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') AND r.last_date >= ? AND r.id <> ?) AS openBookings,
    (SELECT CONCAT(theirs.date, r.title)
     FROM booking b JOIN course_run r ON r.id = b.course_run_id
     JOIN session theirs ON theirs.course_run_id = b.course_run_id AND theirs.state = 'PLANNED'
     JOIN session asked ON asked.course_run_id = ? AND asked.state = 'PLANNED'
       AND asked.starts_at < theirs.ends_at AND theirs.starts_at < asked.ends_at
     WHERE ${own} AND b.course_run_id <> ? AND b.state IN ('REQUESTED', 'CONFIRMED', 'OFFERED')
     ORDER BY theirs.starts_at LIMIT 1) AS overlap`;
  return { sql, params: [today, today, today, today, today, today, runId, runId, runId] };
}

function historyOf(row: HistoryRow): History {
  return {
    birthYear: row.birthYear,
    basics: [...new Set([...list(row.basics), ...list(row.profileBasics)])] as Track[],
    isActiveVolunteer: row.activeProfiles > 0,
    papers: list(row.papers).map(paperOf),
    memberships: list(row.memberships),
    noShows: list(row.noShows),
    openBookings: row.openBookings,
    overlap: row.overlap ? { date: row.overlap.slice(0, DAY_LENGTH), title: row.overlap.slice(DAY_LENGTH) } : null,
  };
}

function paperOf(joined: string): History['papers'][number] {
  const [kind = '', validUntil] = joined.split(' ');
  return { kind, validUntil: validUntil || null };
}

function extraOf(joined: string): ExtraPlaces {
  const [kind, capacity, taken] = joined.split(' ');
  return { kind: kind as ExtraPlaces['kind'], capacity: Number(capacity), taken: Number(taken) };
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

const list = (joined: string | null): string[] => joined?.split(',') ?? [];
