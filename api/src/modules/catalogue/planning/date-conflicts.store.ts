import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { addDays, berlinInstant, type LocalDate } from '../../../time/berlin.js';
import type { DateSpan, DayOff } from '../../../time/holidays.js';
import type { Absence, Closing, RoomFacts, StandingDate } from '../domain/date-conflicts.js';
import type { AccessFact, Kind } from '../domain/run.js';
import type { RunState } from '../domain/run-moves.js';
import { PLACES_IN_ROOM, PLACES_ON_SITE } from '../places-in-room.js';

export type Reader = Pick<Tx, 'query'>;

/** A date that takes place, with what a planner shows of it. */
export interface PlannedSession extends StandingDate {
  readonly id: string;
  readonly n: number;
  readonly state: RunState;
  readonly kind: Kind;
  readonly taken: number;
  /** The last of the numbers that dates of the course have: those of dates that fell out are given to no other. */
  readonly of: number;
  readonly teachingUnits: number;
  /** How many people the course is for, in the room or online. */
  readonly capacity: number;
  readonly startsAt: Date;
  readonly movedFromDate: LocalDate | null;
}

type SessionRow = Omit<PlannedSession, 'trainerIds' | 'flags' | 'tentative'> & { readonly trainers: string | null; readonly flags: string };

const HAS_PLACE = (b: string): string => `${b}.state IN ('REQUESTED', 'CONFIRMED', 'OFFERED') AND ${b}.left_on IS NULL`;

const DATES = `SELECT s.id, s.n, s.course_run_id AS runId, s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start,
    TIME_FORMAT(s.end_time, '%H:%i') AS end, s.room_id AS roomId, s.moved_from_date AS movedFromDate,
    r.code, r.title, r.state, r.flags, o.kind, s.starts_at AS startsAt, s.teaching_units AS teachingUnits,
    (SELECT MAX(x.n) FROM session x WHERE x.course_run_id = s.course_run_id AND x.state = 'PLANNED') AS \`of\`, l.capacity, l.taken,
    ${PLACES_IN_ROOM} AS places,
    (SELECT GROUP_CONCAT(t.trainer_id ORDER BY t.position) FROM run_trainer t WHERE t.course_run_id = r.id) AS trainers
  FROM session s JOIN course_run r ON r.id = s.course_run_id JOIN offering o ON o.id = r.offering_id
  JOIN seat_ledger l ON l.course_run_id = r.id WHERE s.state = 'PLANNED'`;

/** A closed room with the name of its house, or of both where it is closed alone; without any where all are closed. */
export interface HouseClosing extends Closing {
  readonly house: string | null;
}

/** What dates can be in conflict with. */
@Injectable()
export class DateConflictsStore {
  /** All dates of these days that take place, in their order. */
  async dates(reader: Reader, { from, to }: DateSpan): Promise<PlannedSession[]> {
    const rows = await reader.query<SessionRow[]>(
      `${DATES} AND r.state <> 'CANCELLED' AND s.starts_at >= ? AND s.starts_at < ? ORDER BY s.starts_at, r.code, s.n`,
      [berlinInstant(from, '00:00'), berlinInstant(addDays(to, 1), '00:00')],
    );
    return rows.map(plannedSession);
  }

  /** The dates of one course that take place. */
  async datesOf(reader: Reader, runId: string): Promise<PlannedSession[]> {
    const rows = await reader.query<SessionRow[]>(`${DATES} AND s.course_run_id = ? ORDER BY s.starts_at`, [runId]);
    return rows.map(plannedSession);
  }

  /** How many come to the room of a course that counts its ways, null for any other. */
  async placesOnSite(reader: Reader, runId: string): Promise<number | null> {
    const [row] = await reader.query<{ places: number | null }[]>(`SELECT ${PLACES_ON_SITE} AS places FROM course_run r WHERE r.id = ?`, [
      runId,
    ]);
    return row?.places ?? null;
  }

