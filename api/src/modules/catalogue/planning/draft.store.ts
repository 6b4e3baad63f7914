import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { berlinDate, type LocalDate, type LocalTime } from '../../../time/berlin.js';
import type { KeptOfRun, RunContent } from '../domain/draft.js';
import type { PlannedRun, RunWish } from '../domain/new-run.js';
import type { Audience, GermanLevel, Kind } from '../domain/run.js';
import type { RunState } from '../domain/run-moves.js';
import { plannedColumns, wishedColumns } from '../run-columns.js';
import { RunStore } from '../run.store.js';

type Reader = Pick<Tx, 'query'>;

type AsWritten =
  'description' | 'format' | 'town' | 'territoryId' | 'roomId' | 'organiserId' | 'contactPersonId' | 'fundingProgrammeId' | 'capacity';

interface RunRow extends Omit<StoredRun, 'content' | 'kept'>, Pick<RunContent, AsWritten> {
  readonly promise: string;
  readonly flags: string;
  readonly minParticipants: number;
  readonly registrationDeadline: Date;
  readonly cancellationDeadline: Date;
  readonly decisionDate: LocalDate;
  readonly prerequisites: string;
  readonly germanLevel: GermanLevel | null;
  readonly minAge: number | null;
  readonly maxPerOrganisation: number | null;
  readonly waitlistSize: number;
  readonly hostId: string | null;
  readonly fundedViaId: string | null;
  readonly registrationOpensAt: Date | null;
}

interface SessionRow {
  readonly id: string;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly breakMinutes: number;
  readonly teachingUnits: number;
  readonly roomId: string | null;
}

/** A course as staff wrote it, with what has been set elsewhere. */
export interface StoredRun {
  readonly id: string;
  readonly offeringId: string;
  readonly code: string;
  readonly title: string;
  readonly state: RunState;
  readonly revision: number;
  readonly kind: Kind;
  readonly audience: Audience;
  /** All days are told, also those that follow from the settings. */
  readonly content: RunContent;
  readonly kept: KeptOfRun;
}

const RUN = `SELECT r.id, r.offering_id AS offeringId, r.code, r.title, r.state, r.revision, o.kind, o.audience, r.promise, r.description,
    r.format, r.town, r.territory_id AS territoryId, r.room_id AS roomId, r.organiser_id AS organiserId,
    r.contact_person_id AS contactPersonId, r.funding_programme_id AS fundingProgrammeId, r.flags, l.capacity,
    r.min_participants AS minParticipants, r.registration_deadline AS registrationDeadline,
    r.cancellation_deadline AS cancellationDeadline, r.decision_date AS decisionDate, r.prerequisites,
    r.german_level AS germanLevel, r.min_age AS minAge, r.max_per_organisation AS maxPerOrganisation,
    r.waitlist_size AS waitlistSize, r.host_id AS hostId, r.funded_via_id AS fundedViaId,
    r.registration_opens_at AS registrationOpensAt
  FROM course_run r JOIN offering o ON o.id = r.offering_id JOIN seat_ledger l ON l.course_run_id = r.id`;

/** As planned: also what fell out because the course ended early, so that the next one is whole again; not what fell out alone. */
const SESSIONS = `SELECT s.id, s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start, TIME_FORMAT(s.end_time, '%H:%i') AS end,
    s.break_minutes AS breakMinutes, s.teaching_units AS teachingUnits, s.room_id AS roomId
  FROM session s JOIN course_run r ON r.id = s.course_run_id
  WHERE s.course_run_id = ? AND (s.state = 'PLANNED' OR s.fell_out_at IS NULL AND s.starts_at > r.ended_early_at) ORDER BY s.starts_at`;

/** SQL of courses that nobody sees yet. */
@Injectable()
export class DraftStore {
  constructor(private readonly runs: RunStore) {}

  async find(reader: Reader, runId: string): Promise<StoredRun | null> {
    const [row] = await reader.query<RunRow[]>(`${RUN} WHERE r.id = ?`, [runId]);
    if (!row) return null;
    const sessions = await reader.query<SessionRow[]>(SESSIONS, [runId]);
    const trainers = await reader.query<{ id: string }[]>(
      'SELECT trainer_id AS id FROM run_trainer WHERE course_run_id = ? ORDER BY position',
      [runId],
    );
    return storedRun(
      row,
      sessions,
      trainers.map(({ id }) => id),
    );
  }

  /** The run of an offering that was made last: the next one is like it. */
  async latestOf(reader: Reader, offeringId: string, except: string | null = null): Promise<StoredRun | null> {
    const [row] = await reader.query<{ id: string }[]>(
      `SELECT id FROM course_run WHERE offering_id = ? AND state <> 'CANCELLED' AND NOT id <=> ? ORDER BY first_date DESC, created_at DESC, id LIMIT 1`,
      [offeringId, except],
    );
    return row ? this.find(reader, row.id) : null;
  }

