import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Tx } from '../../database/tx.js';

/**
 * The version of everything the public catalogue shows. Answers may be kept as long as it has not changed; because it
 * changes in the transaction that changes the catalogue, this is exact with any number of processes.
 */
@Injectable()
export class CatalogueStamp {
  private running: Promise<string> | null = null;
  private waiting: Promise<string> | null = null;

  constructor(private readonly database: Database) {}

  /**
   * The version as it was at some moment after this call. Callers that come while a question is under way share the
   * next one: an answer to a question that was asked before the call could be too old.
   */
  current(): Promise<string> {
    if (!this.running) return this.ask();
    this.waiting ??= this.askAfter(this.running);
    return this.waiting;
  }

  /** Makes kept answers invalid with the COMMIT. Shared by all writers, so it comes last and is locked briefly. */
  bump(tx: Tx): void {
    tx.write('UPDATE catalogue_stamp SET version = version + 1 WHERE id = 1', []);
  }

  private ask(): Promise<string> {
    const answer = this.read().finally(() => {
      this.running = null;
    });
    this.running = answer;
    return answer;
  }

  private async askAfter(running: Promise<string>): Promise<string> {
    await running.catch(() => undefined);
    this.waiting = null;
    return this.ask();
  }

  private async read(): Promise<string> {
    const [row] = await this.database.query<{ version: number | string }[]>('SELECT version FROM catalogue_stamp WHERE id = 1');
    if (!row) throw new Error('catalogue_stamp has no row');
    return String(row.version);
  }
}
