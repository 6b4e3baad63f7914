import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { SYSTEM } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { canMove, waitingToStart } from './domain/run-moves.js';
import { RunStore } from './run.store.js';

/** What time alone does to runs: a run is running from its first session on. Safe to call at any time, by any instance. */
@Injectable()
export class AdvanceRunsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns how many runs have begun */
  async run(): Promise<number> {
    let begun = 0;
    for (const runId of await this.findDue()) {
      if (await this.start(runId)) begun += 1;
    }
    return begun;
  }

  private start(runId: string): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      // Somebody may have cancelled it, or another instance may have been here, since it was found.
      if (!canMove(await this.runs.lockState(tx, runId), 'RUNNING')) return false;
      await this.runs.move(tx, runId, 'RUNNING');
      await this.audit.append(tx, SYSTEM, 'run.started', { type: 'course_run', id: runId });
      return true;
    });
  }

  private async findDue(): Promise<string[]> {
    const now = this.clock.now();
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT r.id FROM course_run r
       WHERE r.state IN (?) AND r.first_date <= ?
         AND EXISTS (SELECT 1 FROM session s WHERE s.course_run_id = r.id AND s.state = 'PLANNED' AND s.starts_at <= ?)
       ORDER BY r.first_date, r.id`,
      [waitingToStart, berlinDate(now), now],
    );
    return rows.map((row) => row.id);
  }
}
