import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Tx } from '../../database/tx.js';

export interface EnrolledRow {
  readonly n: number;
  readonly hash: string;
  readonly bookingId: string;
  readonly personId: string;
  /** Came into the list of members with this act. */
  readonly isNewMember: boolean;
  readonly needsSlip: boolean;
}

export interface Batch {
  readonly id: string;
  readonly runId: string;
  readonly importId: string | null;
  readonly createdAt: Date;
  readonly undoUntil: Date;
  readonly undoneAt: Date | null;
}

export interface NewBatch {
  readonly id: string;
  readonly organisationId: string;
  readonly accountId: string;
  readonly runId: string;
  readonly importId: string;
  readonly notice: string;
  readonly at: Date;
  readonly undoUntil: Date;
  readonly rows: readonly EnrolledRow[];
}

export interface BatchPerson {
  readonly bookingId: string;
  readonly personId: string;
  readonly isNewMember: boolean;
}

const BATCH = `SELECT id, course_run_id AS runId, import_id AS importId, created_at AS createdAt, undo_until AS undoUntil,
  undone_at AS undoneAt FROM enrolment_batch`;

/** What was enrolled in one act. */
@Injectable()
export class EnrolmentBatchStore {
  constructor(private readonly database: Database) {}

  insert(tx: Tx, batch: NewBatch): void {
    tx.write(
      `INSERT INTO enrolment_batch (id, organisation_id, account_id, course_run_id, import_id, notice_version, created_at, undo_until)
       VALUES (?)`,
      [[batch.id, batch.organisationId, batch.accountId, batch.runId, batch.importId, batch.notice, batch.at, batch.undoUntil]],
    );
    tx.write('INSERT INTO enrolment_item (batch_id, booking_id, n, row_hash, is_new_member) VALUES ?', [
      batch.rows.map((row) => [batch.id, row.bookingId, row.n, row.hash, row.isNewMember]),
    ]);
  }

  async find(organisationId: string, id: string): Promise<Batch | null> {
    const [row] = await this.database.query<Batch[]>(`${BATCH} WHERE id = ? AND organisation_id = ?`, [id, organisationId]);
    return row ?? null;
  }

  async findLocked(tx: Tx, organisationId: string, id: string): Promise<Batch | null> {
    const [row] = await tx.query<Batch[]>(`${BATCH} WHERE id = ? AND organisation_id = ? FOR UPDATE`, [id, organisationId]);
    return row ?? null;
  }

  async people(reader: Pick<Tx, 'query'>, batchId: string): Promise<BatchPerson[]> {
    const rows = await reader.query<(Omit<BatchPerson, 'isNewMember'> & { isNewMember: number | boolean })[]>(
      `SELECT i.booking_id AS bookingId, b.person_id AS personId, i.is_new_member AS isNewMember
       FROM enrolment_item i JOIN booking b ON b.id = i.booking_id WHERE i.batch_id = ? ORDER BY i.n`,
      [batchId],
    );
    return rows.map((row) => ({ ...row, isNewMember: Boolean(row.isNewMember) }));
  }

  /** Whether the act that enrolled somebody can still be taken back. */
  async isOpen(tx: Tx, organisationId: string, bookingId: string, now: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM enrolment_item i JOIN enrolment_batch k ON k.id = i.batch_id
       WHERE i.booking_id = ? AND k.organisation_id = ? AND k.undo_until > ? AND k.undone_at IS NULL LIMIT 1`,
      [bookingId, organisationId, now],
    );
    return rows.length > 0;
  }

  close(tx: Tx, id: string, at: Date): void {
    tx.write('UPDATE enrolment_batch SET undone_at = ? WHERE id = ?', [at, id]);
  }
}
