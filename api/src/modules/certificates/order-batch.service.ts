import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict } from '../../errors/domain-error.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CertificateBatchStore } from './certificate-batch.store.js';
import { CertificateCandidates, dueOf, whyNotIssue } from './certificate-candidates.service.js';
import { CertificateQueries } from './certificate-queries.service.js';
import { CertificateWorker } from './certificate-worker.js';
import type { CertificateBatchDto } from './certificate.dto.js';

/** Orders all documents of a run that are due. What is held back stays, and a later order takes it up. */
@Injectable()
export class OrderBatchService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidates: CertificateCandidates,
    private readonly batches: CertificateBatchStore,
    private readonly queries: CertificateQueries,
    private readonly worker: CertificateWorker,
    private readonly audit: AuditLog,
  ) {}

  /**
   * An order that is still being worked on is returned as it is. Two orders at the very same moment may list the same
   * person; the second then ends with the first one's certificate, because a booking has one valid certificate at most.
   * @throws DomainError `run.unknown`, `certificate.run_not_completed`, `certificate.nothing_to_issue`
   */
  async run(actor: Actor, runId: string): Promise<CertificateBatchDto> {
    const id = await this.transactions.run(
      async (tx) => (await this.batches.findUnfinished(tx, runId)) ?? (await this.order(tx, actor, runId)),
    );
    return this.queries.batch(id);
  }

  private async order(tx: Tx, actor: Actor, runId: string): Promise<string> {
    const all = await this.candidates.ofRun(tx, runId);
    const reason = whyNotIssue(all);
    if (reason) throw conflict(reason);
    const bookingIds = all.candidates.filter(dueOf).map((candidate) => candidate.holder.bookingId);
    const id = await this.batches.insert(tx, runId, bookingIds, actorId(actor));
    await this.audit.append(tx, actor, 'certificate.batch_ordered', { type: 'course_run', id: runId }, { batchId: id, bookingIds });
    tx.onCommit(() => this.worker.nudge());
    return id;
  }
}
