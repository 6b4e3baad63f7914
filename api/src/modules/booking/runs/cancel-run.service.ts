import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { RunStore } from '../../catalogue/index.js';
import { BookingActs } from '../booking-acts.js';
import { BookingStore } from '../booking.store.js';
import { PlacesStore } from '../places/places.store.js';
import { SeatOfferStore } from '../waitlist/seat-offer.store.js';

/**
 * Calls a run off: everybody is told at once, nobody sits or waits any more, the page stays and says so (E10). Where
 * somebody has attended already it is not called off but ended early: what they came for counts.
 */
@Injectable()
export class CancelRunService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly offers: SeatOfferStore,
    private readonly acts: BookingActs,
    private readonly runs: RunStore,
    private readonly clock: Clock,
  ) {}

  /**
   * @param reason shown to the people concerned
   * @param alternative id or code of the run that is offered instead: people rebook with one button
   * @throws DomainError `run.unknown`, `run.move_impossible`, `run.no_alternative`, `run.attended`
   */
  async run(actor: Actor, runId: string, reason: string, alternative: string | null = null): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (tx) => {
      const alternativeRunId = alternative ? await this.runs.findAlternative(tx, alternative, runId, now) : null;
      // Attendance before places, as when a course is completed.
      await this.runs.assertNothingAttended(tx, runId, await this.clock.shared(tx));
      await this.places.clear(tx, runId, now);
      await this.runs.markCancelled(tx, actor, runId, { reason, alternativeRunId, now });
      const open = await this.bookings.findOpen(tx, runId);
      for (const booking of open) {
        await this.bookings.move(tx, booking, 'RUN_CANCELLED', now, { reason });
        this.offers.withdraw(tx, booking.id, now);
      }
      const ended = open.map((booking) => ({ ...booking, state: 'RUN_CANCELLED' as const }));
      await this.acts.recordRunCancelled(tx, actor, ended, berlinDate(now));
    });
  }
}
