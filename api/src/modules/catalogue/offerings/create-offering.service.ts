import { Injectable } from '@nestjs/common';
import { violates } from '../../../database/db-errors.js';
import { newId } from '../../../database/ids.js';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { invalid } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { type OfferingContent, offeringErrors } from '../domain/offering.js';
import { nextCode, prefixOf } from '../domain/run-code.js';
import type { Kind } from '../domain/run.js';
import { OfferingStore } from './offering.store.js';

/** Two people who write one at once get two numbers. */
const TRIES = 5;

/** Writes down what can be held again and again (S1). */
@Injectable()
export class CreateOfferingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: OfferingStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `offering.invalid` with the fields */
  async run(actor: Actor, kind: Kind, content: OfferingContent): Promise<{ id: string; code: string }> {
    const errors = offeringErrors(kind, content);
    if (errors.length > 0) throw invalid('offering.invalid', {}, errors);
    for (let tries = 1; ; tries++) {
      try {
        return await this.transactions.run((tx) => this.within(tx, actor, kind, content));
      } catch (error) {
        if (tries === TRIES || !violates(error, 'uq_offering_code')) throw error;
      }
    }
  }

  private async within(tx: Tx, actor: Actor, kind: Kind, content: OfferingContent): Promise<{ id: string; code: string }> {
    const taken = await this.store.codes(tx);
    const code = nextCode(
      `${prefixOf[kind]}-`,
      taken.map((one) => one.code),
    );
    const id = newId();
    this.store.insert(tx, { id, code, kind, at: this.clock.now() }, content);
    await this.audit.append(tx, actor, 'offering.created', { type: 'offering', id }, { code, title: content.title });
    return { id, code };
  }
}
