import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Also, Tx } from '../../../database/tx.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import type { LocalDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { assertMove, type BookingState, cancelledBy, isSeated } from '../domain/booking-moves.js';
import { canStillCancel, isLate } from '../domain/deadlines.js';
import { NextSpeaker } from '../parties/next-speaker.service.js';
import { PlacesStore } from '../places/places.store.js';
import { SeatOfferStore } from '../waitlist/seat-offer.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';

/** Why a booking ends, and when. */
interface EndNote {
  readonly reason: string | null;
  readonly late: boolean;
  /** The first date, to which the person did not come: staff free the seat (E09). */
  readonly absentOn?: LocalDate;
}

/** Withdraws a booking: the place goes to the next who waits, the person gets a mail that also clears their calendar. */
@Injectable()
export class CancelBookingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly offers: SeatOfferStore,
    private readonly door: SeatOffers,
    private readonly nextSpeaker: NextSpeaker,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /**
   * Cancelled twice by the same side is cancelled once: whoever missed the first answer gets it again.
   * @throws DomainError `booking.unknown`, `booking.move_impossible` (over in another way), `booking.run_started`
   */
  run(actor: Actor, bookingId: string, reason: string | null, also?: Also): Promise<void> {
    return this.several(actor, [bookingId], reason, also);
  }

  /** The same for several bookings of one run, as one act: all or none. */
  async several(actor: Actor, bookingIds: readonly string[], reason: string | null, also?: Also): Promise<void> {
    const { runId } = (await this.bookings.find(bookingIds[0] ?? '')) ?? unknown();
    await this.transactions.run(async (tx) => {
      // In one packet and yet behind the ledger's lock: somebody who is offered a seat at this moment is cancelled too.
      const [, dates, now, ...found] = await Promise.all([
        this.places.lockFull(tx, runId),
        this.bookings.datesOf(runId, tx),
        this.clock.shared(tx),
        ...[...new Set(bookingIds)].map((id) => this.bookings.findLocked(tx, id)),
      ]);
      await also?.(tx);
      const to = cancelledBy(actor);
      const open = found.map((booking) => booking ?? unknown()).filter(({ state }) => state !== to);
      const ended: Booking[] = [];
      for (const booking of await this.bookings.inTurn(tx, open)) {
        assertMove(booking.state, to);
        if (actor.kind !== 'staff' && !canStillCancel(dates.firstStart, now)) throw conflict('booking.run_started');
        const late = isSeated(booking.state) && isLate(dates.cancellationDeadline, now);
        ended.push(await this.end(tx, actor, booking, to, { reason, late }));
      }
      await this.acts.tellCancelled(tx, actor, ended);
      if (open.length === 0) return;
      await this.nextSpeaker.tell(tx, open);
      await this.door.fill(tx, runId);
    });
  }

  /** Within a larger act: its transaction must have begun with the ledger. @throws DomainError `booking.changed_meanwhile` */
  async withdraw(tx: Tx, actor: Actor, booking: Booking, to: BookingState, note: EndNote): Promise<void> {
    const ended = await this.end(tx, actor, booking, to, note);
    if (note.absentOn) await this.acts.recordSeatFreed(tx, actor, ended, note.absentOn);
    else await this.acts.tellCancelled(tx, actor, [ended]);
    await this.nextSpeaker.tell(tx, [booking]);
    await this.door.fill(tx, booking.runId);
  }

  private async end(tx: Tx, actor: Actor, booking: Booking, to: BookingState, note: EndNote): Promise<Booking> {
    const left = isSeated(booking.state) ? this.places.release(tx, booking.runId, booking.id) : this.places.leaveQueue(tx, booking.runId);
    if (!(await left)) throw conflict('booking.changed_meanwhile');
    await this.bookings.move(tx, booking, to, this.clock.now(), note);
    this.offers.withdraw(tx, booking.id, this.clock.now());
    const ended = { ...booking, state: to };
    if (!note.absentOn) await this.acts.recordQuietly(tx, actor, 'booking.cancelled', ended, note);
    return ended;
  }
}

function unknown(): never {
  throw notFound('booking.unknown');
}
