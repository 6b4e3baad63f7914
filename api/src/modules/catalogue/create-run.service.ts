import { Injectable } from '@nestjs/common';
import { violates } from '../../database/db-errors.js';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict } from '../../errors/domain-error.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { planRun, type RunWish } from './domain/new-run.js';
import { RunContexts } from './planning/run-contexts.service.js';
import { RunStore } from './run.store.js';

export interface CreatedRun {
  readonly id: string;
  readonly slug: string;
}

/** Enters a course run as a draft, with all its sessions. */
@Injectable()
export class CreateRunService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly contexts: RunContexts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.invalid` with the fields, `run.offering_unknown`, `run.code_taken`, `time.does_not_exist` */
  async run(actor: Actor, wish: RunWish): Promise<CreatedRun> {
    try {
      return await this.transactions.run((tx) => this.within(tx, actor, wish));
    } catch (error) {
      if (violates(error, 'uq_course_run_code')) throw conflict('run.code_taken', { code: wish.code });
      throw error;
    }
  }

  /** The same within a larger act, which looks itself whether the code is taken. */
  async within(tx: Tx, actor: Actor, wish: RunWish): Promise<CreatedRun> {
    const now = this.clock.now();
    const id = newId();
    const today = berlinDate(now);
    const defaults = await this.contexts.defaults(today, tx);
    const plan = planRun(wish, { ...(await this.contexts.surroundings(tx, wish)), defaults, today });
    await this.runs.insert(tx, id, wish, plan, now);
    await this.audit.append(tx, actor, 'run.created', { type: 'course_run', id }, { code: wish.code });
    return { id, slug: plan.slug };
  }
}
