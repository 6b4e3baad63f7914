import { Injectable } from '@nestjs/common';
import { newId } from '../../../database/ids.js';
import type { Tx } from '../../../database/tx.js';
import { Outbox } from '../../mail/index.js';

/** Tells whose account it is how to come in. */
@Injectable()
export class AccountMail {
  constructor(private readonly outbox: Outbox) {}

  opened(tx: Tx, accountId: string): Promise<void> {
    return this.outbox.add(tx, {
      kind: 'account.opened',
      language: 'de',
      params: { accountId },
      dedupKey: `account.opened:${newId()}`,
      orderKey: `account:${accountId}`,
    });
  }
}
