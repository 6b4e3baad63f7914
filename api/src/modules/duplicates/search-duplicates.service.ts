import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { Clock } from '../../time/clock.js';
import { findPairs } from './domain/find-pairs.js';
import { DuplicateStore } from './duplicate.store.js';

/** Looks through all records for pairs that may be of one person; every night and when staff ask. */
@Injectable()
export class SearchDuplicatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: DuplicateStore,
    private readonly clock: Clock,
  ) {}

  /** @returns how many pairs were found, decided ones among them */
  async run(): Promise<number> {
    const pairs = findPairs(await this.store.everybody());
    await this.transactions.run((tx) => this.store.replace(tx, pairs, this.clock.now()));
    return pairs.length;
  }
}
