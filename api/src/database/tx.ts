import type { PoolConnection, QueryResult } from 'mysql2';
import type { EntityManager, QueryRunner } from 'typeorm';

export type Row = Record<string, unknown>;
export type SqlValue = string | number | bigint | boolean | Date | Buffer | null | readonly SqlValue[] | readonly (readonly SqlValue[])[];

/**
 * An open transaction. Only `Transactions.run` makes one, so a writing store method that asks for a `Tx`
 * cannot be called outside a transaction.
 */
export class Tx {
  private readonly closing = new Map<string, () => Promise<void>>();
  private readonly afterCommit: (() => void)[] = [];

  /** @internal */
  constructor(
    private readonly connection: PoolConnection,
    private readonly runner: QueryRunner,
  ) {}

  /** Entities on the same connection: insert, update and query builders. Never `save`: it would commit on its own. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  query<T = Row[]>(sql: string, params: readonly SqlValue[] = []): Promise<T> {
    return runQuery<T>(this.connection, sql, params);
  }

  /** Runs a writing statement and says how many rows it met. */
  async execute(sql: string, params: readonly SqlValue[] = []): Promise<{ affectedRows: number }> {
    return runQuery<{ affectedRows: number }>(this.connection, sql, params);
  }

  /** For nudges only (wake a worker, drop a cache): runs once the transaction is durable, never when it rolled back. */
  onCommit(nudge: () => void): void {
    this.afterCommit.push(nudge);
  }

  /**
   * Work for the end of the transaction, once for each name: for rows that many transactions share and that must
   * be locked as late as possible.
   */
  lastly(name: string, work: () => Promise<void>): void {
    this.closing.set(name, work);
  }

  /** @internal */
  async close(): Promise<void> {
    for (const work of this.closing.values()) await work();
  }

  /** @internal */
  committed(): void {
    for (const nudge of this.afterCommit) nudge();
  }
}

/** One statement on one connection; the text protocol spares MariaDB a round trip for preparing. */
export function runQuery<T>(connection: Pick<PoolConnection, 'query'>, sql: string, params: readonly SqlValue[]): Promise<T> {
  return new Promise((resolve, reject) => {
    connection.query(sql, params as unknown[], (error: Error | null, result: QueryResult) => {
      if (error) reject(error);
      else resolve(result as T);
    });
  });
}
