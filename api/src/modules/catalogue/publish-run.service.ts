import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { RunStore } from './run.store.js';

/** Shows a run to everybody; also after it was postponed. */
@Injectable()
export class PublishRunService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown`, `run.move_impossible` */
  async run(actor: Actor, runId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.runs.move(tx, runId, 'PUBLISHED', { publishedAt: this.clock.now() });
      await this.audit.append(tx, actor, 'run.published', { type: 'course_run', id: runId });
    });
  }
}
