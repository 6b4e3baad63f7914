import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { Database } from '../../../database/database.js';
import { Clock } from '../../../time/clock.js';
import { BookingActs } from '../booking-acts.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { type Ranked, rankEntrants } from '../domain/fair-allocation.js';
import { PlacesStore } from '../places.store.js';
import { AllocationStore } from './allocation.store.js';
import { lotOf } from './lots.js';

/** Ends collecting phases: ranks everybody by the rule of the run, gives the seats, and tells each why. */
@Injectable()
export class DrawSeatsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly allocations: AllocationStore,
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /** @returns how many runs were drawn */
  async run(): Promise<number> {
    const due = await this.allocations.due(await this.clock.shared(this.database));
    let drawn = 0;
    for (const runId of due) if (await this.transactions.run((tx) => this.draw(tx, runId))) drawn += 1;
    return drawn;
  }

  /** @returns false when another process was faster */
  private async draw(tx: Tx, runId: string): Promise<boolean> {
    await this.places.endCollecting(tx, runId);
    const now = await this.clock.shared(tx);
    const allocation = await this.allocations.find(runId, tx);
    if (!allocation || allocation.drawnAt || allocation.closesAt > now) return false;
    const ranked = rankEntrants(allocation.rule, lotOf(allocation.seed), await this.allocations.entrants(tx, runId));
    const waiting = new Map((await this.bookings.findWaiting(tx, runId)).map((booking) => [booking.id, booking]));
    const inOrder = ranked.flatMap((one) => waiting.get(one.entrant.id) ?? []);
    if (inOrder.length > 0) await this.bookings.dealTurns(tx, inOrder);
    const seated = await this.seat(tx, inOrder, ranked, now);
    this.allocations.saveDraw(tx, runId, ranked, seated, now);
    return true;
  }

  /** As long as there are seats, in the order of the ranks; the others keep their rank as their turn on the list. */
  private async seat(tx: Tx, inOrder: readonly Booking[], ranked: readonly Ranked[], now: Date): Promise<Set<string>> {
    const seated = new Set<string>();
    for (const [at, booking] of inOrder.entries()) {
      const { ticket, rank, stage } = ranked[at] ?? { ticket: '', rank: 0, stage: 0 };
      const facts = { ticket, rank, stage, of: ranked.length };
      if (seated.size === at && (await this.places.takeFromQueue(tx, booking.runId, booking.id))) {
        seated.add(booking.id);
        const state = await this.bookings.stateWithSeat(tx, booking);
        await this.bookings.move(tx, booking, state, now);
        await this.acts.record(tx, { kind: 'system' }, 'booking.allocated', { ...booking, state }, facts);
      } else {
        await this.acts.recordNotAllocated(tx, booking, facts);
      }
    }
    return seated;
  }
}
