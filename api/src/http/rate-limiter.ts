import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { tooMany } from '../errors/domain-error.js';
import { Clock } from '../time/clock.js';

const KEPT_FOR = 24 * 60 * 60_000;

/** Counts in the shared database, so that a limit holds for all instances together (standards SEC-11, SCALE-02). */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one call in the current window of this bucket.
   * @param bucket what is limited, without personal data: see `fingerprint`
   * @throws DomainError `request.too_many` (429) with the seconds until the window ends
   */
  async hit(bucket: string, limit: number, windowSeconds: number): Promise<void> {
    const now = this.clock.now().getTime();
    const length = windowSeconds * 1_000;
    const start = now - (now % length);
    const hits = await this.count(bucket, new Date(start));
    if (hits > limit) throw tooMany('request.too_many', Math.ceil((start + length - now) / 1_000));
  }

  /** Forgets windows of past days. */
  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_FOR);
    await this.transactions.run((tx) => tx.execute('DELETE FROM rate_limit WHERE window_start < ?', [before]));
  }

  private count(bucket: string, start: Date): Promise<number> {
    return this.transactions.run(async (tx) => {
      await tx.execute('INSERT INTO rate_limit (bucket, window_start, hits) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE hits = hits + 1', [
        bucket,
        start,
      ]);
      const [row] = await tx.query<{ hits: number }[]>('SELECT hits FROM rate_limit WHERE bucket = ? AND window_start = ?', [
        bucket,
        start,
      ]);
      return row?.hits ?? 1;
    });
  }
}

/** Stands for an address in a bucket's name, so that the table of counters holds nobody's address. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
