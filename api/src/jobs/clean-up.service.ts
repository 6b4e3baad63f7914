import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { berlinDate } from '../time/berlin.js';
import { RateLimiter } from '../http/rate-limiter.js';
import { StaffSessions } from '../modules/access/index.js';
import { Clock } from '../time/clock.js';

const HOUR = 3_600_000;

/** Deletes what was promised to go: support needs after their day, and what only served a moment. */
@Injectable()
export class CleanUpService {
  constructor(
    private readonly transactions: Transactions,
    private readonly limiter: RateLimiter,
    private readonly sessions: StaffSessions,
    private readonly clock: Clock,
  ) {}

  /** @returns how many rows went */
  async run(): Promise<number> {
    const now = this.clock.now();
    const dayAgo = new Date(now.getTime() - 24 * HOUR);
    const monthAgo = new Date(now.getTime() - 30 * 24 * HOUR);
    await this.limiter.forgetOld();
    await this.sessions.forgetEnded();
    let gone = 0;
    for (const [sql, limit] of [
      ['DELETE FROM support_need WHERE delete_after < ? LIMIT 1000', berlinDate(now)],
      ['DELETE FROM idempotency_key WHERE created_at < ? LIMIT 1000', dayAgo],
      ['DELETE FROM integrity_run WHERE started_at < ? LIMIT 1000', monthAgo],
      ['DELETE FROM member_import WHERE expires_at < ? LIMIT 1000', now],
      ['DELETE FROM sign_in_code WHERE expires_at < ? LIMIT 1000', dayAgo],
      ['DELETE r FROM person_merge_row r JOIN person_merge m ON m.id = r.merge_id WHERE m.undo_until < ?', now],
      [`DELETE FROM job_run WHERE started_at < ? AND name NOT LIKE 'demo.%' LIMIT 1000`, monthAgo],
    ] as const) {
      gone += await this.transactions.run(async (tx) => (await tx.execute(sql, [limit])).affectedRows);
    }
    return gone;
  }
}
