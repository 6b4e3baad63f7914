import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { DuplicateStore, type Merge } from './duplicate.store.js';
import { MergeJournal } from './merge-journal.js';
import { PersonRecords } from './person-records.store.js';

/**
 * Parts two records again, row by row as they were. A booking that the merge has cancelled stays cancelled: its seat may
 * be somebody else's by now. What has grown out of a booking since, a move or a certificate, goes back with it.
 */
@Injectable()
export class UndoMergeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: DuplicateStore,
    private readonly records: PersonRecords,
    private readonly journal: MergeJournal,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `duplicates.merge_unknown`, `duplicates.undo_done`, `duplicates.undo_late`, `duplicates.undo_merged_again`, `duplicates.undo_changed` */
  run(actor: Actor, mergeId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const [merge, now] = await Promise.all([this.store.merge(tx, mergeId), this.clock.shared(tx)]);
      await this.assertPossible(tx, merge, now);
      await this.grownBookings(tx, merge);
      for (const row of await this.journal.rows(tx, mergeId)) await this.journal.restore(tx, row);
      this.journal.close(tx, mergeId, actorId(actor), now);
      this.store.reopen(tx, merge);
      for (const id of [merge.survivingId, merge.mergedId]) {
        await this.audit.append(tx, actor, 'person.merge_undone', { type: 'person', id }, { mergeId });
      }
    });
  }

  private async assertPossible(tx: Tx, merge: Merge, now: Date): Promise<void> {
    if (merge.undoneAt) throw conflict('duplicates.undo_done');
    if (merge.undoUntil < now) throw conflict('duplicates.undo_late');
    await this.store.lockPeople(tx, [merge.survivingId, merge.mergedId]);
    const surviving = await this.records.load(tx, merge.survivingId);
    if (!surviving.mergedIntoId) return;
    const { name } = await this.records.load(tx, surviving.mergedIntoId);
    throw conflict('duplicates.undo_merged_again', { name });
  }

  /** The bookings that came over, followed to the runs they moved to since. */
  private async grownBookings(tx: Tx, { id, survivingId, mergedId }: Merge): Promise<void> {
    const rows = await tx.query<{ id: string; isNew: number }[]>(
      `WITH RECURSIVE chain (id, is_new) AS (
         SELECT row_id, 0 FROM person_merge_row WHERE merge_id = ? AND table_name = 'booking'
         UNION SELECT b.moved_to_id, 1 FROM booking b JOIN chain c ON c.id = b.id WHERE b.moved_to_id IS NOT NULL)
       SELECT id, MIN(is_new) AS isNew FROM chain GROUP BY id`,
      [id],
    );
    const all = rows.map((row) => row.id);
    const since = rows.filter(({ isNew }) => isNew).map((row) => row.id);
    if (since.length > 0) tx.write('UPDATE booking SET person_id = ? WHERE id IN (?) AND person_id = ?', [mergedId, since, survivingId]);
    if (all.length === 0) return;
    for (const table of ['certificate', 'outbox']) {
      tx.write(
        `UPDATE ${table} SET person_id = ? WHERE booking_id IN (?) AND person_id = ?
           AND id NOT IN (SELECT row_id FROM person_merge_row WHERE merge_id = ? AND table_name = ?)`,
        [mergedId, all, survivingId, id, table],
      );
    }
  }
}
