import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { notFound } from '../../errors/domain-error.js';
import { Settings } from '../../settings/settings.js';
import { addDays, berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type Actor, SYSTEM } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { EndAllBookingsService } from '../booking/index.js';
import { InvitationSequels } from '../calendar/index.js';
import { Outbox } from '../mail/index.js';
import type { NotedErasure } from './domain/erasure-line.js';
import { retainUntil } from './domain/retain-until.js';
import { ErasureNotes } from './erasure-notes.js';
import { ErasureStore } from './erasure.store.js';
import { personalData } from './personal-data.js';

/** How it came to an erasure. */
interface Wish {
  readonly actor: Actor;
  /** The person wishes it; else nothing was heard of them. */
  readonly isAsked: boolean;
  /** Further facts for the log. */
  readonly facts: object;
}

export interface Erased {
  /** Until when the proof of use needs what is left; null when nothing is. */
  readonly retainUntil: LocalDate | null;
}

/**
 * Forgets a person (Art. 17 GDPR): their open bookings end like any other, so that each seat goes to the next who waits
 * (pain 8), no mail follows them, and the register says what becomes of every table. One transaction: whoever books,
 * offers or sends at the same moment comes before it or after it (F46).
 */
@Injectable()
export class ErasePersonService {
  private readonly log = new Logger('erasures');

  constructor(
    private readonly transactions: Transactions,
    private readonly store: ErasureStore,
    private readonly bookings: EndAllBookingsService,
    private readonly outbox: Outbox,
    private readonly invitations: InvitationSequels,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly notes: ErasureNotes,
    private readonly clock: Clock,
  ) {}

  /** Erased twice is erased once. @throws DomainError `person.unknown` */
  run(actor: Actor, personId: string, reason: string | null): Promise<Erased> {
    return this.carryOut(personId, { actor, isAsked: actor.kind !== 'system', facts: reason === null ? {} : { reason } });
  }

  /** Somebody who was erased is back from a backup. @throws DomainError `person.unknown` */
  again({ personId, at, isAsked }: NotedErasure): Promise<Erased> {
    return this.carryOut(personId, { actor: SYSTEM, isAsked, facts: { again: at } });
  }

  private async carryOut(personId: string, wish: Wish): Promise<Erased> {
    const { people, ...erased } = await this.transactions.run((tx) => this.inTransaction(tx, personId, wish));
    await this.note(people, wish.isAsked);
    return erased;
  }

  private async inTransaction(tx: Tx, personId: string, { actor, isAsked, facts }: Wish): Promise<Erased & { people: string[] }> {
    const runIds = await this.bookings.lock(tx, personId);
    const [person, ...merged] = await this.store.lock(tx, personId);
    // Made one with another record since somebody looked: the other one is theirs now.
    if (!person || person.mergedIntoId) throw notFound('person.unknown');
    if (person.erasedAt) return { retainUntil: person.retainUntil, people: [] };
    const cancelled = await this.bookings.run(tx, actor, personId, runIds);
    const people = [person, ...merged].map(({ id }) => id);
    const erased = await this.erase(tx, people, isAsked);
    await this.audit.append(tx, actor, 'person.erased', { type: 'person', id: personId }, { cancelled, ...erased, ...facts });
    return { ...erased, people };
  }

  /** After the transaction, which no file may hold up; what could not be written now is written at the next look. */
  private async note(people: readonly string[], isAsked: boolean): Promise<void> {
    const at = this.clock.now().toISOString();
    try {
      await this.notes.add(people.map((personId) => ({ personId, at, isAsked })));
    } catch (error) {
      this.log.error('an erasure is noted another time', error instanceof Error ? error.stack : String(error));
    }
  }

  /** What would stay if it were done now. */
  async keptUntil(reader: Pick<Tx, 'query'>, personId: string): Promise<LocalDate | null> {
    const attended = await this.store.attended(reader, personId);
    const last = [...attended].sort().at(-1) ?? berlinDate(this.clock.now());
    const value = await this.settings.of(['proof_of_use.months', 'retention.proof_of_use_years'], last, reader);
    return retainUntil(attended, { proofMonths: value('proof_of_use.months'), years: value('retention.proof_of_use_years') });
  }

  /**
   * The tables in the reverse order of the register: what is found by a name or an address goes before these.
   * @param isAsked the person wishes it; else nothing was heard of them
   */
  private async erase(tx: Tx, people: readonly string[], isAsked: boolean): Promise<Erased> {
    const now = this.clock.now();
    this.outbox.withdraw(tx, people);
    const until = people[0] ? await this.keptUntil(tx, people[0]) : null;
    const subject = { ...(await this.store.subject(tx, people)), now, yesterday: addDays(berlinDate(now), -1) };
    await this.invitations.bequeath(tx, subject.bookings);
    for (const [name, table] of Object.entries(personalData).reverse()) {
      if (isAsked || table.unlessAsked === undefined) await this.store.forget(tx, name, table, subject, until !== null);
    }
    this.store.close(tx, people, now, until);
    return { retainUntil: until };
  }
}
