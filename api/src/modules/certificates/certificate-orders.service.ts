import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog } from '../audit/index.js';

/** What staff do with an order of documents once it is given. All time in here is the database's, as in its items. */
@Injectable()
export class CertificateOrders {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** The document in hand is finished; those that wait are made by a later order. @returns false when nothing waits */
  stop(actor: Actor, batchId: string): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const { affectedRows } = await tx.execute(
        `UPDATE certificate_batch_item SET state = 'STOPPED' WHERE batch_id = ? AND state = 'WAITING'`,
        [batchId],
      );
      if (affectedRows > 0) await this.audit.append(tx, actor, 'job.stopped', { type: 'job', id: batchId }, { left: affectedRows });
      return affectedRows > 0;
    });
  }

  /** Whoever ordered it has seen how it ended. @param batchId all of them when left out */
  async seen(actor: Actor, batchId?: string): Promise<void> {
    await this.transactions.run((tx) =>
      tx.execute(
        `UPDATE certificate_batch b SET b.seen_at = NOW(3) WHERE b.ordered_by = ? AND b.seen_at IS NULL${batchId ? ' AND b.id = ?' : ''}
           AND NOT EXISTS (SELECT 1 FROM certificate_batch_item i WHERE i.batch_id = b.id AND i.state IN ('WAITING', 'WORKING'))`,
        [actorId(actor) ?? '', ...(batchId ? [batchId] : [])],
      ),
    );
  }
}
