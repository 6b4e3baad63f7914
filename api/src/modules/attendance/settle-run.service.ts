import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { RunStore } from '../catalogue/index.js';

/**
 * S9: the proof of use is handed in, and the course needs nothing more. Nothing but the mark changes, so it can be taken back;
 * a correction of the attendance opens the course again, with a reason (E37).
 */
@Injectable()
export class SettleRunService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly audit: AuditLog,
  ) {}

  /** Settling twice is settling once. @throws DomainError `run.unknown`, `run.move_impossible` */
  async run(actor: Actor, runId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if ((await this.runs.lockState(tx, runId)) === 'SETTLED') return;
      await this.runs.move(tx, runId, 'SETTLED');
      await this.audit.append(tx, actor, 'run.settled', { type: 'course_run', id: runId });
    });
  }

  /** @throws DomainError `run.unknown` */
  async undo(actor: Actor, runId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if ((await this.runs.lockState(tx, runId)) !== 'SETTLED') return;
      await this.runs.move(tx, runId, 'COMPLETED');
      await this.audit.append(tx, actor, 'run.settlement_undone', { type: 'course_run', id: runId });
    });
  }
}
