import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { notFound } from '../../errors/domain-error.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { actorOf, MembersStore } from '../organisations/index.js';
import { PeopleStore } from '../people/index.js';
import { ReplaceSlips } from './replace-slips.js';

/** The person keeps their bookings; the organisation sees nothing of them from now on (E16), and what it printed opens nothing. */
@Injectable()
export class EndMembershipService {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MembersStore,
    private readonly people: PeopleStore,
    private readonly replace: ReplaceSlips,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `organisation.member_unknown` */
  async run(actor: Actor, organisationId: string, membershipId: string): Promise<void> {
    actorOf(actor, organisationId);
    await this.transactions.run(async (tx) => {
      const today = berlinDate(this.clock.now());
      const personId = await this.members.personOf(tx, organisationId, membershipId, today);
      if (!personId) throw notFound('organisation.member_unknown');
      this.members.end(tx, organisationId, personId, today);
      this.people.leaveOrganisation(tx, personId, organisationId);
      const slips = await this.replace.run(tx, { personId, organisationId }, membershipId);
      await this.audit.append(tx, actor, 'member.ended', { type: 'person', id: personId }, { organisationId, slips });
    });
  }
}
