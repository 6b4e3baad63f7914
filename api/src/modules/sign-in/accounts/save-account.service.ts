import { Injectable } from '@nestjs/common';
import { violates } from '../../../database/db-errors.js';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, invalid, notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor, Role } from '../../access/index.js';
import { NotedRows } from '../../audit/index.js';
import { AccountMail } from './account-mail.js';
import { type AccountWishDto, type NewAccountDto, staffRoles } from './accounts.dto.js';
import { AccountsStore } from './accounts.store.js';

/** Somebody may teach besides: that role is given elsewhere and stays. */
const isOfOtherDoor = (role: Role): boolean => !(staffRoles as readonly Role[]).includes(role);

/** Who works here: a lead adds accounts, gives them other roles and ends them. Somebody always leads. */
@Injectable()
export class SaveAccountService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: AccountsStore,
    private readonly rows: NotedRows,
    private readonly mail: AccountMail,
    private readonly clock: Clock,
  ) {}

  /** Whose account it is hears how to come in. @throws DomainError `master.invalid` with the field */
  add(actor: Actor, { name, email, roles, divisions }: NewAccountDto): Promise<{ id: string }> {
    return this.withOwnAddress(async (tx) => {
      const { id } = await this.rows.write(tx, actor, 'staff_account', { id: null, revision: 0 }, () => ({
        ...{ name, email, roles: JSON.stringify(roles), divisions: JSON.stringify(divisions), language: 'de', is_active: true },
        created_at: this.clock.now(),
      }));
      await this.mail.opened(tx, id);
      return { id };
    });
  }

  /** @throws DomainError `account.last_lead`, `master.invalid` with the field, and those of `NotedRows.write` */
  change(actor: Actor, id: string, wish: AccountWishDto): Promise<void> {
    const { name, email, roles, divisions, isActive, revision } = wish;
    return this.withOwnAddress(async (tx) => {
      const leads = await this.store.lockLeads(tx);
      const stillLeads = isActive && roles.includes('STAFF_LEAD');
      if (!stillLeads && leads.length === 1 && leads[0] === id.toLowerCase()) throw conflict('account.last_lead');
      const { changed } = await this.rows.write(tx, actor, 'staff_account', { id, revision }, (before) => {
        const had = JSON.parse(String(before?.roles)) as Role[];
        if (had.includes('ORG_ENROLLER')) throw notFound('master.unknown');
        const kept = had.filter(isOfOtherDoor);
        return { name, email, roles: JSON.stringify([...kept, ...roles]), divisions: JSON.stringify(divisions), is_active: isActive };
      });
      if (!isActive || changed.includes('email')) this.store.closeDoors(tx, id, this.clock.now());
      if (isActive && changed.includes('is_active')) await this.mail.opened(tx, id);
    });
  }

  private async withOwnAddress<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.transactions.run(act);
    } catch (error) {
      if (!violates(error, 'uq_staff_account_email')) throw error;
      throw invalid('master.invalid', {}, [{ field: 'email', code: 'account.email_taken' }]);
    }
  }
}
