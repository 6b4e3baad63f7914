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
import { SearchTexts } from '../catalogue/index.js';
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
  /** Asked again behind the locks, where it was somebody else's idea and not the person's. */
  readonly isStillDue?: (tx: Tx) => Promise<boolean>;
}

export interface Erased {
  /** Until when the proof of use needs what is left; null when nothing is. */
  readonly retainUntil: LocalDate | null;
}

interface Done extends Erased {
  /** The records about which something was erased now; none when nothing was left or it was not due any more. */
  readonly people: readonly string[];
}

/**
 * Forgets a person (Art. 17 GDPR): their open bookings end like any other, so that each seat goes to the next who waits
 * (pain 8), no mail follows them, and the register says what becomes of every table. One transaction: whoever books,
 * offers or sends at the same moment comes before it or after it (F46).
 */
@Injectable()
export class ErasePersonService {
  private readonly logger = new Logger('erasures');

  constructor(
    private readonly transactions: Transactions,
    private readonly store: ErasureStore,
    private readonly bookings: EndAllBookingsService,
    private readonly outbox: Outbox,
    private readonly invitations: InvitationSequels,
    private readonly searchTexts: SearchTexts,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly notes: ErasureNotes,
    private readonly clock: Clock,
  ) {}

  /** Erased twice is erased once; who was forgotten unasked may wish for the rest. @throws DomainError `person.unknown` */
  async run(actor: Actor, personId: string, reason: string | null): Promise<Erased> {
    const { retainUntil: until } = await this.carryOut(personId, { actor, isAsked: true, facts: reason === null ? {} : { reason } });
    return { retainUntil: until };
  }

  /** Nothing was heard of them. @param isStillDue looked at behind the locks @returns whether they were forgotten @throws DomainError `person.unknown` */
  async unheardOf(personId: string, isStillDue: (tx: Tx) => Promise<boolean>): Promise<boolean> {
    const { people } = await this.carryOut(personId, { actor: SYSTEM, isAsked: false, facts: {}, isStillDue });
    return people.length > 0;
  }

  /** Somebody who was erased is back from a backup. @throws DomainError `person.unknown` */
  again({ personId, at, isAsked }: NotedErasure): Promise<Erased> {
    return this.carryOut(personId, { actor: SYSTEM, isAsked, facts: { again: at } });
  }

  private async carryOut(personId: string, wish: Wish): Promise<Done> {
    const done = await this.transactions.run((tx) => this.inTransaction(tx, personId, wish));
    await this.note(done.people, wish.isAsked);
    return done;
  }

  private async inTransaction(tx: Tx, personId: string, wish: Wish): Promise<Done> {
    const runIds = await this.bookings.lock(tx, personId);
    const [person, ...merged] = await this.store.lock(tx, personId);
    // Made one with another record since somebody looked: the other one is theirs now.
    if (!person || person.mergedIntoId) throw notFound('person.unknown');
    const people = [person, ...merged].map(({ id }) => id);
    const { retainUntil: until } = person;
    if (person.erasedAt)
      return { retainUntil: until, people: wish.isAsked && (await this.eraseRest(tx, people, until, wish)) ? people : [] };
    if (wish.isStillDue && !(await wish.isStillDue(tx))) return { retainUntil: null, people: [] };
    const cancelled = await this.bookings.run(tx, wish.actor, personId, runIds);
    const erased = await this.erase(tx, people, wish.isAsked);
    await this.log(tx, wish, personId, { cancelled, ...erased });
    return { ...erased, people };
  }

  /** What was left when they were forgotten unasked. @returns whether there was anything */
  private async eraseRest(tx: Tx, people: readonly string[], until: LocalDate | null, wish: Wish): Promise<boolean> {
    if (!people[0] || !(await this.store.keepsName(tx, people))) return false;
    const now = this.clock.now();
    const subject = { ...(await this.store.subject(tx, people)), now, yesterday: addDays(berlinDate(now), -1) };
    for (const [name, table] of Object.entries(personalData)) {
      if (table.unlessAsked !== undefined) await this.store.forget(tx, name, table, subject, until !== null);
    }
    await this.log(tx, wish, people[0], { rest: true });
    return true;
  }

  private log(tx: Tx, { actor, facts }: Wish, personId: string, more: object): Promise<void> {
    return this.audit.append(tx, actor, 'person.erased', { type: 'person', id: personId }, { ...more, ...facts });
  }

  /** After the transaction, which no file may hold up; what could not be written now is written at the next look. */
  private async note(people: readonly string[], isAsked: boolean): Promise<void> {
    const at = this.clock.now().toISOString();
    try {
      await this.notes.add(people.map((personId) => ({ personId, at, isAsked })));
    } catch (error) {
      this.logger.error('an erasure is noted another time', error instanceof Error ? error.stack : String(error));
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
    const taught = isAsked ? await this.store.coursesTaught(tx, subject) : [];
    for (const [name, table] of Object.entries(personalData).reverse()) {
      if (isAsked || table.unlessAsked === undefined) await this.store.forget(tx, name, table, subject, until !== null);
    }
    await this.searchTexts.renew(tx, taught);
    this.store.close(tx, people, now, until);
    return { retainUntil: until };
  }
}
