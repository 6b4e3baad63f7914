import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '../../../config/app-config.js';
import { StartupProblem } from '../../../config/startup-problem.js';
import { violates } from '../../../database/db-errors.js';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { Texts } from '../../../texts/texts.js';
import { Clock } from '../../../time/clock.js';
import { type Role, SYSTEM } from '../../access/index.js';
import { NotedRows } from '../../audit/index.js';
import { AccountMail } from './account-mail.js';
import { AccountsStore } from './accounts.store.js';

/**
 * The first account of a new installation: where nobody leads, the address in the configuration does. It is also the way back in
 * when everybody who led is gone. Once somebody leads, the variable has no effect.
 */
@Injectable()
export class FirstAccountService implements OnApplicationBootstrap {
  /** Whether this start made it. */
  isNew = false;

  constructor(
    private readonly config: AppConfig,
    private readonly transactions: Transactions,
    private readonly store: AccountsStore,
    private readonly rows: NotedRows,
    private readonly mail: AccountMail,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.isNew = await this.run();
  }

  /** Whether anybody can let staff in. */
  hasLead(): Promise<boolean> {
    return this.store.hasLead();
  }

  /** @returns whether an account was made or given the lead @throws StartupProblem when the address is an organisation's */
  async run(): Promise<boolean> {
    const email = this.config.firstStaffEmail;
    if (email === null || (await this.store.hasLead())) return false;
    try {
      return await this.transactions.run((tx) => this.make(tx, email));
    } catch (error) {
      // Another process of the product was faster with the same address.
      if (violates(error, 'uq_staff_account_email')) return false;
      throw error;
    }
  }

  private async make(tx: Tx, email: string): Promise<boolean> {
    const known = await this.store.findByEmail(tx, email);
    if (await this.store.hasLead(tx)) return false;
    if (known?.roles.includes('ORG_ENROLLER')) {
      throw new StartupProblem(`FIRST_STAFF_EMAIL=${email} is the address of an organisation.`, 'Set it to an address of your own staff.');
    }
    const roles: Role[] = [...new Set([...(known?.roles ?? []), 'STAFF_LEAD' as const])];
    const { id } = await this.rows.write(
      tx,
      SYSTEM,
      'staff_account',
      { id: known?.id ?? null, revision: known?.revision ?? 0 },
      (before) => ({
        roles: JSON.stringify(roles),
        is_active: true,
        ...(before
          ? {}
          : {
              name: this.texts.for('de').t('master.accounts.nameless'),
              email,
              divisions: '[]',
              language: 'de',
              created_at: this.clock.now(),
            }),
      }),
    );
    await this.mail.opened(tx, id);
    return true;
  }
}