  /** Locks the places and then the run, like every act on places. */
  async lock(tx: Tx, runId: string): Promise<StoredRun | null> {
    tx.write('UPDATE seat_ledger SET version = version + 1 WHERE course_run_id = ?', [runId]);
    await tx.query('SELECT id FROM course_run WHERE id = ? FOR UPDATE', [runId]);
    return this.find(tx, runId);
  }

  /** Behind the lock. The dates become those of the plan; one that stays keeps its id, and with it its link. */
  async save(tx: Tx, runId: string, wish: RunWish, plan: PlannedRun): Promise<void> {
    const { code: _code, offering_id: _offering, ...columns } = { ...wishedColumns(wish), ...plannedColumns(plan) };
    await tx.execute(
      `UPDATE course_run SET ${Object.keys(columns)
        .map((name) => `${name} = ?`)
        .join(', ')} WHERE id = ?`,
      [...Object.values(columns), runId],
    );
    await this.saveSessions(tx, runId, plan.sessions);
    await tx.execute('DELETE FROM run_trainer WHERE course_run_id = ?', [runId]);
    await this.runs.insertTrainers(tx, runId, wish.trainerIds ?? []);
    await this.runs.touch(tx, runId);
  }

  /** @returns false when organisations hold more places than that */
  async setCapacity(tx: Tx, runId: string, capacity: number, roomId: string | null): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE seat_ledger SET capacity = ?, capacity_hard = (SELECT GREATEST(m.seats, ?) FROM room m WHERE m.id = ?)
       WHERE course_run_id = ? AND taken + held <= ?`,
      [capacity, capacity, roomId, runId, capacity],
    );
    return affectedRows === 1;
  }

  private async saveSessions(tx: Tx, runId: string, sessions: PlannedRun['sessions']): Promise<void> {
    const known = sessions.flatMap(({ id }) => id ?? []);
    await tx.execute(`DELETE FROM session WHERE course_run_id = ? ${known.length > 0 ? 'AND id NOT IN (?)' : ''}`, [
      runId,
      ...(known.length > 0 ? [known] : []),
    ]);
    // Numbers are unique in a run: first they make room for each other.
    await tx.execute('UPDATE session SET n = n + 1000 WHERE course_run_id = ?', [runId]);
    for (const one of sessions.filter(({ id }) => id !== null)) {
      tx.write(
        `UPDATE session SET n = ?, date = ?, start_time = ?, end_time = ?, break_minutes = ?, teaching_units = ?, starts_at = ?, ends_at = ?,
                room_id = ?, moved_from_date = NULL, moved_from_time = NULL WHERE id = ? AND course_run_id = ?`,
        [
          ...[one.n, one.date, one.start, one.end, one.breakMinutes, one.teachingUnits, one.startsAt, one.endsAt],
          ...[one.roomId, one.id, runId],
        ],
      );
    }
    await this.runs.insertSessions(
      tx,
      runId,
      sessions.filter(({ id }) => id === null),
    );
  }
}

function storedRun(row: RunRow, sessions: readonly SessionRow[], trainerIds: readonly string[]): StoredRun {
  const { id, offeringId, code, title, state, revision, kind, audience } = row;
  return {
    ...{ id, offeringId, code, title, state, revision, kind, audience },
    content: {
      ...{ title, promise: row.promise, description: row.description, format: row.format, town: row.town },
      ...{ territoryId: row.territoryId, roomId: row.roomId, organiserId: row.organiserId, contactPersonId: row.contactPersonId },
      ...{ fundingProgrammeId: row.fundingProgrammeId, trainerIds, flags: JSON.parse(row.flags) as string[] },
      ...{ capacity: row.capacity, minParticipants: row.minParticipants, decisionDate: row.decisionDate },
      registrationUntil: berlinDate(row.registrationDeadline),
      cancellationUntil: berlinDate(row.cancellationDeadline),
      sessions: sessions.map(({ roomId, ...session }) => ({ ...session, ...(roomId !== row.roomId && { roomId }) })),
    },
    kept: {
      prerequisites: JSON.parse(row.prerequisites) as string[],
      ...{ germanLevel: row.germanLevel, minAge: row.minAge, maxPerOrganisation: row.maxPerOrganisation },
      ...{ waitlistSize: row.waitlistSize, hostId: row.hostId, fundedViaId: row.fundedViaId },
      registrationOpensAt: row.registrationOpensAt,
    },
  };
}
