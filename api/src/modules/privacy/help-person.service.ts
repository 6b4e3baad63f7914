import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { RenewLinkService } from '../booking/index.js';
import { InvitationSequels } from '../calendar/index.js';
import { contactEmail } from '../people/index.js';
import { ChangeAddressService } from './change-address.service.js';
import { type Correction, CorrectPersonService } from './correct-person.service.js';
import { OwnDataStore, type OwnPerson } from './own-data.store.js';

/** What staff do for somebody who calls, and who cannot or must not do it themselves. */
@Injectable()
export class HelpPersonService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: OwnDataStore,
    private readonly corrections: CorrectPersonService,
    private readonly changeAddress: ChangeAddressService,
    private readonly renewLink: RenewLinkService,
    private readonly invitations: InvitationSequels,
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

  /** The name on a certificate too: who asks for a new paper gets one. @throws DomainError `person.unknown`, `request.invalid` */
  correct(actor: Actor, personId: string, wish: Correction): Promise<void> {
    return this.forPerson(personId, (tx, person) => this.corrections.correct(tx, actor, person, wish));
  }

  /** @param phone null takes it out @throws DomainError `person.unknown`, `person.no_contact_left` */
  setPhone(actor: Actor, personId: string, phone: string | null): Promise<void> {
    return this.forPerson(personId, (tx, person) => this.corrections.setPhone(tx, actor, person, phone));
  }

  /** Counts once it was confirmed from there, as when the person asks. @throws DomainError `person.unknown`, `person.address_same` */
  askEmail(actor: Actor, personId: string, email: string): Promise<void> {
    return this.changeAddress.askFor(actor, personId, email);
  }

  /**
   * Somebody else reads what goes there: no mail goes there any more, and the links that did open nothing.
   * @throws DomainError `person.unknown`, `person.address_unknown`, `person.no_contact_left`
   */
  removeEmail(actor: Actor, personId: string, email: string): Promise<void> {
    return this.forPerson(personId, async (tx, person) => {
      const address = contactEmail(email);
      // First: whoever of a party reads there as well is found by the address that goes.
      await this.invitations.forgetAt(tx, person.id, address);
      await this.corrections.removeEmail(tx, actor, person, address);
      await this.renewLink.renewFor(tx, actor, person.id);
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
