import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { Clock } from '../../time/clock.js';
import type { OrganisationActor } from '../organisations/index.js';
import { BookingActs } from './booking-acts.js';
import { type Booking, BookingStore } from './booking.store.js';
import { isSeated } from './domain/booking-moves.js';
import { MemberPlacesStore } from './places/member-places.store.js';
import { PlacesStore } from './places/places.store.js';
import { SeatOfferStore } from './waitlist/seat-offer.store.js';
import { SeatOffers } from './waitlist/seat-offers.service.js';

/** Bookings of one run that an organisation has made. */
interface EnrolledHere {
  readonly runId: string;
  readonly bookingIds: readonly string[];
}

type StillOpen = (now: Date) => Promise<boolean>;

/** Takes back what an organisation has just enrolled. Whom nobody has told yet nobody tells now; who was offered a place meanwhile hears of it. */
@Injectable()
export class UndoEnrolmentService {
  constructor(
    private readonly places: PlacesStore,
    private readonly store: MemberPlacesStore,
    private readonly bookings: BookingStore,
    private readonly acts: BookingActs,
    private readonly offers: SeatOfferStore,
    private readonly door: SeatOffers,
    private readonly clock: Clock,
  ) {}

  /**
   * @param isOpen whether it can still be taken back, asked behind the ledger's lock by the clock of the database: the same
   * that says when the mails are due
   * @returns the bookings that were taken back; those that are over by themselves stay as they are
   */
  async run(tx: Tx, actor: OrganisationActor, { runId, bookingIds }: EnrolledHere, isOpen: StillOpen): Promise<Booking[]> {
    await this.places.lock(tx, runId);
    const now = await this.clock.shared(tx);
    if (!(await isOpen(now))) return [];
    const open = bookingIds.length > 0 ? await this.store.findOpen(tx, bookingIds) : [];
    const told = await this.store.told(tx, bookingIds, now);
    for (const booking of open) {
      await (isSeated(booking.state) ? this.places.release(tx, runId, booking.id) : this.places.leaveQueue(tx, runId));
      await this.bookings.move(tx, booking, 'CANCELLED_BY_ORG', now);
      this.offers.withdraw(tx, booking.id, now);
      const undone: Booking = { ...booking, state: 'CANCELLED_BY_ORG' };
      await (told.has(booking.id)
        ? this.acts.record(tx, actor, 'booking.enrolment_undone', undone)
        : this.acts.recordQuietly(tx, actor, 'booking.enrolment_undone', undone));
    }
    if (open.length > 0) await this.door.fill(tx, runId);
    return open;
  }
}
