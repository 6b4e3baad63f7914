import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { fingerprint, RateLimiter } from '../../../http/rate-limiter.js';
import { Clock } from '../../../time/clock.js';
import { Outbox } from '../../mail/index.js';
import { contactEmail } from '../../people/index.js';
import { ParticipantStore } from '../eligibility/participant.store.js';

const HOUR = 3_600;
/** Longer than finding people takes, so that the time of the answer does not tell whether an address is known (SEC-10). */
const ANSWER_AFTER = 150;

/** Sends people the link to their page again. One mail for each person: a family may share the address (E15). */
@Injectable()
export class SendLinksAgainService {
  constructor(
    private readonly transactions: Transactions,
    private readonly participants: ParticipantStore,
    private readonly outbox: Outbox,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** Answers alike for every address; an address gets at most three rounds an hour. */
  async run(email: string, network: string): Promise<void> {
    await this.limiter.hit(`links-network:${network}`, 30, HOUR);
    await this.limiter.hit(`links-address:${fingerprint(email)}`, 3, HOUR);
    await Promise.all([this.send(contactEmail(email)), pause(ANSWER_AFTER)]);
  }

  private send(email: string): Promise<void> {
    const at = this.clock.now().toISOString();
    return this.transactions.run(async (tx) => {
      for (const { id, language } of await this.participants.findByEmail(tx, email)) {
        await this.outbox.add(tx, {
          kind: 'person.link',
          personId: id,
          language,
          params: {},
          dedupKey: `person.link:${id}:${at}`,
          orderKey: `person:${id}`,
        });
      }
    });
  }
}
