import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { Clock } from '../../time/clock.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { DuplicateStore } from './duplicate.store.js';

/** Staff say that two records are of two people; nobody is asked about them again. */
@Injectable()
export class DismissPairService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: DuplicateStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `duplicates.unknown` */
  run(actor: Actor, pairId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { firstId, secondId } = await this.store.open(tx, pairId, 'FOR UPDATE');
      await this.store.decide(tx, pairId, 'DISMISSED', actorId(actor), this.clock.now());
      await this.audit.append(tx, actor, 'person.told_apart', { type: 'person', id: firstId }, { from: secondId });
    });
  }
}
