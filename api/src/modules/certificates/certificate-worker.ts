import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Outage } from '../../database/outage.js';
import { Transactions } from '../../database/transactions.js';
import { CertificateBatchStore, type LeasedItem } from './certificate-batch.store.js';
import { IssueItemService, LeaseLost } from './issue-item.service.js';

const LEASE_SECONDS = 60;
const RETRY_SECONDS = 10;
const MOST_TRIES = 5;
const LOOK_EVERY = 5_000;

/**
 * Works off ordered documents, one after the other. Any number of instances may do so at once: an item belongs to
 * whoever holds its lease, and an item whose worker died is taken up again when the lease is over.
 */
@Injectable()
export class CertificateWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('certificates');
  private readonly outage = new Outage('the list of ordered documents', this.log);
  private round: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly config: AppConfig,
    private readonly batches: CertificateBatchStore,
    private readonly items: IssueItemService,
    private readonly transactions: Transactions,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.timer = setInterval(() => this.nudge(), LOOK_EVERY);
    this.timer.unref();
  }

  /** Finishes the document in hand and takes no new one. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.round?.catch(() => undefined);
  }

  /** Starts working without anybody waiting for it. A web instance leaves it to the workers. */
  nudge(): void {
    if (this.config.role === 'web' || this.outage.lasts) return;
    // The outage has told the log, once for all who nudge.
    this.drain().catch(() => undefined);
  }

  /** Works until nothing is due, also what is ordered meanwhile. */
  drain(): Promise<void> {
    this.again = true;
    this.round ??= this.outage
      .watch(() => this.workOff())
      .finally(() => {
        this.round = null;
      });
    return this.round;
  }

  private async workOff(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      for (let item = await this.claim(); item; item = await this.claim()) await this.work(item);
    }
  }

  private async claim(): Promise<LeasedItem | null> {
    return this.stopped ? null : this.batches.claim(LEASE_SECONDS);
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
