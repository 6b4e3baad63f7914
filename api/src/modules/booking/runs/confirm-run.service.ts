import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { RunStore } from '../../catalogue/index.js';
import { Settings } from '../../../settings/settings.js';
import { berlinDate, type LocalDate } from '../../../time/berlin.js';
import { BookingActs } from '../booking-acts.js';
import { BookingStore } from '../booking.store.js';
import { decideExtension } from '../domain/extension.js';
import { PlacesStore } from '../places/places.store.js';

/**
 * On the day of the decision everybody hears whether the course takes place, either way (E13): it does, or it is
 * called off, or the decision is put off and on which day it will come.
 */
@Injectable()
export class ConfirmRunService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly runs: RunStore,
    private readonly acts: BookingActs,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown`, `run.move_impossible` */
  async confirm(actor: Actor, runId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.places.lockFull(tx, runId);
      await this.runs.move(tx, runId, 'CONFIRMED');
      await this.audit.append(tx, actor, 'run.confirmed', { type: 'course_run', id: runId });
      await this.acts.tell(tx, 'run.confirmed', await this.bookings.findOpen(tx, runId), runId);
    });
  }

  /** @throws DomainError `run.unknown`, `run.decided`, `run.extended_enough`, `run.extension_impossible` */
  async extend(actor: Actor, runId: string, until: LocalDate): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.places.lockFull(tx, runId);
      const plan = await this.runs.lockDecision(tx, runId);
      const today = berlinDate(this.clock.now());
      const most = await this.settings.valueOn('run.most_extensions', today, tx);
      const nth = decideExtension(plan, until, { today, most });
      await this.runs.extendDecision(tx, runId, until, nth);
      await this.audit.append(tx, actor, 'run.decision_extended', { type: 'course_run', id: runId }, { until, nth });
      await this.acts.tell(tx, 'run.undecided', await this.bookings.findOpen(tx, runId), String(nth));
    });
  }
}
