import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { RenewLinkService } from '../booking/index.js';
import { OwnDataStore, type OwnPerson } from './own-data.store.js';

/** What staff do for somebody who calls, and who cannot or must not do it themselves. */
@Injectable()
export class HelpPersonService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: OwnDataStore,
    private readonly renewLink: RenewLinkService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Somebody who was to be forgotten says that they wish to stay. @throws DomainError `person.unknown` */
  keep(actor: Actor, personId: string): Promise<void> {
    return this.forPerson(personId, async (tx, { id }) => {
      this.store.keep(tx, id, this.clock.now());
      await this.note(tx, actor, id, 'person.kept');
    });
  }

  /**
   * The mail about a new address promises it: whoever did not wish for it gets the old address back, and whoever took
   * the page over is out of it, with every address that they gave since.
   * @throws DomainError `person.unknown`, `person.no_former_address`
   */
  resetAddress(actor: Actor, personId: string, changeId: string): Promise<void> {
    return this.forPerson(personId, async (tx, { id }) => {
      const changes = await this.store.changes(tx, id);
      const at = changes.findIndex((change) => change.id === changeId);
      const former = changes[at]?.former;
      if (!former) throw conflict('person.no_former_address');
      const given = changes.slice(0, at + 1).map(({ address }) => address);
      this.store.setEmail(tx, id, former, given, this.clock.now());
      this.store.forgetChanges(tx, id);
      await this.note(tx, actor, id, 'person.address_reset');
      await this.renewLink.renewFor(tx, actor, id);
    });
  }

  private async forPerson(personId: string, act: (tx: Tx, person: OwnPerson) => Promise<void>): Promise<void> {
    await this.transactions.run(async (tx) => {
      const person = await this.store.hold(tx, personId);
      if (!person) throw notFound('person.unknown');
      await act(tx, person);
    });
  }

  private note(tx: Tx, actor: Actor, personId: string, verb: string, facts: object = {}): Promise<void> {
    return this.audit.append(tx, actor, verb, { type: 'person', id: personId }, facts);
  }
}
