import type { PoolConnection } from 'mysql2';
import type { EntityManager } from 'typeorm';
import { runTogether, type SqlValue, type Statement } from './packet.js';

export type { SqlValue } from './packet.js';
export type Row = Record<string, unknown>;

/** What the failure of a statement means in our words; null when it is not about this statement. */
export type Explain = (error: unknown) => Error | null | Promise<Error | null>;

/** What is committed together with an act that somebody else carries out. May run again, as the act may. */
export type Also = (tx: Tx) => Promise<void>;

interface Unsent extends Statement {
  readonly explain?: Explain | undefined;
  /** Who waits for this statement, if anybody. */
  readonly waiting?: PromiseWithResolvers<unknown>;
}

/**
 * An open transaction. Only `Transactions.run` makes one, so a writing store method that asks for a `Tx`
 * cannot be called outside a transaction.
 *
 * Round trips are what a transaction costs and how long it holds its locks. So statements that are given in one go, and
 * those that nobody waits for (START, `write`, COMMIT), travel together, always in the order in which they were given.
 */
export class Tx {
  private readonly closing = new Map<string, () => void>();
  private readonly afterCommit: (() => void)[] = [];
  private begun = false;
  private isOver = false;

  /** @internal */
  constructor(
    private readonly connection: PoolConnection,
    private readonly manager: EntityManager,
    private readonly prepares: boolean,
    private readonly unsent: Unsent[] = [{ sql: 'START TRANSACTION', params: [], hasRows: false }],
    private readonly asksNothing = false,
  ) {}

  get hasEnded(): boolean {
    return this.isOver;
  }

  async query<T = Row[]>(sql: string, params: readonly SqlValue[] = []): Promise<T> {
    return (await this.sent({ sql, params, hasRows: true })) as T;
  }

  /** Runs a writing statement and says how many rows it met. */
  async execute(sql: string, params: readonly SqlValue[] = []): Promise<{ affectedRows: number }> {
    this.write(sql, params);
    const [row] = await this.query<{ affectedRows: number }[]>('SELECT ROW_COUNT() AS affectedRows');
    return { affectedRows: row?.affectedRows ?? 0 };
  }

  /**
   * A writing statement whose outcome matters only if it fails. It is sent with the next statement, at the latest with
   * the COMMIT; that is where its failure shows.
   */
  write(sql: string, params: readonly SqlValue[], explain?: Explain): void {
    // A branch that goes on while another one has failed: what it writes now would be in no transaction.
    if (this.isOver) throw new Error(`The transaction is over: ${sql}`);
    this.unsent.push({ sql, params, hasRows: false, explain });
  }

  /** Entities on the same connection: insert, update and query builders. Never `save`: it would commit on its own. */
  async entities(): Promise<EntityManager> {
    await this.query('SELECT 1');
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

  /** Takes down what a unit will write if all goes as foreseen. Nothing can be asked there. */
  aside(): Tx {
    return new Tx(this.connection, this.manager, this.prepares, [], true);
  }

  /**
   * Foresees the end of a unit. If `holds` is true once the questions of this turn have been carried out, the database
   * carries out what was written aside as well, and commits, all in the same packet.
   * @returns whether it came so, and the unit is over; otherwise it goes on
   */
  async endWith(aside: Tx, holds: Pick<Statement, 'sql' | 'params'>): Promise<boolean> {
    const writes = aside.unsent.splice(0);
    // A statement of its own: a question within IF would lock the rows that it reads, even when it does not hold.
    this.write(`SELECT ${holds.sql} INTO @holds`, holds.params);
    this.write(
      `IF @holds THEN\n${writes.map(({ sql }) => sql).join(';\n')};\nCOMMIT;\nEND IF`,
      writes.flatMap(({ params }) => params),
      (error) => meaningOf(error, writes),
    );
    const [row] = await this.query<{ isOpen: number }[]>('SELECT @@in_transaction AS isOpen');
    if (row?.isOpen !== 0) return false;
    this.isOver = true;
    this.begun = false;
    this.afterCommit.push(...aside.afterCommit);
    return true;
  }

  /** @internal For questions before it begins, which travel together as well. */
  beforehand(): Pick<Tx, 'query'> {
    return new Tx(this.connection, this.manager, this.prepares, []);
  }

  /** @internal */
  async commit(): Promise<void> {
    if (this.isOver) return;
    for (const write of this.closing.values()) write();
    this.isOver = true;
    const isEmpty = !this.begun && this.unsent.length === 1;
    if (!isEmpty) await this.sent({ sql: 'COMMIT', params: [], hasRows: false });
  }

  /** @internal */
  committed(): void {
    for (const nudge of this.afterCommit) nudge();
  }

  /** @internal */
  async rollBack(): Promise<void> {
    this.isOver = true;
    this.unsent.length = 0;
    this.afterCommit.length = 0;
    if (this.begun) await this.sent({ sql: 'ROLLBACK', params: [], hasRows: false });
  }

  /** Sends at the end of the current turn: what else is asked in it comes along. */
  private sent(statement: Statement): Promise<unknown> {
    if (this.asksNothing) throw new Error(`What is foreseen cannot ask: ${statement.sql}`);
    const waiting = Promise.withResolvers<unknown>();
    this.unsent.push({ ...statement, waiting });
    queueMicrotask(() => void this.send());
    return waiting.promise;
  }

  private async send(): Promise<void> {
    const packet = this.unsent.splice(0);
    if (packet.length === 0) return;
    this.begun = true;
    try {
      const answers = await runTogether(this.connection, packet, this.prepares);
      for (const [i, { waiting }] of packet.entries()) waiting?.resolve(answers[i]);
    } catch (error) {
      const meaning = (await meaningOf(error, packet).catch((unexplained: unknown) => unexplained)) ?? error;
      for (const { waiting } of packet) waiting?.reject(meaning);
    }
  }
}

async function meaningOf(error: unknown, packet: readonly Unsent[]): Promise<Error | null> {
  for (const { explain } of packet) {
    const meaning = await explain?.(error);
    if (meaning) return meaning;
  }
  return null;
}
