import { Injectable } from '@nestjs/common';
import { newId, newNonce } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { SearchTexts } from '../catalogue/index.js';
import { changedFields, type TrainerContent } from './domain/trainer.js';
import { TrainerStore } from './trainer.store.js';

/** Who teaches, as staff write it down (S10). A new name stands on the pages of all their courses at once. */
@Injectable()
export class SaveTrainerService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: TrainerStore,
    private readonly searchTexts: SearchTexts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor, content: TrainerContent): Promise<{ id: string }> {
    const id = newId();
    await this.transactions.run(async (tx) => {
      this.store.insert(tx, id, content, newNonce());
      await this.audit.append(tx, actor, 'trainer.created', { type: 'trainer', id });
    });
    return { id };
  }

  /** @throws DomainError `trainer.unknown`, `trainer.changed_meanwhile` */
  async change(actor: Actor, id: string, content: TrainerContent, revision: number): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.store.lock(tx, id);
      if (!known) throw notFound('trainer.unknown');
      if (known.revision !== revision) throw conflict('trainer.changed_meanwhile');
      const fields = changedFields(known.content, content);
      if (fields.length === 0) return;
      this.store.save(tx, id, content);
      if (fields.includes('name')) await this.searchTexts.renew(tx, await this.store.runsOf(tx, id));
      await this.audit.append(tx, actor, 'trainer.changed', { type: 'trainer', id }, { fields });
    });
  }

  /** Nobody plans them in any more, or again; the courses that there are stay theirs. @throws DomainError `trainer.unknown` */
  async retire(actor: Actor, id: string, retires: boolean): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.store.lock(tx, id);
      if (!known) throw notFound('trainer.unknown');
      if ((known.retiredAt !== null) === retires) return;
      this.store.retire(tx, id, retires ? this.clock.now() : null);
      await this.audit.append(tx, actor, retires ? 'trainer.retired' : 'trainer.resumed', { type: 'trainer', id });
    });
  }
}
