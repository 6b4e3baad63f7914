import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { notFound } from '../../../errors/domain-error.js';
import { type Actor, actorId } from '../../access/index.js';
import { NotedRows } from '../../audit/index.js';
import { type StaffAccountDto, staffRoles } from './accounts.dto.js';
import { type AccountRow, AccountsStore } from './accounts.store.js';

@Injectable()
export class AccountsQueries {
  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly rows: NotedRows,
  ) {}

  async all(actor: Actor): Promise<StaffAccountDto[]> {
    return (await this.store.find()).map((row) => view(row, actor));
  }

  /** @throws DomainError `master.unknown` */
  async one(actor: Actor, id: string): Promise<StaffAccountDto> {
    const [row] = await this.store.find(id);
    if (!row) throw notFound('master.unknown');
    const last = await this.rows.lastChange(this.database, { type: 'staff_account', id });
    return { ...view(row, actor), lastChange: last && { name: last.name, at: last.at.toISOString() } };
  }
}

const view = ({ lastSignIn, roles, divisions, ...row }: AccountRow, actor: Actor): StaffAccountDto => ({
  ...row,
  roles: staffRoles.filter((role) => roles.includes(role)),
  divisions: [...divisions],
  isOwn: row.id === actorId(actor),
  lastSignIn: lastSignIn?.toISOString() ?? null,
  lastChange: null,
});
