import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import { fingerprint, RateLimiter } from '../../http/rate-limiter.js';
import { Clock } from '../../time/clock.js';
import { type Actor, PersonalTokens } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Outbox } from '../mail/index.js';
import { contactEmail } from '../people/index.js';
import { OwnDataQueries } from './own-data.queries.service.js';
import { type AddressChange, OwnDataStore } from './own-data.store.js';

const HOUR = 3_600;
/** So long a new address can be confirmed: over a weekend without looking, and not for ever. */
const CONFIRM_HOURS = 72;
const MOST_AN_HOUR = 5;

/**
 * A new mail address counts once somebody who reads its mails has said so, and the old one is told: whoever finds a link
 * must not be able to take the page over unseen.
 */
@Injectable()
export class ChangeAddressService {
  constructor(
    private readonly transactions: Transactions,
    private readonly queries: OwnDataQueries,
    private readonly store: OwnDataStore,
    private readonly tokens: PersonalTokens,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** Asks the new address. @throws DomainError `link.unknown`, `person.address_same` */
  async ask(token: string, typed: string): Promise<void> {
    const personId = await this.queries.ownerOf(token);
    return this.askFor({ kind: 'person', personId }, personId, typed);
  }

  /** The same for somebody who calls: the address is typed by staff and confirmed from there. @throws DomainError `person.unknown`, `person.address_same` */
  async askFor(actor: Actor, ownerId: string, typed: string): Promise<void> {
    const address = contactEmail(typed);
    await this.limiter.hit(`address-change:${ownerId}`, MOST_AN_HOUR, HOUR);
    await this.limiter.hit(`address-asked:${fingerprint(address)}`, MOST_AN_HOUR, HOUR);
    await this.transactions.run(async (tx) => {
      const person = await this.store.hold(tx, ownerId);
      if (!person) throw notFound(actor.kind === 'person' ? 'link.unknown' : 'person.unknown');
      const personId = person.id;
      const [former = null] = await this.store.contacts(tx, personId, 'EMAIL');
      if (former === address) throw invalid('person.address_same', {}, [{ field: 'email', code: 'person.address_same' }]);
      const now = this.clock.now();
      const expiresAt = new Date(now.getTime() + CONFIRM_HOURS * HOUR * 1_000);
      const changeId = this.store.addChange(tx, { personId, address, former, expiresAt }, now);
      await this.mail(tx, 'person.address_confirm', { personId, changeId, language: person.language });
      await this.note(tx, actor, personId, 'person.address_asked');
    });
  }

  /** Pressed twice is pressed once. @throws DomainError `person.address_link_unknown`, `person.address_link_expired` */
  async confirm(token: string): Promise<void> {
    const read = this.tokens.read('address', token);
    if (!read) throw notFound('person.address_link_unknown');
    await this.transactions.run(async (tx) => {
      const seen = await this.store.change(tx, read.id);
      const person = seen && (await this.store.hold(tx, seen.personId));
      const change = person && (await this.store.change(tx, seen.id, 'FOR UPDATE'));
      if (!person || change?.personId !== person.id || !read.matches(change.nonce)) throw notFound('person.address_link_unknown');
      if (change.confirmedAt) return;
      if (change.expiresAt <= this.clock.now()) throw conflict('person.address_link_expired');
      await this.carryOut(tx, change, person.language);
    });
  }

  private async carryOut(tx: Tx, change: AddressChange, language: string): Promise<void> {
    const now = this.clock.now();
    const { id: changeId, personId } = change;
    this.store.setEmail(tx, personId, change.address, [change.former], now);
    this.store.confirm(tx, changeId, now);
    await this.note(tx, { kind: 'person', personId }, personId, 'person.address_changed');
    if (change.former) await this.mail(tx, 'person.address_changed', { personId, changeId, language });
  }

  private mail(tx: Tx, kind: string, { personId, changeId, language }: { personId: string; changeId: string; language: string }) {
    return this.outbox.add(tx, {
      ...{ kind, personId, language, params: { changeId } },
      dedupKey: `${kind}:${newId()}`,
      // A line of its own: an address that nobody can reach holds up no other mail to the person.
      orderKey: `address:${changeId}`,
    });
  }

  private note(tx: Tx, actor: Actor, personId: string, verb: string): Promise<void> {
    return this.audit.append(tx, actor, verb, { type: 'person', id: personId });
  }
}
