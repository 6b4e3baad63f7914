import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { Database } from '../../../database/database.js';
import { Clock } from '../../../time/clock.js';
import { BookingActs } from '../booking-acts.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { type Ranked, rankEntrants } from '../domain/fair-allocation.js';
import { offerOrder } from '../domain/offer-order.js';
import { eachAlone } from '../each-alone.js';
import { EligibilityStore } from '../eligibility/eligibility.store.js';
import { PlacesStore } from '../places/places.store.js';
import { SeatOfferStore } from '../waitlist/seat-offer.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';
import { AllocationStore } from './allocation.store.js';
import { lotOf } from './lots.js';

/** Ends collecting phases: ranks everybody by the rule of the run, gives the seats, and tells each why. */
@Injectable()
export class DrawSeatsService {
  private readonly log = new Logger('draw');

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly allocations: AllocationStore,
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly eligibility: EligibilityStore,
    private readonly offers: SeatOfferStore,
    private readonly door: SeatOffers,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /** @returns how many runs were drawn */
  async run(): Promise<number> {
    const due = await this.allocations.due(await this.clock.shared(this.database));
    const nameOf = (runId: string): string => `the draw of run ${runId}`;
    return eachAlone(due, this.log, nameOf, (runId) => this.transactions.run((tx) => this.draw(tx, runId)));
  }

  /** @returns false when another process was faster, or staff have put the draw off */
  private async draw(tx: Tx, runId: string): Promise<boolean> {
    const ledger = await this.places.lock(tx, runId);
    const now = await this.clock.shared(tx);
    const allocation = await this.allocations.find(runId, tx);
    if (!allocation || allocation.drawnAt || allocation.closesAt > now) return false;
    await this.places.endCollecting(tx, runId);
    const ranked = rankEntrants(allocation.rule, lotOf(allocation.seed), await this.allocations.entrants(tx, runId));
    const waiting = new Map((await this.bookings.findWaiting(tx, runId)).map((booking) => [booking.id, booking]));
    const inOrder = ranked.flatMap((one) => waiting.get(one.entrant.id) ?? []);
    if (inOrder.length > 0) await this.bookings.dealTurns(tx, inOrder);
    const seated = await this.seat(tx, { inOrder, ranked, free: ledger.capacity - ledger.taken - ledger.held }, now);
    this.allocations.saveDraw(tx, runId, ranked, seated, now);
    // Places held for an organisation go to its own people.
    await this.door.fill(tx, runId);
    return true;
  }

  /**
   * As long as there are seats, in the order of the ranks. Whoever is of an organisation that has enough is passed over;
   * they and the others keep their rank as their turn on the list.
   */
  private async seat(tx: Tx, { inOrder, ranked, free }: Drawn, now: Date): Promise<Set<string>> {
    const [first] = inOrder;
    if (!first) return new Set();
    const seats = { free, asks: 'first', holdsForParties: false, most: 0 } as const;
    const { asked, skipped } = offerOrder(inOrder, seats, await this.eligibility.findSpread(tx, first.runId));
    const seated = new Set(asked.flat().map((booking) => booking.id));
    const passedOver = new Map(skipped.map(({ waiting, why }) => [waiting.id, why]));
    for (const [at, booking] of inOrder.entries()) {
      const { ticket, rank, stage } = ranked[at] ?? { ticket: '', rank: 0, stage: 0 };
      const facts = { ticket, rank, stage, of: ranked.length };
      const why = passedOver.get(booking.id);
      if (seated.has(booking.id)) await this.give(tx, booking, facts, now);
      else await this.acts.recordNotAllocated(tx, booking, why ? { ...facts, why } : facts);
      if (why) this.offers.skip(tx, { bookingId: booking.id, runId: booking.runId }, why.code, now);
    }
    return seated;
  }

  private async give(tx: Tx, booking: Booking, facts: object, now: Date): Promise<void> {
    if (!(await this.places.takeFromQueue(tx, booking.runId, [booking.id]))) throw new Error(`no seat of run ${booking.runId} is free`);
    const state = await this.bookings.stateWithSeat(tx, booking);
    await this.bookings.move(tx, booking, state, now);
    await this.acts.record(tx, { kind: 'system' }, 'booking.allocated', { ...booking, state }, facts);
  }
}

/** Everybody who takes part in a draw, in the order of the ranks, and the seats there are. */
interface Drawn {
  readonly inOrder: readonly Booking[];
  readonly ranked: readonly Ranked[];
  readonly free: number;
}
