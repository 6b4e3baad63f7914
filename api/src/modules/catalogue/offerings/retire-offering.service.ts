import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { OfferingStore } from './offering.store.js';

/** No new course is made of an offering any more, or again; the courses that there are go on. */
@Injectable()
export class RetireOfferingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: OfferingStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `offering.unknown` */
  async run(actor: Actor, id: string, retires: boolean): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.store.lock(tx, id);
      if (!known) throw notFound('offering.unknown');
      if ((known.retiredAt !== null) === retires) return;
      this.store.retire(tx, id, retires ? this.clock.now() : null);
      await this.audit.append(tx, actor, retires ? 'offering.retired' : 'offering.resumed', { type: 'offering', id });
    });
  }
}
