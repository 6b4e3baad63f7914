import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type Actor, actorId, OrganisationRoles } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Outbox } from '../mail/index.js';
import { type OpenApplication, OrganisationApplicationStore } from './organisation-application.store.js';

export interface Verification {
  /** The organisation we know already; null for a new one. */
  readonly organisationId: string | null;
  readonly endsOn: LocalDate | null;
}

/** Staff have looked at an application: its first person may come in, or hears why not. */
@Injectable()
export class DecideApplicationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: OrganisationApplicationStore,
    private readonly roles: OrganisationRoles,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the organisation's id @throws DomainError `application.unknown`, `organisation.unknown`, `organisation.address_of_staff` */
  verify(actor: Actor, id: string, { organisationId, endsOn }: Verification): Promise<string> {
    return this.transactions.run(async (tx) => {
      const application = await this.lock(tx, id);
      const now = this.clock.now();
      if (organisationId && !(await this.store.activate(tx, organisationId))) throw notFound('organisation.unknown');
      const organisation = organisationId ?? this.store.addOrganisation(tx, application, now);
      const accountId = await this.roles.give(tx, {
        ...{ organisationId: organisation, name: application.contactName, email: application.email, language: application.language },
        ...{ role: 'CONTACT', startsOn: berlinDate(now), endsOn },
      });
      if (!accountId) throw conflict('organisation.address_of_staff');
      this.store.close(tx, id, { state: 'VERIFIED', by: actorId(actor), at: now, organisationId: organisation });
      await this.audit.append(
        tx,
        actor,
        'organisation.verified',
        { type: 'organisation', id: organisation },
        { applicationId: id, endsOn },
      );
      await this.mail(tx, 'organisation.invitation', application, { accountId, organisationId: organisation });
      return organisation;
    });
  }

  /** @throws DomainError `application.unknown` */
  decline(actor: Actor, id: string, reason: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const application = await this.lock(tx, id);
      this.store.close(tx, id, { state: 'DECLINED', by: actorId(actor), at: this.clock.now(), reason });
      await this.audit.append(tx, actor, 'organisation.declined', { type: 'application', id });
      await this.mail(tx, 'organisation.declined', application, { applicationId: id });
    });
  }

  private async lock(tx: Tx, id: string): Promise<OpenApplication> {
    const application = await this.store.lockOpen(tx, id);
    if (!application) throw notFound('application.unknown');
    return application;
  }

  private mail(tx: Tx, kind: string, { id, language }: OpenApplication, params: object): Promise<void> {
    return this.outbox.add(tx, { kind, language, params, dedupKey: `${kind}:${id}`, orderKey: `application:${id}` });
  }
}
