import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict, invalid, notFound } from '../../../errors/domain-error.js';
import { endOfDay } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { RunStore } from '../../catalogue/index.js';
import { BookingStore } from '../booking.store.js';
import type { AllocationRule } from '../domain/fair-allocation.js';
import { assertPlanned } from '../domain/planned-run.js';
import { PlacesStore } from '../places/places.store.js';
import { AllocationStore } from './allocation.store.js';
import { seedHashOf } from './lots.js';

const SEED_BYTES = 32;

/** Staff decide that the seats of a run are given by a rule, before anybody has one. */
@Injectable()
export class SetAllocationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly allocations: AllocationStore,
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly runs: RunStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param rule null for first come, first served
   * @param lastDay of the collecting phase, in Germany
   * @throws DomainError `run.unknown`, `run.places_settled`, `allocation.too_late` (somebody has a seat, or the draw is over), `allocation.rule_fixed`,
   * `allocation.day_impossible`
   */
  async run(actor: Actor, runId: string, rule: AllocationRule | null, lastDay: string): Promise<void> {
    const closesAt = endOfDay(lastDay);
    await this.transactions.run(async (tx) => {
      const ledger = await this.places.lockFull(tx, runId);
      if (!ledger) throw notFound('run.unknown');
      assertPlanned(await this.bookings.runStateOf(tx, runId));
      const known = await this.allocations.find(runId, tx);
      if (known?.drawnAt || ledger.taken > 0 || (!known && ledger.waiting > 0)) throw conflict('allocation.too_late');
      if (rule === null) {
        if (ledger.waiting > 0) throw conflict('allocation.too_late');
        this.allocations.remove(tx, runId);
      } else {
        if (known && ledger.waiting > 0 && known.rule !== rule) throw conflict('allocation.rule_fixed', { count: ledger.waiting });
        const { firstStart } = await this.bookings.datesOf(runId, tx);
        const inTime = closesAt > (await this.clock.shared(tx)) && firstStart !== null && closesAt < firstStart;
        if (!inTime) throw invalid('allocation.day_impossible', {}, [{ field: 'closesOn', code: 'allocation.day_impossible' }]);
        const seed = known?.seed ?? randomBytes(SEED_BYTES).toString('hex');
        this.allocations.set(tx, { runId, rule, closesAt, seed, seedHash: seedHashOf(seed) });
      }
      this.places.setCollecting(tx, runId, rule !== null);
      await this.runs.touch(tx, runId);
      await this.audit.append(tx, actor, 'run.allocation_set', { type: 'course_run', id: runId }, { rule, closesAt });
    });
  }
}
