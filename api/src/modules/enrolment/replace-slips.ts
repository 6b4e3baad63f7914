import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { Clock } from '../../time/clock.js';
import { BookingSlips, type EnrolledPerson } from '../booking/index.js';
import { Outbox } from '../mail/index.js';

/**
 * An organisation that sees nothing of a person any more has printed their slips, and may have opened them: slips and
 * links are made anew, and whom a mail reaches gets their own link instead of paper (E16).
 */
@Injectable()
export class ReplaceSlips {
  constructor(
    private readonly slips: BookingSlips,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param why names the act, so that it tells the person once @returns how many slips of places to come went */
  async run(tx: Tx, person: EnrolledPerson, why: string): Promise<number> {
    const { personId } = person;
    const { replaced, mailIn } = await this.slips.renew(tx, person, this.clock.now());
    if (replaced > 0 && mailIn) {
      await this.outbox.add(tx, {
        kind: 'person.link',
        personId,
        language: mailIn,
        params: { slipGone: true },
        dedupKey: `person.link:${personId}:${why}`,
        orderKey: `person:${personId}`,
      });
    }
    return replaced;
  }
}
