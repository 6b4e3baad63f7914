import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Tx } from '../../../database/tx.js';

export interface NewWalkIn {
  readonly id: string;
  readonly sessionId: string;
  readonly doorId: string | null;
  readonly accountId: string | null;
  readonly name: string;
  readonly contact: string | null;
  readonly language: string;
  readonly refusal: string;
  readonly happenedAt: Date;
  readonly receivedAt: Date;
}

export interface WalkInRow extends Pick<NewWalkIn, 'id' | 'name' | 'contact' | 'language' | 'refusal' | 'happenedAt'> {
  readonly by: string | null;
}

/** SQL of those who came without a booking, were let in without a network, and wait for staff to settle it. */
@Injectable()
export class WalkInsStore {
  constructor(private readonly database: Database) {}

  /** Also of somebody whom staff have settled: a device that did not hear of it sends once more. */
  async has(id: string): Promise<boolean> {
    return (await this.database.query<object[]>('SELECT 1 FROM walk_in WHERE id = ?', [id])).length > 0;
  }

  /** Sent twice is once. */
  insert(tx: Tx, one: NewWalkIn): void {
    tx.write(
      `INSERT INTO walk_in (id, session_id, door_id, account_id, name, contact, language, refusal, happened_at, received_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id`,
      [
        ...[one.id, one.sessionId, one.doorId, one.accountId, one.name, one.contact, one.language, one.refusal],
        ...[one.happenedAt, one.receivedAt],
      ],
    );
  }

  ofSession(sessionId: string): Promise<WalkInRow[]> {
    return this.database.query<WalkInRow[]>(
      `SELECT w.id, w.name, w.contact, w.language, w.refusal, w.happened_at AS happenedAt, COALESCE(d.name, a.name) AS \`by\`
       FROM walk_in w LEFT JOIN door_link d ON d.id = w.door_id LEFT JOIN staff_account a ON a.id = w.account_id
       WHERE w.session_id = ? AND w.settled_at IS NULL ORDER BY w.happened_at, w.id`,
      [sessionId],
    );
  }

  /** Who it was goes; that it is settled stays. @returns the run it was about; null when it is settled already */
  async settle(tx: Tx, id: string, at: Date): Promise<string | null> {
    const [row] = await tx.query<{ runId: string }[]>(
      `SELECT s.course_run_id AS runId FROM walk_in w JOIN session s ON s.id = w.session_id
       WHERE w.id = ? AND w.settled_at IS NULL FOR UPDATE`,
      [id],
    );
    if (row) tx.write('UPDATE walk_in SET settled_at = ?, name = NULL, contact = NULL WHERE id = ?', [at, id]);
    return row?.runId ?? null;
  }

  /** Who was let in is taken back by the device that did so; nobody has to settle it any more. @returns which of them were there */
  async takeBack(tx: Tx, sessionId: string, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM walk_in WHERE session_id = ? AND id IN (?) AND settled_at IS NULL FOR UPDATE',
      [sessionId, ids],
    );
    if (rows.length > 0) tx.write('DELETE FROM walk_in WHERE id IN (?)', [rows.map(({ id }) => id)]);
    return rows.map(({ id }) => id);
  }

  /** Somebody who was let in before their booking could be made takes part from the moment of the door. */
  enteredAt(tx: Tx, bookingId: string, at: Date): void {
    tx.write('UPDATE booking SET entered_at = ? WHERE id = ? AND entered_at > ?', [at, bookingId, at]);
  }
}
