import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import type { ErrorParams } from '../../errors/domain-error.js';
import type { Role } from '../access/index.js';

/** A job that this process may work on until the lease ends; who has lost the lease changes nothing. */
export interface LeasedJob {
  readonly id: string;
  readonly kind: string;
  readonly details: string;
  readonly orderedBy: string | null;
  readonly leaseToken: string;
}

export interface JobStep {
  readonly position: number;
  readonly bookingId: string | null;
  /** What whoever ordered the job may be at this moment; none once their account has ended. */
  readonly roles: readonly Role[];
}

export interface StepProblem {
  readonly code: string;
  readonly params: ErrorParams;
}

export interface JobResult {
  readonly bookingId: string | null;
  readonly state: 'WAITING' | 'DONE' | 'FAILED' | 'STOPPED';
  readonly problem: StepProblem | null;
}

/** Another process has taken the job over; what this one was about to change does not happen. */
export class LeaseLost extends Error {}

const FREE = '(lease_until IS NULL OR lease_until < NOW(3))';

/** Long work and its steps. All time in here is the database's, because instances' clocks may differ. */
@Injectable()
export class StaffJobStore {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  async insert(
    tx: Tx,
    job: { kind: string; details: object; orderedBy: string | null; steps: readonly (string | null)[] },
  ): Promise<string> {
    const id = newId();
    await tx.execute('INSERT INTO staff_job (id, kind, details, ordered_by, ordered_at) VALUES (?, ?, ?, ?, NOW(3))', [
      ...[id, job.kind, JSON.stringify(job.details), job.orderedBy],
    ]);
    await tx.execute('INSERT INTO staff_job_item (job_id, position, booking_id, state) VALUES ?', [
      job.steps.map((bookingId, position) => [id, position, bookingId, 'WAITING']),
    ]);
    return id;
  }

  async findUnfinished(tx: Tx, kind: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>('SELECT id FROM staff_job WHERE finished_at IS NULL AND kind = ? LIMIT 1', [kind]);
    return row?.id ?? null;
  }

