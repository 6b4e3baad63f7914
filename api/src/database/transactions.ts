import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { PoolConnection } from 'mysql2';
import { DataSource } from 'typeorm';
import { unavailable } from '../errors/domain-error.js';
import { isRetryable, isUnreachable, refusesPrepared } from './db-errors.js';
import { Tx } from './tx.js';

const MAX_TRIES = 8;
const MAX_MILLISECONDS = 5_000;

type Reader = Pick<Tx, 'query'>;

/** What may answer in place of the work. */
export interface Besides<T> {
  /** Asked on the connection before anything begins; an answer spares the transaction, null lets it begin. Locks nothing. */
  readonly before?: (reader: Reader) => Promise<T | null>;
  /** What becomes of a failure: an answer after all, or an error. Its first questions travel with the ROLLBACK and see what others have committed. */
  readonly instead?: (failure: unknown, reader: Reader) => Promise<T>;
}

const failAsWell = async (failure: unknown): Promise<never> => {
  throw failure;
};

/**
 * The unit of work: READ COMMITTED (set for each connection), COMMIT at the end, ROLLBACK on any error.
 * On a deadlock, a lock wait timeout or a changed snapshot the whole unit runs again, at most 8 times within 5 s
 * (standards TX-05); after that, or when the database is away, `database.busy` with Retry-After.
 */
@Injectable()
export class Transactions {
  /** Until the database, or what stands before it, refuses: then statements go as text, which costs only time. */
  private prepares = true;

  constructor(private readonly source: DataSource) {}

  async run<T>(work: (tx: Tx) => Promise<T>, besides: Besides<T> = {}): Promise<T> {
    const started = performance.now();
    for (let tries = 1; ; tries++) {
      try {
        return await this.once(work, besides);
      } catch (error) {
        if (isUnreachable(error)) throw unavailable('database.busy');
        const wasPrepared = this.prepares && refusesPrepared(error);
        if (wasPrepared) this.prepares = false;
        if (!wasPrepared && !isRetryable(error)) throw error;
        if (tries >= MAX_TRIES || performance.now() - started > MAX_MILLISECONDS) throw unavailable('database.busy');
        await pause(10 + Math.random() * Math.min(200, 20 * 2 ** tries));
      }
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>, besides: Besides<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const connection = (await runner.connect()) as PoolConnection;
    const tx = new Tx(connection, runner.manager, this.prepares);
    const result = await this.carryThrough(tx, work, connection, besides).finally(() => runner.release());
    tx.committed();
    return result;
  }

  private async carryThrough<T>(
    tx: Tx,
    work: (tx: Tx) => Promise<T>,
    connection: PoolConnection,
    { before, instead = failAsWell }: Besides<T>,
  ): Promise<T> {
    const answer = await before?.(tx.beforehand());
    if (answer) return answer;
    try {
      const result = await work(tx);
      await tx.commit();
      return result;
    } catch (failure) {
      const [, said] = await Promise.allSettled([this.rollBack(tx, connection), instead(failure, tx)]);
      if (said.status === 'fulfilled') return said.value;
      throw said.reason;
    }
  }

  /** A connection that cannot roll back must not return to the pool: it may still hold half a transaction. */
  private async rollBack(tx: Tx, connection: PoolConnection): Promise<void> {
    try {
      await tx.rollBack();
    } catch {
      connection.destroy();
    }
  }
}
