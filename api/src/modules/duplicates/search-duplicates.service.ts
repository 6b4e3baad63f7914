import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { Clock } from '../../time/clock.js';
import type { Also } from '../../database/tx.js';
import type { Actor } from '../access/index.js';
import { StaffJobs, StaffJobStore } from '../staff-jobs/index.js';
import { findPairs } from './domain/find-pairs.js';
import { DuplicateStore } from './duplicate.store.js';

const JOB = 'duplicates.search';

/** Looks through all records for pairs that may be of one person; every night and when staff ask. */
@Injectable()
export class SearchDuplicatesService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: DuplicateStore,
    private readonly clock: Clock,
    private readonly jobs: StaffJobs,
    private readonly jobStore: StaffJobStore,
  ) {}

  onModuleInit(): void {
    this.jobs.register(JOB, 'people.merge', async (_actor, _details, { done }) => {
      await this.run(done);
    });
  }

  /** Goes on by itself; asked twice while it does is asked once. @returns the job */
  order(actor: Actor): Promise<string> {
    return this.transactions.run(async (tx) => {
      return (await this.jobStore.findUnfinished(tx, JOB)) ?? this.jobs.order(tx, actor, JOB, {}, [null]);
    });
  }

  /** @returns how many pairs were found, decided ones among them */
  async run(also?: Also): Promise<number> {
    const pairs = findPairs(await this.store.everybody());
    await this.transactions.run(async (tx) => {
      await this.store.replace(tx, pairs, this.clock.now());
      await also?.(tx);
    });
    return pairs.length;
  }
}
