import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { RunStore } from '../catalogue/index.js';
import { AttendanceStore } from './attendance.store.js';

/**
 * Opens the attendance of a closed run again, with a reason (E37). Everybody attends again until the run is closed anew;
 * documents that were issued stay valid, and those that then say something else are listed.
 */
@Injectable()
export class ReopenRunService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: AttendanceStore,
    private readonly runs: RunStore,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `run.unknown`, `run.move_impossible` */
  async run(actor: Actor, runId: string, reason: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const revision = await this.store.nextRevision(tx, runId);
      await this.runs.reopen(tx, runId);
      for (const id of await this.store.reopenBookings(tx, runId)) {
        await this.audit.append(tx, actor, 'booking.reopened', { type: 'booking', id }, { state: 'CONFIRMED' });
      }
      await this.audit.append(tx, actor, 'run.reopened', { type: 'course_run', id: runId }, { revision, reason });
    });
  }
}
