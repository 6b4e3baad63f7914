import { Injectable } from '@nestjs/common';
import { newId, newNonce } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { type Actor, PersonalTokens } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Database } from '../../database/database.js';
import { Outbox } from '../mail/index.js';
import { type StoredTrainer, TrainerStore } from './trainer.store.js';

/** What we write to those who teach is German, as their courses are. */
const LANGUAGE = 'de';

/** The link to the own page of somebody who teaches: derived like all personal links, so that nothing secret is stored. */
@Injectable()
export class TrainerLinks {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly store: TrainerStore,
    private readonly tokens: PersonalTokens,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `link.unknown` for every token that opens nothing */
  async owner(purpose: 'trainer' | 'trainer_feed', token: string): Promise<StoredTrainer> {
    const read = this.tokens.read(purpose, token);
    const trainer = read && (await this.store.find(this.database, read.id));
    if (!trainer || !read.matches(trainer.linkNonce)) throw notFound('link.unknown');
    return trainer;
  }

  /**
   * Sends the link by mail. @param renews the old link and the calendar that was subscribed to open nothing any more
   * @throws DomainError `trainer.unknown`, `trainer.no_address` where nothing is renewed and no mail can go
   */
  async send(actor: Actor, id: string, renews: boolean): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.store.lock(tx, id);
      if (!known) throw notFound('trainer.unknown');
      const { email } = known.content;
      if (email === null && !renews) throw conflict('trainer.no_address');
      if (renews) this.store.renewLink(tx, id, newNonce());
      if (email !== null) {
        await this.outbox.add(tx, {
          kind: 'trainer.link',
          language: LANGUAGE,
          params: { trainerId: id, renewed: renews },
          dedupKey: `trainer.link:${newId()}`,
          orderKey: `trainer:${id}`,
        });
      }
      await this.audit.append(tx, actor, renews ? 'trainer.link_renewed' : 'trainer.link_sent', { type: 'trainer', id });
    });
  }
}