  /** Takes one job of a kind that this process knows, and commits. One whose worker died is taken up where it stood. */
  claim(kinds: readonly string[], leaseSeconds: number): Promise<LeasedJob | null> {
    return this.transactions.run(async (tx) => {
      const [row] = await tx.query<Omit<LeasedJob, 'leaseToken'>[]>(
        `SELECT j.id, j.kind, j.details, j.ordered_by AS orderedBy FROM staff_job j
         WHERE j.finished_at IS NULL AND ${FREE} AND j.kind IN (?) ORDER BY j.ordered_at, j.id LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [kinds],
      );
      if (!row) return null;
      const leaseToken = newId();
      await tx.execute('UPDATE staff_job SET lease_token = ?, lease_until = NOW(3) + INTERVAL ? SECOND WHERE id = ?', [
        ...[leaseToken, leaseSeconds, row.id],
      ]);
      return { ...row, leaseToken };
    });
  }

  /** The next step; none when all are done, somebody has stopped it, or another process has it. */
  async nextStep({ id, leaseToken }: LeasedJob): Promise<JobStep | null> {
    const [row] = await this.database.query<(Omit<JobStep, 'roles'> & { roles: string | null })[]>(
      `SELECT i.position, i.booking_id AS bookingId,
         (SELECT a.roles FROM staff_account a WHERE a.id = j.ordered_by AND a.is_active = 1) AS roles
       FROM staff_job j JOIN staff_job_item i ON i.job_id = j.id
       WHERE j.id = ? AND j.lease_token = ? AND j.stop_at IS NULL AND i.state = 'WAITING' ORDER BY i.position LIMIT 1`,
      [id, leaseToken],
    );
    return row ? { ...row, roles: JSON.parse(row.roles ?? '[]') as Role[] } : null;
  }

  /** The step is done, in the transaction of its act, and the lease is kept. @throws LeaseLost, so that the act has not been */
  async noteDone(tx: Tx, job: LeasedJob, step: JobStep, leaseSeconds: number): Promise<void> {
    if (!(await this.note(tx, job, step, null, leaseSeconds))) throw new LeaseLost();
  }

  /** The step was refused, and the lease is kept. @returns false when the lease was lost */
  noteFailed(job: LeasedJob, step: JobStep, problem: StepProblem, leaseSeconds: number): Promise<boolean> {
    return this.transactions.run((tx) => this.note(tx, job, step, problem, leaseSeconds));
  }

  /** For a step that takes longer than the lease: as long as its process lives, the job is its own. */
  async keep({ id, leaseToken }: LeasedJob, leaseSeconds: number): Promise<void> {
    await this.transactions.run((tx) =>
      tx.execute('UPDATE staff_job SET lease_until = NOW(3) + INTERVAL ? SECOND WHERE id = ? AND lease_token = ?', [
        ...[leaseSeconds, id, leaseToken],
      ]),
    );
  }

  private async note(tx: Tx, job: LeasedJob, step: JobStep, problem: StepProblem | null, leaseSeconds: number): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE staff_job j JOIN staff_job_item i ON i.job_id = j.id AND i.position = ?
       SET j.lease_until = NOW(3) + INTERVAL ? SECOND, i.state = ?, i.problem = ?, i.problem_params = ?
       WHERE j.id = ? AND j.lease_token = ? AND i.state = 'WAITING'`,
      [
        ...[step.position, leaseSeconds, problem ? 'FAILED' : 'DONE', problem?.code ?? null, problem && JSON.stringify(problem.params)],
        ...[job.id, job.leaseToken],
      ],
    );
    return affectedRows > 0;
  }

  /** Ends a job that has no step left, or was stopped. @param problem why it cannot go on, for all who could have ordered it */
  finish({ id, leaseToken }: LeasedJob, problem: string | null = null): Promise<void> {
    return this.transactions.run(async (tx) => {
      if (problem) tx.write('UPDATE staff_job SET problem = ? WHERE id = ? AND lease_token = ?', [problem, id, leaseToken]);
      await this.end(tx, id, 'lease_token = ?', [leaseToken]);
    });
  }

  /** Nothing new is begun from now on. One that nobody works on has ended with that. @returns false when it is over already */
  async stop(tx: Tx, id: string): Promise<boolean> {
    const { affectedRows } = await tx.execute('UPDATE staff_job SET stop_at = NOW(3) WHERE id = ? AND finished_at IS NULL', [id]);
    if (affectedRows > 0) await this.end(tx, id, FREE, []);
    return affectedRows > 0;
  }

  private async end(tx: Tx, id: string, condition: string, params: readonly string[]): Promise<void> {
    const { affectedRows } = await tx.execute(
      `UPDATE staff_job SET finished_at = NOW(3), lease_token = NULL, lease_until = NULL WHERE id = ? AND finished_at IS NULL AND ${condition}`,
      [id, ...params],
    );
    if (affectedRows > 0) await tx.execute(`UPDATE staff_job_item SET state = 'STOPPED' WHERE job_id = ? AND state = 'WAITING'`, [id]);
  }

  /** Whoever ordered it has seen how it ended. @param id all of them when left out */
  async seen(tx: Tx, orderedBy: string, id?: string): Promise<void> {
    await tx.execute(
      `UPDATE staff_job SET seen_at = NOW(3) WHERE ordered_by = ? AND seen_at IS NULL AND finished_at IS NOT NULL${id ? ' AND id = ?' : ''}`,
      [orderedBy, ...(id ? [id] : [])],
    );
  }

  /** A colleague looks after what could not go on. @returns false when there is no such thing any more */
  async takeNote(tx: Tx, id: string): Promise<boolean> {
    const sql = 'UPDATE staff_job SET seen_at = NOW(3) WHERE id = ? AND problem IS NOT NULL AND seen_at IS NULL';
    return (await tx.execute(sql, [id])).affectedRows > 0;
  }

  async find(id: string): Promise<{ kind: string; details: string } | null> {
    const [row] = await this.database.query<{ kind: string; details: string }[]>('SELECT kind, details FROM staff_job WHERE id = ?', [id]);
    return row ?? null;
  }

  async results(id: string): Promise<JobResult[]> {
    const rows = await this.database.query<(Omit<JobResult, 'problem'> & { problem: string | null; params: string | null })[]>(
      `SELECT booking_id AS bookingId, state, problem, problem_params AS params FROM staff_job_item WHERE job_id = ? ORDER BY position`,
      [id],
    );
    return rows.map(({ problem, params, ...row }) => ({
      ...row,
      problem: problem === null ? null : { code: problem, params: JSON.parse(params ?? '{}') as ErrorParams },
    }));
  }
}
