import { Injectable } from '@nestjs/common';
import { canBeCode, isId, newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CatalogueStamp } from './catalogue-stamp.js';
import type { PlannedRun, RunWish } from './domain/new-run.js';
import { assertMove, canReopen, type RunState } from './domain/run-moves.js';
import { plannedColumns, wishedColumns } from './run-columns.js';
import { SessionStore } from './session.store.js';

/** What a change of the state writes besides. */
interface Milestone {
  readonly publishedAt?: Date;
  readonly cancelledAt?: Date;
  readonly cancelReason?: string;
  readonly completedAt?: Date;
}

/** What runs use of the master data. */
export type RunUse = 'room_id' | 'contact_person_id' | 'funding_programme_id' | 'organiser_id';

/** Why a run is called off, and what is offered instead. */
export interface CallOff {
  readonly reason: string;
  readonly alternativeRunId: string | null;
  readonly now: Date;
}

export interface RunDecision {
  readonly state: RunState;
  readonly firstDate: LocalDate;
  readonly decisionDate: LocalDate;
  readonly extensions: number;
}

/**
 * All SQL that changes runs. Each change raises the run's revision and, last in its transaction, the catalogue's stamp:
 * so every page, answer and picture knows that it is out of date.
 */
@Injectable()
export class RunStore {
  constructor(
    private readonly stamp: CatalogueStamp,
    private readonly audit: AuditLog,
    private readonly sessions: SessionStore,
  ) {}

  /** A draft with an empty ledger. */
  async insert(tx: Tx, id: string, wish: RunWish, plan: PlannedRun, at: Date): Promise<void> {
    const row = { ...wishedColumns(wish), ...plannedColumns(plan), id, state: 'DRAFT', revision: 1, created_at: at };
    await tx.execute(`INSERT INTO course_run (${Object.keys(row).join(', ')}) VALUES (?)`, [Object.values(row)]);
    await tx.execute(
      `INSERT INTO seat_ledger (course_run_id, capacity, taken, held, waiting, version, capacity_hard)
       SELECT ?, ?, 0, 0, 0, 0, (SELECT GREATEST(m.seats, ?) FROM room m WHERE m.id = ?)`,
      [id, wish.capacity, wish.capacity, wish.roomId],
    );
    await this.insertSessions(tx, id, plan.sessions);
    await this.insertTrainers(tx, id, wish.trainerIds ?? []);
  }

  /**
   * Moves a run to another state; the row is locked until the transaction ends.
   * @throws DomainError `run.unknown`, `run.move_impossible`
   */
  async move(tx: Tx, runId: string, to: RunState, milestone: Milestone = {}): Promise<void> {
    assertMove(await this.lockState(tx, runId), to);
    await tx.execute(
      `UPDATE course_run SET state = ?, revision = revision + 1, published_at = COALESCE(published_at, ?),
              cancelled_at = COALESCE(?, cancelled_at), cancel_reason = COALESCE(?, cancel_reason),
              completed_at = COALESCE(?, completed_at)
       WHERE id = ?`,
      [
        to,
        milestone.publishedAt ?? null,
        milestone.cancelledAt ?? null,
        milestone.cancelReason ?? null,
        milestone.completedAt ?? null,
        runId,
      ],
    );
    this.changed(tx);
  }

  /** Attendance can be changed again. @throws DomainError `run.unknown`, `run.move_impossible` */
  async reopen(tx: Tx, runId: string): Promise<void> {
    const from = await this.lockState(tx, runId);
    if (!canReopen(from)) throw conflict('run.move_impossible', { from, to: 'RUNNING' });
    await tx.execute(`UPDATE course_run SET state = 'RUNNING', completed_at = NULL, revision = revision + 1 WHERE id = ?`, [runId]);
    this.changed(tx);
  }

