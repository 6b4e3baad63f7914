import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Also } from '../../../database/tx.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import { type Actor, actorId } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { BookingStore } from '../booking.store.js';
import { assertMove } from '../domain/booking-moves.js';
import { NextSpeaker } from '../parties/next-speaker.service.js';
import { PlacesStore } from '../places/places.store.js';
import { SeatOffers } from './seat-offers.service.js';

/** Staff put a request on the waiting list: its seat goes to the next who waits. */
@Injectable()
export class StepBackService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly door: SeatOffers,
    private readonly nextSpeaker: NextSpeaker,
    private readonly bookings: BookingStore,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /**
   * The same wish twice is one step.
   * @param approved staff have said yes already: the next seat is theirs without another look (pain 6)
   * @throws DomainError `booking.unknown`, `booking.move_impossible`, `booking.nobody_waits`
   */
  async run(actor: Actor, bookingId: string, approved: boolean, also?: Also): Promise<void> {
    const { runId } = (await this.bookings.find(bookingId)) ?? unknown();
    await this.transactions.run(async (tx) => {
      const [, found] = await Promise.all([this.places.lockFull(tx, runId), this.bookings.findLocked(tx, bookingId)]);
      await also?.(tx);
      const booking = found ?? unknown();
      if (booking.state === 'WAITLISTED' && (await this.bookings.hasSteppedBack(tx, bookingId, approved))) return;
      assertMove(booking.state, 'WAITLISTED');
      const now = this.clock.now();
      const ledger = await this.places.stepBack(tx, booking.runId, booking.id);
      if (!ledger) throw conflict('booking.nobody_waits');
      await this.bookings.move(tx, booking, 'WAITLISTED', now);
      // While it still belongs to its party: afterwards it waits alone.
      await this.nextSpeaker.tell(tx, [booking]);
      this.bookings.queueAnew(tx, booking.id, ledger.version);
      if (approved) this.bookings.approve(tx, booking.id, actorId(actor), now);
      await this.acts.record(tx, actor, 'booking.stepped_back', { ...booking, state: 'WAITLISTED' }, { approved });
      await this.door.fill(tx, booking.runId);
    });
  }
}

function unknown(): never {
  throw notFound('booking.unknown');
}
