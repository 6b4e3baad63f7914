import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { RateLimiter } from '../../http/rate-limiter.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Outbox } from '../mail/index.js';
import { OrganisationApplicationStore } from './organisation-application.store.js';
import type { ApplicationDto } from './organisations.dto.js';

const DAY = 24 * 3_600;
const MOST_A_DAY = 20;

/** An organisation asks for a desk. Asked twice is asked once. */
@Injectable()
export class ApplyForDeskService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: OrganisationApplicationStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, dto: ApplicationDto, network: string): Promise<void> {
    await this.limiter.hit(`desk-application:${network}`, MOST_A_DAY, DAY);
    await this.transactions.run(async (tx) => {
      const id = await this.store.insert(tx, dto, this.clock.now());
      if (!id) return;
      await this.audit.append(tx, actor, 'organisation.applied', { type: 'application', id });
      await this.outbox.add(tx, {
        kind: 'organisation.applied',
        language: dto.language,
        params: { applicationId: id },
        dedupKey: `organisation.applied:${id}`,
        orderKey: `application:${id}`,
      });
    });
  }
}
