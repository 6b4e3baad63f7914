import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { violates } from '../database/db-errors.js';
import type { Tx } from '../database/tx.js';
import { Transactions } from '../database/transactions.js';
import { conflict, unprocessable } from '../errors/domain-error.js';
import { Clock } from '../time/clock.js';

/** One wish of a client under one key; the same wish again gets the first answer (standards IDEM-01). */
export interface IdempotentWish {
  /** What is asked for, for example `book:<run id>`. */
  readonly scope: string;
  readonly key: string;
  readonly body: object;
}

/** Another request with the same key was faster. */
class AlreadyAnswered extends Error {}

/** Runs an act once for each key: its answer is kept in the act's own transaction and given again on a repeat. */
@Injectable()
export class OncePerKey {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * @param act all that the wish does, in the transaction that keeps its answer; refusals are not kept
   * @throws DomainError `request.idempotency_mismatch` (422) when the key was used for another body
   */
  async run<T extends object>(wish: IdempotentWish, act: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transactions.run(
      async (tx) => {
        const answer = await act(tx);
        this.keep(tx, wish, answer);
        return answer;
      },
      async (failure, reader) => {
        // A repeated wish fails at its key at the latest, and nothing of it stays. The first answer counts, not this refusal.
        const answer = await this.findAnswer<T>(reader, wish);
        if (answer) return answer;
        throw failure instanceof AlreadyAnswered ? conflict('request.in_progress') : failure;
      },
    );
  }

  private async findAnswer<T>(reader: Pick<Tx, 'query'>, wish: IdempotentWish): Promise<T | null> {
    const [row] = await reader.query<{ request_hash: string; answer: string }[]>(
      'SELECT request_hash, answer FROM idempotency_key WHERE scope = ? AND idempotency_key = ?',
      [wish.scope, wish.key],
    );
    if (!row) return null;
    if (row.request_hash !== hashOf(wish.body)) throw unprocessable('request.idempotency_mismatch');
    return JSON.parse(row.answer) as T;
  }

  private keep(tx: Tx, wish: IdempotentWish, answer: object): void {
    tx.write(
      'INSERT INTO idempotency_key (scope, idempotency_key, request_hash, answer, created_at) VALUES (?, ?, ?, ?, ?)',
      [wish.scope, wish.key, hashOf(wish.body), JSON.stringify(answer), this.clock.now()],
      (error) => (violates(error, 'PRIMARY') ? new AlreadyAnswered() : null),
    );
  }
}

function hashOf(body: object): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
