import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { violates } from '../database/db-errors.js';
import { Transactions } from '../database/transactions.js';
import { Clock } from '../time/clock.js';

/**
 * Runs a recurring job once for each of its slots, however many processes fire (standards SCHED-01): the row with
 * its unique slot decides who works. The work itself must be safe to repeat.
 */
@Injectable()
export class JobRuns {
  private readonly log = new Logger('jobs');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** @param minutes length of a slot */
  async once(name: string, minutes: number, work: () => Promise<number>): Promise<void> {
    if (this.config.role === 'web') return;
    const length = minutes * 60_000;
    const slot = new Date(Math.floor(this.clock.now().getTime() / length) * length);
    try {
      if (!(await this.claim(name, slot))) return;
      const done = await work();
      await this.finish(name, slot);
      if (done > 0) this.log.log(`${name}: ${done}`);
    } catch (error) {
      this.log.error(`${name} failed`, error instanceof Error ? error.stack : String(error));
    }
  }

  /** Until when a job has done its work; null when nobody knows. What a process has begun and not ended does not count. */
  async doneUntil(name: string): Promise<Date | null> {
    const sql = 'SELECT MAX(slot) AS slot FROM job_run WHERE name = ? AND finished_at IS NOT NULL';
    const [row] = await this.transactions.run((tx) => tx.query<{ slot: Date | null }[]>(sql, [name]));
    return row?.slot ?? null;
  }

  private claim(name: string, slot: Date): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      try {
        await tx.execute('INSERT INTO job_run (name, slot, started_at) VALUES (?, ?, ?)', [name, slot, this.clock.now()]);
        return true;
      } catch (error) {
        if (violates(error, 'PRIMARY')) return false;
        throw error;
      }
    });
  }

  private async finish(name: string, slot: Date): Promise<void> {
    await this.transactions.run((tx) =>
      tx.execute('UPDATE job_run SET finished_at = ? WHERE name = ? AND slot = ?', [this.clock.now(), name, slot]),
    );
  }
}
