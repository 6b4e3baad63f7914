import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import type { Role } from '../access/index.js';
import type { Problem } from './domain/document-for.js';

/** A document this process may issue until the lease ends; who has lost the lease changes nothing. */
export interface LeasedItem {
  readonly batchId: string;
  readonly bookingId: string;
  readonly runId: string;
  /** Account that ordered the batch; null for the system. */
  readonly orderedBy: string | null;
  /** What that account may be at this moment; none once it has ended. */
  readonly roles: readonly Role[];
  readonly leaseToken: string;
  /** How often it was tried, this time included. */
  readonly tries: number;
}

export interface BatchItem {
  readonly bookingId: string;
  readonly name: string;
  readonly state: 'WAITING' | 'WORKING' | 'DONE' | 'FAILED' | 'STOPPED';
  readonly certificateId: string | null;
  readonly number: string | null;
  readonly problem: Problem | null;
}

interface ItemRow extends Omit<BatchItem, 'problem'> {
  problem: string | null;
  problemParams: string | null;
}

/** While an item waits, the end of the lease is the moment before which it is not tried again. */
const claimable = `(i.state IN ('WAITING', 'WORKING') AND (i.lease_until IS NULL OR i.lease_until < NOW(3)))`;

/** Orders and their items. All time in here is the database's, because instances' clocks may differ. */
@Injectable()
export class CertificateBatchStore {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  async insert(tx: Tx, runId: string, bookingIds: readonly string[], orderedBy: string | null): Promise<string> {
    const id = newId();
    await tx.execute('INSERT INTO certificate_batch (id, course_run_id, ordered_by, ordered_at) VALUES (?, ?, ?, NOW(3))', [
      id,
      runId,
      orderedBy,
    ]);
    await tx.execute('INSERT INTO certificate_batch_item (batch_id, booking_id, position, state) VALUES ?', [
      bookingIds.map((bookingId, position) => [id, bookingId, position, 'WAITING']),
    ]);
    return id;
  }

  async findLatest(runId: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }[]>(
      'SELECT id FROM certificate_batch WHERE course_run_id = ? ORDER BY ordered_at DESC, id DESC LIMIT 1',
      [runId],
    );
    return row?.id ?? null;
  }

  /** An order of this run that is still being worked on. */
  async findUnfinished(tx: Tx, runId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT b.id FROM certificate_batch b JOIN certificate_batch_item i ON i.batch_id = b.id
       WHERE b.course_run_id = ? AND i.state IN ('WAITING', 'WORKING') LIMIT 1`,
      [runId],
    );
    return row?.id ?? null;
  }

  async findItems(batchId: string): Promise<BatchItem[]> {
    const rows = await this.database.query<ItemRow[]>(
      `SELECT i.booking_id AS bookingId, p.name, i.state, i.certificate_id AS certificateId, c.number, i.problem, i.problem_params AS problemParams
       FROM certificate_batch_item i JOIN booking b ON b.id = i.booking_id JOIN person p ON p.id = b.person_id
       LEFT JOIN certificate c ON c.id = i.certificate_id
       WHERE i.batch_id = ? ORDER BY i.position`,
      [batchId],
    );
    return rows.map(({ problem, problemParams, ...item }) => ({ ...item, problem: problemOf(problem, problemParams) }));
  }

  /** Takes one item for this process and commits, so that nothing is locked while the document is made. */
  claim(leaseSeconds: number): Promise<LeasedItem | null> {
    return this.transactions.run(async (tx) => {
      const [row] = await tx.query<(Omit<LeasedItem, 'leaseToken' | 'roles'> & { roles: string | null })[]>(
        `SELECT i.batch_id AS batchId, i.booking_id AS bookingId, b.course_run_id AS runId, b.ordered_by AS orderedBy, i.tries + 1 AS tries,
           (SELECT a.roles FROM staff_account a WHERE a.id = b.ordered_by AND a.is_active = 1) AS roles
         FROM certificate_batch_item i JOIN certificate_batch b ON b.id = i.batch_id
         WHERE ${claimable} ORDER BY b.ordered_at, b.id, i.position LIMIT 1 FOR UPDATE SKIP LOCKED`,
      );
      if (!row) return null;
      const leaseToken = newId();
      await tx.execute(
        `UPDATE certificate_batch_item SET state = 'WORKING', lease_token = ?, lease_until = NOW(3) + INTERVAL ? SECOND, tries = tries + 1
         WHERE batch_id = ? AND booking_id = ?`,
        [leaseToken, leaseSeconds, row.batchId, row.bookingId],
      );
      return { ...row, roles: JSON.parse(row.roles ?? '[]') as Role[], leaseToken };
    });
  }

  /** @returns false when the lease was lost: roll back then */
  finish(tx: Tx, item: LeasedItem, certificateId: string): Promise<boolean> {
    return this.end(tx, item, `state = 'DONE', certificate_id = ?`, [certificateId]);
  }

  fail(tx: Tx, item: LeasedItem, problem: Problem): Promise<boolean> {
    return this.end(tx, item, `state = 'FAILED', problem = ?, problem_params = ?`, [problem.code, JSON.stringify(problem.params)]);
  }

  /** Back into the queue, for a later try. */
  putBack(tx: Tx, item: LeasedItem, afterSeconds: number): Promise<boolean> {
    return this.end(tx, item, `state = 'WAITING', lease_until = NOW(3) + INTERVAL ? SECOND`, [afterSeconds]);
  }

  private async end(tx: Tx, item: LeasedItem, change: string, params: readonly (string | number)[]): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE certificate_batch_item SET ${change}, lease_token = NULL WHERE batch_id = ? AND booking_id = ? AND lease_token = ?`,
      [...params, item.batchId, item.bookingId, item.leaseToken],
    );
    return affectedRows === 1;
  }
}

function problemOf(code: string | null, params: string | null): Problem | null {
  return code === null ? null : { code, params: JSON.parse(params ?? '{}') as Problem['params'] };
}
