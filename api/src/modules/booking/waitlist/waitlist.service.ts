import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { RunStore } from '../../catalogue/index.js';
import { BookingStore } from '../booking.store.js';
import { entriesOf } from '../domain/party.js';
import { ledgerVersion, PlacesStore } from '../places/places.store.js';
import { SeatOffers } from './seat-offers.service.js';

/** What staff do with a waiting list as a whole. */
@Injectable()
export class WaitlistService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly runs: RunStore,
    private readonly bookings: BookingStore,
    private readonly door: SeatOffers,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** While paused no seat is offered by itself; resuming offers at once what is free. */
  async pause(actor: Actor, runId: string, paused: boolean): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.places.lock(tx, runId);
      if (!(await this.runs.pauseWaitlist(tx, runId, paused ? this.clock.now() : null))) return;
      const verb = paused ? 'waitlist.paused' : 'waitlist.resumed';
      await this.audit.append(tx, actor, verb, { type: 'course_run', id: runId }, {}, ledgerVersion(runId));
      if (!paused) await this.door.fill(tx, runId);
    });
  }

  /** While there are too few seats for a party: are they kept back for it, or does the next who waits get them (pain 11)? */
  async holdForParties(actor: Actor, runId: string, holds: boolean): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.places.lock(tx, runId);
      if (!(await this.runs.holdForParties(tx, runId, holds))) return;
      await this.audit.append(tx, actor, 'waitlist.party_rule_set', { type: 'course_run', id: runId }, { holds }, ledgerVersion(runId));
      await this.door.fill(tx, runId);
    });
  }

  /**
   * Moves somebody, or a party as a whole, within the waiting list: the turns of all who wait are dealt out anew in the
   * wanted order.
   * @param position from 1; beyond the end means last
   * @throws DomainError `booking.unknown`, `booking.not_waiting`
   */
  async reorder(actor: Actor, bookingId: string, position: number, reason: string): Promise<void> {
    const { runId } = (await this.bookings.find(bookingId)) ?? unknown();
    await this.transactions.run(async (tx) => {
      await this.places.lock(tx, runId);
      const entries = entriesOf(await this.bookings.findWaiting(tx, runId));
      const from = entries.findIndex((entry) => entry.some(({ id }) => id === bookingId));
      const moved = entries[from];
      if (!moved) throw conflict('booking.not_waiting');
      const others = entries.toSpliced(from, 1);
      const to = Math.min(position - 1, others.length);
      await this.bookings.dealTurns(tx, others.toSpliced(to, 0, moved).flat());
      const data = { runId, from: from + 1, to: to + 1, reason };
      await this.audit.append(tx, actor, 'booking.queue_moved', { type: 'booking', id: bookingId }, data, ledgerVersion(runId));
      // Places may have been kept back for a party that others stand before now.
      await this.door.fill(tx, runId);
    });
  }
}

function unknown(): never {
  throw notFound('booking.unknown');
}
