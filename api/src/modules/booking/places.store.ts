import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { CatalogueStamp, seatWordsChange } from '../catalogue/index.js';

/** One row of the ledger after a change. */
export interface Ledger {
  readonly capacity: number;
  readonly taken: number;
  readonly held: number;
  readonly waiting: number;
  /** Grows by one with every change; orders bookings of a run. */
  readonly version: number;
}

const LEDGER = 'capacity, taken, held, waiting, version';

type Change = Partial<Record<'taken' | 'waiting', 1 | -1>>;

/**
 * The seat ledger: the only code that changes places. Each method is one conditional UPDATE and must be the first
 * statement of its transaction, so that the row's lock orders all bookings of a run (standards TX-01, TX-02).
 * It is a narrow row of its own, so that editing a run never meets a booking.
 */
@Injectable()
export class PlacesStore {
  constructor(private readonly stamp: CatalogueStamp) {}

  /** Takes a free place; null when there is none or somebody is waiting: nobody overtakes the list. */
  take(tx: Tx, runId: string): Promise<Ledger | null> {
    return this.change(tx, runId, { taken: 1 }, 'taken + held < capacity AND waiting = 0');
  }

  /** Joins the waiting list; null while a place can still be taken, or when the list is full. */
  joinQueue(tx: Tx, runId: string, waitlistSize: number): Promise<Ledger | null> {
    return this.change(tx, runId, { waiting: 1 }, '(taken + held >= capacity OR waiting > 0) AND waiting < ?', [waitlistSize]);
  }

  /** Gives a place to somebody who waits; null when none is free. */
  takeFromQueue(tx: Tx, runId: string): Promise<Ledger | null> {
    return this.change(tx, runId, { taken: 1, waiting: -1 }, 'taken + held < capacity AND waiting > 0');
  }

  release(tx: Tx, runId: string): Promise<Ledger | null> {
    return this.change(tx, runId, { taken: -1 }, 'taken > 0');
  }

  leaveQueue(tx: Tx, runId: string): Promise<Ledger | null> {
    return this.change(tx, runId, { waiting: -1 }, 'waiting > 0');
  }

  /** Locks the ledger before many bookings of the run change at once. */
  async lock(tx: Tx, runId: string): Promise<Ledger> {
    await tx.execute('UPDATE seat_ledger SET version = version + 1 WHERE course_run_id = ?', [runId]);
    return this.look(tx, runId);
  }

  /** After a cancelled run nobody sits or waits any more. */
  async clear(tx: Tx, runId: string): Promise<void> {
    await tx.execute('UPDATE seat_ledger SET taken = 0, waiting = 0, held = 0, version = version + 1 WHERE course_run_id = ?', [runId]);
    this.datePagesAnew(tx);
  }

  private async change(tx: Tx, runId: string, by: Change, condition: string, params: readonly number[] = []): Promise<Ledger | null> {
    tx.write(
      `UPDATE seat_ledger SET taken = taken + ?, waiting = waiting + ?, version = version + 1
       WHERE course_run_id = ? AND ${condition}`,
      [by.taken ?? 0, by.waiting ?? 0, runId, ...params],
    );
    const row = await this.row<Ledger & { changed: number }>(tx, `ROW_COUNT() AS changed, ${LEDGER}`, runId);
    if (row?.changed !== 1) return null;
    const { changed: _, ...after } = row;
    const before = { ...after, taken: after.taken - (by.taken ?? 0), waiting: after.waiting - (by.waiting ?? 0) };
    if (seatWordsChange(before, after)) this.datePagesAnew(tx);
    return after;
  }

  private datePagesAnew(tx: Tx): void {
    tx.lastly('catalogue-stamp', () => this.stamp.bump(tx));
  }

  async look(tx: Tx, runId: string): Promise<Ledger> {
    const row = await this.row<Ledger>(tx, LEDGER, runId);
    if (!row) throw new Error(`run ${runId} has no ledger`);
    return row;
  }

  private async row<T>(tx: Tx, columns: string, runId: string): Promise<T | undefined> {
    const [row] = await tx.query<T[]>(`SELECT ${columns} FROM seat_ledger WHERE course_run_id = ?`, [runId]);
    return row;
  }
}
