import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { RunStore } from '../../catalogue/index.js';
import { capacityRefusal } from '../domain/place-plans.js';
import { ledgerVersion, PlacesStore } from './places.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';

export interface CapacityWish {
  readonly capacity: number;
  /** Capacity that staff saw when they decided; bookings in between change nothing about the decision. */
  readonly from: number;
}

/** Changes how many places a run has; new ones go to those who wait (pains 6, 14). */
@Injectable()
export class ChangeCapacityService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly runs: RunStore,
    private readonly door: SeatOffers,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The same wish twice is one change.
   * @throws DomainError `run.unknown`, `places.changed_meanwhile`, `places.below_taken`, `places.below_minimum`, `places.above_room`
   */
  run(actor: Actor, runId: string, { capacity, from }: CapacityWish): Promise<void> {
    return this.transactions.run(async (tx) => {
      const ledger = await this.places.lockFull(tx, runId);
      if (!ledger) throw notFound('run.unknown');
      if (ledger.capacity === capacity) return;
      if (ledger.capacity !== from) throw conflict('places.changed_meanwhile', { taken: ledger.taken, capacity: ledger.capacity });
      const refusal = capacityRefusal(ledger, capacity);
      if (refusal) throw refusal;
      this.places.setCapacity(tx, runId, capacity);
      await this.runs.touch(tx, runId);
      const facts = { from: ledger.capacity, to: capacity };
      await this.audit.append(tx, actor, 'run.capacity_changed', { type: 'course_run', id: runId }, facts, ledgerVersion(runId));
      await this.door.fill(tx, runId);
    });
  }
}
