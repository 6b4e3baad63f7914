import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { conflict } from '../../errors/domain-error.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { AttendanceStore } from './attendance.store.js';
import { decideRecording, type TypedEntry } from './domain/record.js';

@Injectable()
export class RecordAttendanceService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: AttendanceStore,
    private readonly sheets: AttendanceSheets,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores all entries or none.
   * @param version revision the entries were typed against; without one they are taken as they are
   * @throws DomainError `attendance.changed_meanwhile` (409) when somebody else was faster
   */
  async run(actor: Actor, runId: string, typed: readonly TypedEntry[], version?: number): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (tx) => {
      const revision = await this.store.nextRevision(tx, runId);
      if (version !== undefined && revision !== version + 1) throw conflict('attendance.changed_meanwhile');
      const { saved, cleared, was } = decideRecording(await this.sheets.read(tx, runId), typed, berlinDate(now));
      await this.store.save(tx, saved, actorId(actor), now);
      await this.store.clear(tx, cleared);
      await this.audit.append(tx, actor, 'attendance.recorded', { type: 'course_run', id: runId }, { revision, saved, cleared, was });
    });
  }
}
