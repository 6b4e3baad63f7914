import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { LocalDate } from '../../time/berlin.js';
import { Outbox } from '../mail/index.js';
import { ErasePersonService } from './erase-person.service.js';
import type { UntoldPersonDto } from './people.dto.js';
import { type Silent, SilentPeopleStore } from './silent-people.store.js';

/**
 * Forgets people who have not been heard of for two years. They hear of it a month before, and one click keeps them;
 * members, active volunteers and who wishes for news are heard of all the time, and a name that a proof of use needs
 * stays until nobody asks for it. Whom the mail did not reach is forgotten by nobody but staff, who call or write.
 */
@Injectable()
export class ForgetInactiveService {
  private readonly log = new Logger('forgetting');

  constructor(
    private readonly transactions: Transactions,
    private readonly store: SilentPeopleStore,
    private readonly erasePerson: ErasePersonService,
    private readonly outbox: Outbox,
  ) {}

  /** @returns how many people were forgotten */
  async run(): Promise<number> {
    const days = await this.store.days();
    await this.transactions.run((tx) => this.store.keepThoseHeardOf(tx, days));
    for (const person of await this.store.toTell(days)) await this.announce(person, days.forgetOn);
    let forgotten = 0;
    for (const { id } of await this.store.due(days)) {
      try {
        // They may have booked, or pressed the button, since they were looked for.
        if (await this.erasePerson.unheardOf(id, (tx) => this.store.isDue(tx, id, days))) forgotten += 1;
      } catch (error) {
        this.log.error(`person ${id} is forgotten another time`, error instanceof Error ? error.stack : String(error));
      }
    }
    return forgotten;
  }

  /** Whom staff call or write to, the earliest day first. */
  async untold(): Promise<UntoldPersonDto[]> {
    const people = await this.store.untold(await this.store.days());
    return people.map(({ contacts, ...person }) => ({ ...person, contacts: contacts?.split('\n') ?? [] }));
  }

  private announce({ id: personId, language }: Silent, day: LocalDate): Promise<void> {
    return this.transactions.run(async (tx) => {
      if (!(await this.store.mark(tx, personId, day))) return;
      await this.outbox.add(tx, {
        ...{ kind: 'person.forgetting', personId, language, params: {} },
        // Names the day, so that only the mail that said it counts as having told them.
        dedupKey: `person.forgetting:${personId}:${day}`,
        orderKey: `person:${personId}`,
      });
    });
  }
}
