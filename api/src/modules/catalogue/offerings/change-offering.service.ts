import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict, invalid, notFound } from '../../../errors/domain-error.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { brokenPromises, offeringChanges, type OfferingContent, offeringErrors } from '../domain/offering.js';
import { SearchTexts } from '../search-texts.js';
import { OfferingStore } from './offering.store.js';

/**
 * Writes an offering anew. Its modules, language and name are those of all its courses at once; what people of a published
 * course were promised stays, and their texts are their own.
 */
@Injectable()
export class ChangeOfferingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: OfferingStore,
    private readonly searchTexts: SearchTexts,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param revision of the offering that staff saw when they wrote
   * @throws DomainError `offering.unknown`, `offering.changed_meanwhile`, `offering.invalid` with the fields
   */
  async run(actor: Actor, id: string, content: OfferingContent, revision: number): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.store.lock(tx, id);
      if (!known) throw notFound('offering.unknown');
      if (known.revision !== revision) throw conflict('offering.changed_meanwhile');
      const errors = [...offeringErrors(known.kind, content), ...(known.wasSeen ? brokenPromises(known.content, content) : [])];
      if (errors.length > 0) throw invalid('offering.invalid', {}, errors);
      const changes = offeringChanges(known.content, content);
      if (Object.keys(changes).length === 0) return;
      this.store.save(tx, id, content);
      await this.searchTexts.renew(tx, await this.store.runsOf(tx, id));
      await this.audit.append(tx, actor, 'offering.changed', { type: 'offering', id }, changes);
    });
  }
}
