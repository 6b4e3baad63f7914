import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { type StaffAccount, SYSTEM } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Outbox } from '../mail/index.js';

/** What the log and the person hear of signing in, in the transaction of the act. */
@Injectable()
export class SignInActs {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** The mail carries the id only: the code is derived from it when the mail is written. */
  async codeSent(tx: Tx, account: StaffAccount, codeId: string): Promise<void> {
    await this.audit.append(tx, SYSTEM, 'sign_in.code_sent', { type: 'staff_account', id: account.id });
    await this.outbox.add(tx, {
      kind: 'signin.code',
      language: account.language,
      params: { accountId: account.id, codeId },
      dedupKey: `signin.code:${codeId}`,
      orderKey: `account:${account.id}`,
    });
  }

  async signedIn(tx: Tx, accountId: string): Promise<void> {
    await this.audit.append(tx, { kind: 'staff', accountId, roles: [] }, 'sign_in.opened', { type: 'staff_account', id: accountId });
  }

  async codeRefused(tx: Tx, accountId: string): Promise<void> {
    await this.audit.append(tx, SYSTEM, 'sign_in.code_refused', { type: 'staff_account', id: accountId });
  }
}
