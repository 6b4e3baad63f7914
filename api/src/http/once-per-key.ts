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

/** Keeps the answer of an act that ends before it returns. */
export type Keep<T> = (tx: Tx, answer: T) => void;

type Reader = Pick<Tx, 'query'>;

/** Rejects with the refusal; null when there is no reason to look. */
export type Refuse = (reader: Reader) => Promise<void> | null;

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
   * @param act all that the wish does, in the transaction that keeps its answer; refusals are not kept. Whoever foresees
   * the end of the transaction keeps the answer there
   * @param refuse looks, before anything is locked, whether the wish is in vain
   * @throws DomainError `request.idempotency_mismatch` (422) when the key was used for another body
   */
  async run<T extends object>(wish: IdempotentWish, act: (tx: Tx, keep: Keep<T>) => Promise<T>, refuse?: Refuse): Promise<T> {
    const work = async (tx: Tx): Promise<T> => {
      const keep: Keep<T> = (into, answer) => this.keep(into, wish, answer);
      const answer = await act(tx, keep);
      if (!tx.hasEnded) keep(tx, answer);
      return answer;
    };
    return this.transactions.run(work, {
      before: async (reader) => {
        const refusal = refuse?.(reader);
        return refusal ? this.answerOr(refusal, reader, wish) : null;
      },
      // A repeated wish fails at its key at the latest, and nothing of it stays.
      instead: async (failure, reader) => {
        const answer = await this.findAnswer<T>(reader, wish);
        if (answer) return answer;
        throw failure instanceof AlreadyAnswered ? conflict('request.in_progress') : failure;
      },
    });
  }

  /** The first answer counts, not today's refusal. Both questions travel together. */
  private async answerOr<T>(refusal: Promise<void>, reader: Reader, wish: IdempotentWish): Promise<T | null> {
    const [refused, answer] = await Promise.allSettled([refusal, this.findAnswer<T>(reader, wish)]);
    if (answer.status === 'rejected') throw answer.reason;
    if (!answer.value && refused.status === 'rejected') throw refused.reason;
    return answer.value;
  }

  private async findAnswer<T>(reader: Reader, wish: IdempotentWish): Promise<T | null> {
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
