import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { addDays, berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type Actor, OrganisationRoles } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Outbox } from '../mail/index.js';
import { contactEmail } from '../people/index.js';
import { OrganisationApplicationStore } from './organisation-application.store.js';
import type { NewRoleDto } from './organisations.dto.js';

/** A second person for a desk, and the end of a role: contracts end, and with them the sight of others' data. */
@Injectable()
export class DeskRoles {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: OrganisationApplicationStore,
    private readonly roles: OrganisationRoles,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `organisation.unknown`, `organisation.address_of_staff` */
  give(actor: Actor, organisationId: string, dto: NewRoleDto): Promise<void> {
    return this.transactions.run((tx) => this.giveIn(tx, actor, organisationId, dto));
  }

  /** At once: yesterday was the last day (E16). @throws DomainError `organisation.role_unknown` */
  end(actor: Actor, organisationId: string, accountId: string): Promise<void> {
    return this.transactions.run((tx) => this.endIn(tx, actor, organisationId, accountId));
  }

  /** Within a larger act. */
  async giveIn(tx: Tx, actor: Actor, organisationId: string, dto: NewRoleDto): Promise<void> {
    if (!(await this.store.activate(tx, organisationId))) throw notFound('organisation.unknown');
    const accountId = await this.roles.give(tx, {
      ...{ organisationId, name: dto.name, email: contactEmail(dto.email), language: 'de', role: 'DEPUTY' },
      ...{ startsOn: berlinDate(this.clock.now()), endsOn: dto.endsOn ?? null },
    });
    if (!accountId) throw conflict('organisation.address_of_staff');
    await this.audit.append(tx, actor, 'organisation.role_given', { type: 'organisation', id: organisationId }, { accountId });
    await this.outbox.add(tx, {
      kind: 'organisation.invitation',
      language: 'de',
      params: { accountId, organisationId },
      dedupKey: `organisation.invitation:${newId()}`,
      orderKey: `account:${accountId}`,
    });
  }

  async endIn(tx: Tx, actor: Actor, organisationId: string, accountId: string): Promise<void> {
    const yesterday = addDays(berlinDate(this.clock.now()), -1);
    if ((await this.roles.end(tx, accountId, organisationId, yesterday)) === 0) throw notFound('organisation.role_unknown');
    await this.audit.append(tx, actor, 'organisation.role_ended', { type: 'organisation', id: organisationId }, { accountId });
  }
}