  /** @param at null to resume @returns whether that changed anything */
  async pauseWaitlist(tx: Tx, runId: string, at: Date | null): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE course_run SET waitlist_paused_at = ? WHERE id = ? AND waitlist_paused_at IS ${at ? '' : 'NOT'} NULL`,
      [at, runId],
    );
    if (affectedRows === 1) await this.touch(tx, runId);
    return affectedRows === 1;
  }

  /** @returns whether anything has changed */
  async holdForParties(tx: Tx, runId: string, holds: boolean): Promise<boolean> {
    const sql = 'UPDATE course_run SET holds_for_parties = ? WHERE id = ? AND holds_for_parties <> ?';
    const { affectedRows } = await tx.execute(sql, [holds, runId, holds]);
    if (affectedRows === 1) await this.touch(tx, runId);
    return affectedRows === 1;
  }

  /** @param ref id or code of a run that people can still go to @throws DomainError `run.no_alternative` */
  async findAlternative(reader: Pick<Tx, 'query'>, ref: string, instead: string, now: Date): Promise<string> {
    const [row] = canBeCode(ref)
      ? await reader.query<{ id: string }[]>(
          `SELECT r.id FROM course_run r
           WHERE r.${isId(ref) ? 'id' : 'code'} = ? AND r.id <> ? AND r.state IN ('PUBLISHED', 'CONFIRMED') AND r.first_date >= ?`,
          [ref, instead, berlinDate(now)],
        )
      : [];
    if (!row) throw invalid('run.no_alternative', {}, [{ field: 'alternative', code: 'run.no_alternative' }]);
    return row.id;
  }

  /** The catalogue's part of calling a run off. @throws DomainError `run.unknown`, `run.move_impossible` */
  async markCancelled(tx: Tx, actor: Actor, runId: string, { reason, alternativeRunId, now }: CallOff): Promise<void> {
    await this.move(tx, runId, 'CANCELLED', { cancelledAt: now, cancelReason: reason });
    if (alternativeRunId) tx.write('UPDATE course_run SET alternative_run_id = ? WHERE id = ?', [alternativeRunId, runId]);
    await this.audit.append(tx, actor, 'run.cancelled', { type: 'course_run', id: runId }, { reason, alternativeRunId });
  }

  /**
   * Whoever writes attendance at this moment comes before or after, also the first who does. Whoever is checked in for a
   * date that has not begun has attended nothing yet. @throws DomainError `run.attended`
   */
  async assertNothingAttended(tx: Tx, runId: string, now: Date): Promise<void> {
    await tx.execute(
      `INSERT INTO attendance_revision (course_run_id, revision) SELECT id, 0 FROM course_run WHERE id = ?
       ON DUPLICATE KEY UPDATE revision = attendance_revision.revision`,
      [runId],
    );
    const attended = await tx.query(
      `SELECT 1 FROM attendance a JOIN session s ON s.id = a.session_id
       WHERE s.course_run_id = ? AND s.starts_at <= ? AND a.state IN ('PRESENT', 'PARTIAL') LIMIT 1`,
      [runId, now],
    );
    if (attended.length > 0) throw conflict('run.attended');
  }

  /** The catalogue's part of ending a run early: what was to come falls out, and nobody comes in any more. */
  async endEarly(tx: Tx, actor: Actor, runId: string, { reason, alternativeRunId, now }: CallOff): Promise<void> {
    const dropped = `UPDATE session SET state = 'CANCELLED' WHERE course_run_id = ? AND state = 'PLANNED' AND starts_at > ?`;
    await tx.execute(dropped, [runId, now]);
    const ended = `UPDATE course_run SET ended_early_at = ?, cancel_reason = ?, alternative_run_id = ?, late_entry_until = NULL WHERE id = ?`;
    await tx.execute(ended, [now, reason, alternativeRunId, runId]);
    await this.sessions.followSessions(tx, runId);
    await this.touch(tx, runId);
    await this.audit.append(tx, actor, 'run.ended_early', { type: 'course_run', id: runId }, { reason, alternativeRunId });
  }

  /** What is known about the day of the decision; the row is locked. @throws DomainError `run.unknown` */
  async lockDecision(tx: Tx, runId: string): Promise<RunDecision> {
    const [row] = await tx.query<RunDecision[]>(
      `SELECT state, first_date AS firstDate, decision_date AS decisionDate, decision_extensions AS extensions
       FROM course_run WHERE id = ? FOR UPDATE`,
      [runId],
    );
    if (!row) throw notFound('run.unknown');
    return row;
  }

  async extendDecision(tx: Tx, runId: string, until: LocalDate, nth: number): Promise<void> {
    await tx.execute('UPDATE course_run SET decision_date = ?, decision_extensions = ? WHERE id = ?', [until, nth, runId]);
    await this.touch(tx, runId);
  }

  async lockState(tx: Tx, runId: string): Promise<RunState> {
    const [row] = await tx.query<{ state: RunState }[]>('SELECT state FROM course_run WHERE id = ? FOR UPDATE', [runId]);
    if (!row) throw notFound('run.unknown');
    return row.state;
  }

  /** For changes of what belongs to a run. */
  async touch(tx: Tx, runId: string): Promise<void> {
    await tx.execute('UPDATE course_run SET revision = revision + 1 WHERE id = ?', [runId]);
    this.changed(tx);
  }

  /** What these published runs show has changed with something that they use. Drafts are nobody's reading yet. */
  async touchUsing(tx: Tx, use: RunUse, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const inRoom = 'OR id IN (SELECT s.course_run_id FROM session s WHERE s.room_id IN (?))';
    const inProgress = `state NOT IN ('DRAFT', 'IN_REVIEW')`;
    const isRoom = use === 'room_id';
    await tx.execute(
      `UPDATE course_run SET revision = revision + 1 WHERE (${use} IN (?) ${isRoom ? inRoom : ''}) AND ${inProgress}`,
      isRoom ? [ids, ids] : [ids],
    );
    this.changed(tx);
  }

  private changed(tx: Tx): void {
    tx.lastly('catalogue-stamp', () => this.stamp.bump(tx));
  }

  async insertSessions(tx: Tx, runId: string, sessions: PlannedRun['sessions']): Promise<void> {
    if (sessions.length === 0) return;
    const rows = sessions.map((one) => [
      ...[newId(), runId, one.n, one.date, one.start, one.end, one.breakMinutes, one.teachingUnits],
      ...[one.startsAt, one.endsAt, one.roomId, 'PLANNED'],
    ]);
    await tx.execute(
      `INSERT INTO session (id, course_run_id, n, date, start_time, end_time, break_minutes, teaching_units,
                            starts_at, ends_at, room_id, state) VALUES ?`,
      [rows],
    );
  }

  async insertTrainers(tx: Tx, runId: string, trainerIds: readonly string[]): Promise<void> {
    if (trainerIds.length === 0) return;
    const rows = trainerIds.map((trainerId, at) => [runId, trainerId, at + 1]);
    await tx.execute('INSERT INTO run_trainer (course_run_id, trainer_id, position) VALUES ?', [rows]);
  }
}
