import { Injectable } from '@nestjs/common';
import { newNonce } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { SearchTexts } from '../catalogue/index.js';
import { TrainerDatesStore } from './trainer-dates.store.js';
import { TrainerStore } from './trainer.store.js';

/** Everything that is known about somebody who taught goes; a certificate keeps whose course it was (CERT-09). */
@Injectable()
export class EraseTrainerService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: TrainerStore,
    private readonly dates: TrainerDatesStore,
    private readonly searchTexts: SearchTexts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `trainer.unknown`, `trainer.has_dates` while somebody is still expected to teach */
  async run(actor: Actor, id: string): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (tx) => {
      if (!(await this.store.lock(tx, id))) throw notFound('trainer.unknown');
      // Whoever plans them in holds their row as well, so this is asked behind it.
      if ((await this.dates.next(tx, now)).has(id.toLowerCase())) throw conflict('trainer.has_dates');
      this.store.erase(tx, id, now, newNonce());
      await this.searchTexts.renew(tx, await this.store.runsOf(tx, id));
      await this.audit.append(tx, actor, 'trainer.erased', { type: 'trainer', id });
    });
  }
}
