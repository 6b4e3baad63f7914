import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { BookingActs } from '../booking-acts.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { SeatOfferStore } from '../waitlist/seat-offer.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';

/** Whoever spoke for a party has left it: the next of them is asked what all were asked, or gets the link that decides for all (pain 11). */
@Injectable()
export class NextSpeaker {
  constructor(
    private readonly bookings: BookingStore,
    private readonly offers: SeatOfferStore,
    private readonly door: SeatOffers,
    private readonly acts: BookingActs,
  ) {}

  /**
   * Behind the ledger's lock, once all who go in this act have gone.
   * @param left as they stood before
   */
  async tell(tx: Tx, left: readonly Booking[]): Promise<void> {
    const ofParties = left.filter(({ partyId }) => partyId !== null);
    for (const gone of Map.groupBy(ofParties, ({ partyId, state }) => `${partyId} ${state}`).values()) await this.tellNext(tx, gone);
  }

  private async tellNext(tx: Tx, gone: readonly Booking[]): Promise<void> {
    const [{ partyId, state, runId }] = gone as [Booking];
    const hasGone = ({ id }: Booking): boolean => gone.some((one) => one.id === id);
    const stood = (await this.bookings.findParty(tx, partyId ?? '')).filter((one) => hasGone(one) || one.state === state);
    const [next, ...others] = stood.filter((one) => !hasGone(one));
    if (!next || next === stood[0]) return;
    const isAsked = (await this.offers.latest(tx, next.id))?.state === 'OPEN';
    await (isAsked ? this.acts.askAgain(tx, [next, ...others], await this.door.asksAt(tx, runId)) : this.acts.tellNext(tx, next));
  }
}
