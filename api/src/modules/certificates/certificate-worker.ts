import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Transactions } from '../../database/transactions.js';
import { WorkLoop } from '../../database/work-loop.js';
import { CertificateBatchStore, type LeasedItem } from './certificate-batch.store.js';
import { IssueItemService, LeaseLost } from './issue-item.service.js';

const LEASE_SECONDS = 60;
const RETRY_SECONDS = 10;
const MOST_TRIES = 5;

/**
 * Works off ordered documents, one after the other. Any number of instances may do so at once: an item belongs to
 * whoever holds its lease, and an item whose worker died is taken up again when the lease is over.
 */
@Injectable()
export class CertificateWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('certificates');
  private readonly loop = new WorkLoop('the list of ordered documents', this.log, () => this.takeNext());

  constructor(
    private readonly config: AppConfig,
    private readonly batches: CertificateBatchStore,
    private readonly items: IssueItemService,
    private readonly transactions: Transactions,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role !== 'web') this.loop.start();
  }

  /** Finishes the document in hand and takes no new one. */
  beforeApplicationShutdown(): Promise<void> {
    return this.loop.end();
  }

  /** Starts working without anybody waiting for it. A web instance leaves it to the workers. */
  nudge(): void {
    if (this.config.role !== 'web') this.loop.nudge();
  }

  /** Works until nothing is due, also what is ordered meanwhile. */
  drain(): Promise<void> {
    return this.loop.drain();
  }

  private async takeNext(): Promise<boolean> {
    const item = await this.batches.claim(LEASE_SECONDS);
    if (item) await this.work(item);
    return item !== null;
  }

  private async work(item: LeasedItem): Promise<void> {
    try {
      await this.items.run(item);
    } catch (error) {
      if (error instanceof LeaseLost) return;
      this.log.error(`certificate of booking ${item.bookingId}`, error instanceof Error ? error.stack : String(error));
      await this.giveBack(item);
    }
  }

  private async giveBack(item: LeasedItem): Promise<void> {
    if (item.tries < MOST_TRIES) await this.transactions.run((tx) => this.batches.putBack(tx, item, RETRY_SECONDS));
    else await this.items.fail(item, { code: 'certificate.failed', params: {} });
  }
}
