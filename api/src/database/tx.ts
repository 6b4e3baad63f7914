import type { PoolConnection } from 'mysql2';
import type { EntityManager } from 'typeorm';
import { runQuery, runTogether, type SqlValue, type Statement } from './packet.js';

export type { SqlValue } from './packet.js';
export type Row = Record<string, unknown>;

/** What the failure of a statement means in our words; null when it is not about this statement. */
export type Explain = (error: unknown) => Error | null | Promise<Error | null>;

interface Write extends Statement {
  readonly explain?: Explain | undefined;
}

/**
 * An open transaction. Only `Transactions.run` makes one, so a writing store method that asks for a `Tx`
 * cannot be called outside a transaction.
 *
 * Round trips are what a transaction costs and how long it holds its locks. So what nobody waits for (START, `write`,
 * COMMIT) travels with the next statement that somebody does wait for; the order is kept.
 */
export class Tx {
  private readonly unsent: Write[] = [{ sql: 'START TRANSACTION', params: [] }];
  private readonly closing = new Map<string, () => void>();
  private readonly afterCommit: (() => void)[] = [];
  private begun = false;

  /** @internal */
  constructor(
    private readonly connection: PoolConnection,
    private readonly manager: EntityManager,
  ) {}

  async query<T = Row[]>(sql: string, params: readonly SqlValue[] = []): Promise<T> {
    if (this.unsent.length === 0) return runQuery<T>(this.connection, sql, params);
    const [rows] = await this.send({ sql, params });
    return rows as T;
  }

  /** Runs a writing statement and says how many rows it met. */
  async execute(sql: string, params: readonly SqlValue[] = []): Promise<{ affectedRows: number }> {
    if (this.unsent.length === 0) return runQuery<{ affectedRows: number }>(this.connection, sql, params);
    const [rows] = await this.send({ sql, params }, { sql: 'SELECT ROW_COUNT() AS affectedRows', params: [] });
    const [row] = rows as { affectedRows: number }[];
    return { affectedRows: row?.affectedRows ?? 0 };
  }

  /**
   * A writing statement whose outcome matters only if it fails. It is sent with the next statement, at the latest with
   * the COMMIT; that is where its failure shows.
   */
  write(sql: string, params: readonly SqlValue[], explain?: Explain): void {
    this.unsent.push({ sql, params, explain });
  }

  /** Entities on the same connection: insert, update and query builders. Never `save`: it would commit on its own. */
  async entities(): Promise<EntityManager> {
    await this.send();
    return this.manager;
  }

  /** For nudges only (wake a worker, drop a cache): runs once the transaction is durable, never when it rolled back. */
  onCommit(nudge: () => void): void {
    this.afterCommit.push(nudge);
  }

  /**
   * Writes for the end of the transaction, once for each name: for rows that many transactions share and that must
   * be locked as late as possible.
   */
  lastly(name: string, write: () => void): void {
    this.closing.set(name, write);
  }

  /** @internal */
  async commit(): Promise<void> {
    for (const write of this.closing.values()) write();
    const isEmpty = !this.begun && this.unsent.length === 1;
    if (!isEmpty) await this.send({ sql: 'COMMIT', params: [] });
  }

  /** @internal */
  committed(): void {
    for (const nudge of this.afterCommit) nudge();
  }

  /** @internal */
  async rollBack(): Promise<void> {
    if (this.begun) await runQuery(this.connection, 'ROLLBACK', []);
  }

  private async send(...more: Statement[]): Promise<unknown[]> {
    const writes = this.unsent.splice(0);
    const statements = [...writes, ...more];
    if (statements.length === 0) return [];
    this.begun = true;
    try {
      return await runTogether(this.connection, statements);
    } catch (error) {
      for (const { explain } of writes) {
        const meaning = await explain?.(error);
        if (meaning) throw meaning;
      }
      throw error;
    }
  }
}
