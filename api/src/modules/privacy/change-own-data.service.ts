import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CorrectPersonService } from './correct-person.service.js';
import type { CorrectPersonDto } from './own-data.dto.js';
import { HELD_NEED, OwnDataQueries } from './own-data.queries.service.js';
import { OwnDataStore, type OwnPerson } from './own-data.store.js';

/** Which wording of the consent stands on the page of one's own data. */
const CONSENT_TEXT_VERSION = '2026-11';

const self = (personId: string): Actor => ({ kind: 'person', personId });

/** People correct what is known about them. The log keeps which field it was, never what it held. */
@Injectable()
export class ChangeOwnDataService {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: OwnDataQueries,
    private readonly store: OwnDataStore,
    private readonly corrections: CorrectPersonService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `link.unknown`, `person.name_on_certificate` */
  correct(token: string, wish: CorrectPersonDto): Promise<void> {
    return this.asOwner(token, (tx, person) => this.corrections.correct(tx, self(person.id), person, wish));
  }

  /** @param phone null takes it out @throws DomainError `link.unknown`, `person.last_contact` */
  setPhone(token: string, phone: string | null): Promise<void> {
    return this.asOwner(token, (tx, person) => this.corrections.setPhone(tx, self(person.id), person, phone));
  }

  /** The same wish twice is one. @throws DomainError `link.unknown` */
  setNewsletter(token: string, given: boolean): Promise<void> {
    return this.asOwner(token, async (tx, { id: personId }) => {
      const before = await this.store.newsletter(tx, personId);
      if (given === (before !== null && before.withdrawnAt === null)) return;
      if (given) this.store.consent(tx, personId, CONSENT_TEXT_VERSION, this.clock.now());
      else this.store.withdrawConsent(tx, personId, this.clock.now());
      await this.note(tx, personId, given ? 'person.consent_given' : 'person.consent_withdrawn', { purpose: 'NEWSLETTER' });
    });
  }

  /** @throws DomainError `link.unknown` */
  async setReminders(token: string, wanted: boolean): Promise<void> {
    await this.setRemindersOf(await this.queries.ownerOf(token), wanted);
  }

  /** The same wish twice is one. @throws DomainError `link.unknown` */
  setRemindersOf(personId: string, wanted: boolean): Promise<void> {
    return this.as(personId, async (tx, { id, remindersOffAt }) => {
      if (wanted === (remindersOffAt === null)) return;
      this.store.setReminders(tx, id, wanted ? null : this.clock.now());
      await this.note(tx, id, wanted ? 'person.reminders_on' : 'person.reminders_off');
    });
  }

  /** What somebody has told us about their health they can take back at any time (Art. 7(3), 9). @throws DomainError `link.unknown`, `person.need_unknown` */
  removeNeed(token: string, needId: string): Promise<void> {
    return this.asOwner(token, async (tx, { id: personId }) => {
      const { affectedRows } = await this.store.removeNeed(tx, personId, needId, HELD_NEED);
      if (affectedRows === 0) throw notFound('person.need_unknown');
      await this.note(tx, personId, 'person.need_removed');
    });
  }

  /** Somebody who was to be forgotten wishes to stay. @throws DomainError `link.unknown` */
  keep(token: string): Promise<void> {
    return this.asOwner(token, async (tx, { id: personId }) => {
      this.store.keep(tx, personId, this.clock.now());
      await this.note(tx, personId, 'person.kept');
    });
  }

  /** Behind the person's lock: whoever erases or merges them comes before or after. */
  private async asOwner(token: string, act: (tx: Tx, person: OwnPerson) => Promise<void>): Promise<void> {
    await this.as(await this.queries.ownerOf(token), act);
  }

  private async as(ownerId: string, act: (tx: Tx, person: OwnPerson) => Promise<void>): Promise<void> {
    await this.transactions.run(async (tx) => {
      const person = await this.store.hold(tx, ownerId);
      if (!person) throw notFound('link.unknown');
      await act(tx, person);
    });
  }

  private note(tx: Tx, personId: string, verb: string, facts: object = {}): Promise<void> {
    return this.audit.append(tx, self(personId), verb, { type: 'person', id: personId }, facts);
  }
}
