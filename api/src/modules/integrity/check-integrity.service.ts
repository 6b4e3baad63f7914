import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { type CheckedLaw, IntegrityStore } from './integrity.store.js';
import { type LawName, lawNames, laws } from './laws.js';

/** Checks the laws and writes down what breaks them. It repairs nothing: people must see what went wrong (standards 4.2). */
@Injectable()
export class CheckIntegrityService {
  constructor(
    private readonly store: IntegrityStore,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The laws that cost little, for the schedule. @returns how many cases break one */
  often(): Promise<number> {
    return this.check(
      lawNames.filter((name) => laws[name].pace === 'often'),
      null,
    );
  }

  /** All laws, at night or when staff ask. @returns how many cases break one */
  run(actor: Actor): Promise<number> {
    return this.check(lawNames, actor.kind === 'staff' ? actor.accountId : null);
  }

  private async check(names: readonly LawName[], startedBy: string | null): Promise<number> {
    const startedAt = this.clock.now();
    const began = performance.now();
    const checked: CheckedLaw[] = [];
    // One after the other: a check must never take the connections that bookings need.
    for (const name of names) checked.push(await this.store.check(name, startedAt));
    const broken = checked.reduce((sum, { cases }) => sum + cases.length, 0);
    const milliseconds = Math.round(performance.now() - began);
    await this.transactions.run(async (tx) => {
      for (const { law, cases, isCut } of checked) {
        for (const one of cases) this.store.keep(tx, law, one, startedAt);
        if (!isCut) {
          const subjects = cases.map(({ subject }) => subject);
          this.store.closeOthers(tx, law, subjects, startedAt);
        }
      }
      this.store.addRun(tx, { startedAt, milliseconds, laws: names.length, broken, startedBy });
    });
    return broken;
  }
}
