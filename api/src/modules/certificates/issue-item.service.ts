import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { DomainError } from '../../errors/domain-error.js';
import { type Actor, rolesAllow, SYSTEM } from '../access/index.js';
import { RunStore } from '../catalogue/index.js';
import { CertificateBatchStore, type LeasedItem } from './certificate-batch.store.js';
import { CertificateCandidates, type Due, dueOf, isClosed } from './certificate-candidates.service.js';
import { CertificateFiles } from './certificate-files.service.js';
import { CertificateIssuer } from './certificate-issuer.js';
import type { Problem } from './domain/document-for.js';
import type { RunFacts } from './domain/snapshot.js';

/** Another process took the item over; what was done here is rolled back. */
export class LeaseLost extends Error {}

const NOT_CLOSED: Problem = { code: 'certificate.run_not_completed', params: {} };
const ORDERER_GONE: Problem = { code: 'job.orderer_gone', params: {} };

/** Issues one document of a batch, or writes down why it cannot be issued. */
@Injectable()
export class IssueItemService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly candidates: CertificateCandidates,
    private readonly files: CertificateFiles,
    private readonly issuer: CertificateIssuer,
    private readonly batches: CertificateBatchStore,
    private readonly runs: RunStore,
  ) {}

  async run(item: LeasedItem): Promise<void> {
    if (item.orderedBy !== null && !rolesAllow(item.roles, 'certificates.issue')) return this.fail(item, ORDERER_GONE);
    const { run, sheet, candidates } = await this.candidates.ofRun(this.database, item.runId);
    const candidate = candidates.find((one) => one.holder.bookingId === item.bookingId);
    const certificate = candidate?.certificate;
    if (certificate) return this.close(item, (tx) => this.batches.finish(tx, item, certificate.id));
    if (!isClosed(sheet.run)) return this.fail(item, NOT_CLOSED);
    const due = candidate ? dueOf(candidate) : null;
    if (!due) return this.fail(item, candidate?.problem ?? { code: 'booking.unknown', params: {} });
    const refusal = await this.proof(run, due);
    if (refusal) return this.fail(item, refusal);
    return this.close(item, async (tx) => {
      // Behind the run's lock: it may have been opened again while the document was set.
      if (!isClosed({ state: await this.runs.lockState(tx, item.runId) })) return this.batches.fail(tx, item, NOT_CLOSED);
      return this.batches.finish(tx, item, await this.issuer.issue(tx, ordererOf(item), run, due));
    });
  }

  fail(item: LeasedItem, problem: Problem): Promise<void> {
    return this.close(item, (tx) => this.batches.fail(tx, item, problem));
  }

  /** Numbers are given to what prints: the document is set once before it is issued. */
  private async proof(run: RunFacts, due: Due): Promise<Problem | null> {
    try {
      await this.files.one(this.issuer.draft(run, due));
      return null;
    } catch (error) {
      if (error instanceof DomainError) return { code: error.code, params: error.params };
      throw error;
    }
  }

  private async close(item: LeasedItem, work: (tx: Tx) => Promise<boolean>): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await work(tx))) throw new LeaseLost(item.bookingId);
    });
  }
}

/** The act is of whoever ordered the batch, at their request. */
function ordererOf({ orderedBy }: LeasedItem): Actor {
  return orderedBy === null ? SYSTEM : { kind: 'staff', accountId: orderedBy, roles: [] };
}
