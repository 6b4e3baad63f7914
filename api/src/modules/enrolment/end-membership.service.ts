import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { notFound } from '../../errors/domain-error.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { BookingSlips } from '../booking/index.js';
import { Outbox } from '../mail/index.js';
import { actorOf, MembersStore } from '../organisations/index.js';
import { PeopleStore } from '../people/index.js';

/**
 * The person keeps their bookings; the organisation sees nothing of them from now on (E16). It has printed their slips,
 * and may have opened them: slips and links are made anew.
 */
@Injectable()
export class EndMembershipService {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MembersStore,
    private readonly people: PeopleStore,
    private readonly slips: BookingSlips,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `organisation.member_unknown` */
  async run(actor: Actor, organisationId: string, membershipId: string): Promise<void> {
    actorOf(actor, organisationId);
    await this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const today = berlinDate(now);
      const personId = await this.members.personOf(tx, organisationId, membershipId, today);
      if (!personId) throw notFound('organisation.member_unknown');
      this.members.end(tx, organisationId, personId, today);
      this.people.leaveOrganisation(tx, personId, organisationId);
      const { replaced, mailIn } = await this.slips.renew(tx, { personId, organisationId }, now);
      await this.audit.append(tx, actor, 'member.ended', { type: 'person', id: personId }, { organisationId, slips: replaced });
      if (replaced > 0 && mailIn) await this.tell(tx, personId, mailIn, membershipId);
    });
  }

  /** Whom a mail reaches needs no paper: their own link stands in it. */
  private async tell(tx: Tx, personId: string, language: string, membershipId: string): Promise<void> {
    await this.outbox.add(tx, {
      kind: 'person.link',
      personId,
      language,
      params: { slipGone: true },
      dedupKey: `person.link:${personId}:${membershipId}`,
      orderKey: `person:${personId}`,
    });
  }
}
