import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Outage } from '../../database/outage.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { Texts } from '../../texts/texts.js';
import { asksForCall } from './domain/calls.js';
import { classifyFailure } from './domain/delivery-outcome.js';
import { retryDelay } from './domain/retry-delay.js';
import { MailBell } from './mail-bell.js';
import { type ComposedMail, MailCatalogue, NO_ADDRESS, type Obsolete } from './mail-catalogue.js';
import { mailMessage } from './mail-message.js';
import { Mailer } from './mailer.js';
import { type LeasedMail, OutboxStore, type Refusal } from './outbox.store.js';
import { SenderAddress } from './sender-address.js';
import { DeliveryError, parallelDeliveries } from './smtp.js';

const leaseSeconds = 180;
const lookEvery = 3_000;
/** Seconds after which a mail that waits for a call is looked at again. */
const lookAtCallsEvery = 300;
/** Milliseconds that a closing process waits for mails on their way; the others go out when their lease has ended. */
const patience = 8_000;

/**
 * Empties the outbox: takes a mail by lease, writes it, hands it to the mail server, notes the end. Any number of
 * instances may do so at once; a mail whose sender died goes out again when its lease is over.
 */
@Injectable()
export class MailDispatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('mail');
  private readonly outage = new Outage('the outbox', this.log);
  private readonly underWay = new Set<Promise<void>>();
  private round: Promise<void> | null = null;
  private rings = 0;
  private wake: () => void = () => undefined;
  private stopped = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly store: OutboxStore,
    private readonly transactions: Transactions,
    private readonly catalogue: MailCatalogue,
    private readonly mailer: Mailer,
    private readonly texts: Texts,
    private readonly sender: SenderAddress,
    private readonly bell: MailBell,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.bell.onRing(() => this.nudge());
    this.timer = setInterval(() => this.nudge(), lookEvery);
    this.timer.unref();
  }

  /** Lets mails that are on their way arrive, and takes no new ones. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    this.wake();
    await Promise.race([this.round, pause(patience, undefined, { ref: false })]);
  }

  /** Sends what is due, without anybody waiting for it; while the database is away only now and then. */
  nudge(): void {
    // The outage has told the log, once for all who nudge.
    if (!this.outage.lasts) this.drain().catch(() => undefined);
  }

  /** Sends what is due, and what becomes due by that, until nothing is left. */
  drain(): Promise<void> {
    this.ring();
    this.round ??= this.outage
      .watch(() => this.sendAll())
      .finally(() => {
        this.round = null;
      });
    return this.round;
  }

  private ring(): void {
    this.rings += 1;
    this.wake();
  }

  private async sendAll(): Promise<void> {
    try {
      while (!this.stopped) {
        const heard = this.rings;
        const started = await this.startDue();
        if (started > 0 || this.rings > heard) continue;
        if (this.underWay.size === 0) break;
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
      }
    } finally {
      await Promise.all(this.underWay);
    }
  }

  private async startDue(): Promise<number> {
    const free = parallelDeliveries - this.underWay.size;
    const mails = free > 0 ? await this.store.claim(free, leaseSeconds) : [];
    for (const mail of mails) {
      const delivery = this.deliver(mail)
        .catch((error: unknown) => this.log.error(`mail ${mail.kind} ${mail.id} waits for its lease to end: ${String(error)}`))
        .finally(() => {
          this.underWay.delete(delivery);
          // An ended mail may have let the next one of its key through.
          this.ring();
        });
      this.underWay.add(delivery);
    }
    return mails.length;
  }

  private async deliver(mail: LeasedMail): Promise<void> {
    const composed = await this.compose(mail);
    if (!composed) await this.postpone(mail, 'COMPOSE');
    else if (composed === NO_ADDRESS && asksForCall(mail)) await this.call(mail, null);
    else if ('obsolete' in composed) await this.end(mail, 'OBSOLETE', (tx) => this.store.markObsolete(tx, mail, composed.obsolete));
    else if (mail.refusal?.recipient === composed.to.email) await this.call(mail, mail.refusal);
    else await this.send(mail, composed);
  }

  /** @returns null when the mail cannot be written, which is our mistake and not the end of the mail */
  private async compose(mail: LeasedMail): Promise<ComposedMail | Obsolete | null> {
    try {
      return await this.catalogue.compose(mail);
    } catch (error) {
      this.log.error(`mail ${mail.kind} ${mail.id}`, error instanceof Error ? error.stack : String(error));
      return null;
    }
  }

  private async send(mail: LeasedMail, composed: ComposedMail): Promise<void> {
    const sender = { name: this.texts.for(mail.language).t('mail.layout.from'), email: this.sender.email };
    const recipient = composed.to.email;
    try {
      await this.mailer.send(mailMessage(mail, composed, sender));
    } catch (error) {
      const failure = classifyFailure(error instanceof DeliveryError ? error.cause : {});
      this.log.warn(`mail ${mail.kind} ${mail.id} try ${mail.tries}: ${failure.kind} ${failure.reason}`);
      const { kind, reason } = failure;
      if (kind !== 'refused') await this.postpone(mail, reason);
      else if (asksForCall(mail)) await this.call(mail, { recipient, reason });
      else await this.transactions.run((tx) => this.store.markDead(tx, mail, recipient, reason));
      return;
    }
    await this.end(mail, 'SENT', (tx) => this.store.markSent(tx, mail, recipient));
  }

  /** What follows a mail that reaches nobody follows it once, however often it is looked at. */
  private async call(mail: LeasedMail, refusal: Refusal | null): Promise<void> {
    const mark = (tx: Tx): Promise<boolean> => this.store.markCall(tx, mail, lookAtCallsEvery, refusal);
    if (mail.callSince === null) return this.end(mail, 'OBSOLETE', mark);
    await this.transactions.run(mark);
  }

  private postpone(mail: LeasedMail, reason: string): Promise<boolean> {
    return this.transactions.run((tx) => this.store.markFailed(tx, mail, reason, retryDelay(mail.tries, Math.random())));
  }

  /** A sequel that fails must not make a sent mail look unsent: it would go out again and again. */
  private async end(mail: LeasedMail, end: 'SENT' | 'OBSOLETE', mark: (tx: Tx) => Promise<boolean>): Promise<void> {
    try {
      await this.transactions.run(async (tx) => {
        if (await mark(tx)) await this.catalogue.ended(tx, mail, end);
      });
    } catch (error) {
      this.log.error(`after mail ${mail.kind} ${mail.id}`, error instanceof Error ? error.stack : String(error));
      await this.transactions.run(mark);
    }
  }
}
