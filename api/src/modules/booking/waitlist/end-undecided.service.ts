import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { Clock } from '../../../time/clock.js';
import { type Actor, SYSTEM } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { eachAlone } from '../each-alone.js';
import { PlacesStore } from '../places/places.store.js';
import { SeatOfferStore } from './seat-offer.store.js';

/** Tells those who never got a yes that there is none any more: who waits when a course begins, who asks when it is over. */
@Injectable()
export class EndUndecidedService {
  private readonly log = new Logger('waiting lists');

  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly offers: SeatOfferStore,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /** Ends the waiting lists of runs that have begun. @returns of how many */
  async run(): Promise<number> {
    const begun = await this.bookings.begunWithList();
    const nameOf = (runId: string): string => `the end of the waiting list of run ${runId}`;
    return eachAlone(begun, this.log, nameOf, (runId) => this.transactions.run((tx) => this.endList(tx, runId)));
  }

  /** Locks the ledger, so that whoever decides about a request meanwhile comes before or after. For a run that is being closed. */
  async endAll(tx: Tx, actor: Actor, runId: string): Promise<void> {
    await this.places.lock(tx, runId);
    for (const booking of await this.bookings.findOpen(tx, runId)) {
      if (booking.state === 'REQUESTED') await this.places.release(tx, runId, booking.id);
      else if (booking.state === 'WAITLISTED') await this.places.leaveQueue(tx, runId);
      else continue;
      await this.end(tx, actor, booking, 'run_over');
    }
  }

  /** @returns false when another process was faster */
  private async endList(tx: Tx, runId: string): Promise<boolean> {
    await this.places.lock(tx, runId);
    const waiting = (await this.bookings.runStateOf(tx, runId)) === 'RUNNING' ? await this.bookings.findWaiting(tx, runId) : [];
    for (const booking of waiting) {
      await this.places.leaveQueue(tx, runId);
      await this.end(tx, SYSTEM, booking, 'run_begun');
    }
    return waiting.length > 0;
  }

  /** The code is for the log; what a person reads is the letter's own sentence. */
  private async end(tx: Tx, actor: Actor, booking: Booking, why: 'run_begun' | 'run_over'): Promise<void> {
    const now = this.clock.now();
    await this.bookings.move(tx, booking, 'REJECTED', now);
    this.offers.withdraw(tx, booking.id, now);
    await this.acts.record(tx, actor, 'booking.rejected', { ...booking, state: 'REJECTED' }, { why });
  }
}