  async rooms(reader: Reader): Promise<ReadonlyMap<string, RoomFacts>> {
    const rows = await reader.query<{ id: string; name: string; seats: number; access: string }[]>(
      `SELECT m.id, CONCAT_WS(', ', v.name, m.name) AS name, m.seats, m.access FROM room m JOIN venue v ON v.id = m.venue_id`,
    );
    return new Map(rows.map(({ id, access, ...room }) => [id, { ...room, access: JSON.parse(access) as AccessFact[] }]));
  }

  async trainers(reader: Reader): Promise<ReadonlyMap<string, string>> {
    const rows = await reader.query<{ id: string; name: string }[]>('SELECT id, name FROM trainer');
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async teamOf(reader: Reader, runId: string): Promise<string[]> {
    const rows = await reader.query<{ id: string }[]>(
      'SELECT trainer_id AS id FROM run_trainer WHERE course_run_id = ? ORDER BY position',
      [runId],
    );
    return rows.map(({ id }) => id);
  }

  absences(reader: Reader, { from, to }: DateSpan): Promise<Absence[]> {
    return reader.query(
      `SELECT trainer_id AS trainerId, first_date AS \`from\`, last_date AS \`to\` FROM trainer_absence
       WHERE last_date >= ? AND first_date <= ? ORDER BY first_date, id`,
      [from, to],
    );
  }

  /** Holidays of schools, and what the law has added or taken away. */
  daysOff(reader: Reader, { from, to }: DateSpan): Promise<DayOff[]> {
    return reader.query(
      `SELECT first_date AS \`from\`, last_date AS \`to\`, name, kind FROM day_off
       WHERE kind <> 'CLOSED' AND last_date >= ? AND first_date <= ? ORDER BY first_date`,
      [from, to],
    );
  }

  /** A closed room, and each room of a closed house; once without a room where all are closed. */
  async closings(reader: Reader, { from, to }: DateSpan): Promise<HouseClosing[]> {
    const rows = await reader.query<(Omit<HouseClosing, 'isRoom'> & { isRoom: number })[]>(
      `SELECT d.first_date AS \`from\`, d.last_date AS \`to\`, d.name, m.id AS roomId, d.room_id IS NOT NULL AS isRoom,
              IF(d.room_id IS NULL, v.name, CONCAT_WS(', ', v.name, m.name)) AS house
       FROM day_off d LEFT JOIN venue v ON v.id = d.venue_id
       LEFT JOIN room m ON m.venue_id = v.id AND (d.room_id IS NULL OR m.id = d.room_id)
       WHERE d.kind = 'CLOSED' AND d.last_date >= ? AND d.first_date <= ? AND (d.venue_id IS NULL OR m.id IS NOT NULL)
       ORDER BY d.first_date, d.id`,
      [from, to],
    );
    return rows.map((one) => ({ ...one, isRoom: one.isRoom === 1 }));
  }

  /** How many people have a place in two of these courses, by both ids. */
  async sharedPeople(reader: Reader, runIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (runIds.length < 2) return new Map();
    const rows = await reader.query<{ one: string; other: string; people: number }[]>(
      `SELECT b.course_run_id AS one, o.course_run_id AS other, COUNT(DISTINCT b.person_id) AS people
       FROM booking b JOIN booking o ON o.person_id = b.person_id AND o.course_run_id <> b.course_run_id
       WHERE b.course_run_id IN (?) AND o.course_run_id IN (?) AND ${HAS_PLACE('b')} AND ${HAS_PLACE('o')}
       GROUP BY b.course_run_id, o.course_run_id`,
      [runIds, runIds],
    );
    return new Map(rows.map(({ one, other, people }) => [pairOf(one, other), people]));
  }
}

const plannedSession = ({ trainers, flags, ...row }: SessionRow): PlannedSession => ({
  ...row,
  trainerIds: trainers?.split(',') ?? [],
  flags: JSON.parse(flags) as string[],
  tentative: row.state === 'DRAFT' || row.state === 'IN_REVIEW',
});

export const pairOf = (oneRunId: string, otherRunId: string): string => `${oneRunId} ${otherRunId}`;
