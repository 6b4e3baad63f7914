import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Tx } from '../../../database/tx.js';
import type { LocalDate } from '../../../time/berlin.js';
import type { Reader } from '../attendance.store.js';

export interface DoorRow {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly nonce: string;
  /** Wrong PINs in a row. */
  readonly tries: number;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly date: LocalDate;
  readonly runId: string;
}

const DOORS = `SELECT d.id, d.session_id AS sessionId, d.name, d.nonce, d.tries, d.created_at AS createdAt, d.ended_at AS endedAt, s.date,
         s.course_run_id AS runId FROM door_link d JOIN session s ON s.id = d.session_id`;

/** SQL of the links by which helpers see to a door. */
@Injectable()
export class DoorsStore {
  constructor(private readonly database: Database) {}

  async find(id: string, reader: Reader = this.database): Promise<DoorRow | null> {
    const [row] = await reader.query<DoorRow[]>(`${DOORS} WHERE d.id = ?`, [id]);
    return row ?? null;
  }

  ofSession(sessionId: string): Promise<DoorRow[]> {
    return this.database.query<DoorRow[]>(`${DOORS} WHERE d.session_id = ? ORDER BY d.created_at, d.id`, [sessionId]);
  }

  insert(tx: Tx, door: Pick<DoorRow, 'id' | 'sessionId' | 'name' | 'nonce' | 'createdAt'>, createdBy: string): void {
    tx.write('INSERT INTO door_link (id, session_id, name, nonce, tries, created_by, created_at) VALUES (?, ?, ?, ?, 0, ?, ?)', [
      door.id,
      door.sessionId,
      door.name,
      door.nonce,
      createdBy,
      door.createdAt,
    ]);
  }

  /** @returns whether it was open until now */
  async end(tx: Tx, id: string, now: Date): Promise<boolean> {
    return (await tx.execute('UPDATE door_link SET ended_at = ? WHERE id = ? AND ended_at IS NULL', [now, id])).affectedRows === 1;
  }

  /** Counts a try at the PIN. @returns false when there were too many */
  async spendTry(tx: Tx, id: string, maxTries: number): Promise<boolean> {
    return (await tx.execute('UPDATE door_link SET tries = tries + 1 WHERE id = ? AND tries < ?', [id, maxTries])).affectedRows === 1;
  }

  forgiveTries(tx: Tx, id: string): void {
    tx.write('UPDATE door_link SET tries = 0 WHERE id = ?', [id]);
  }
}
