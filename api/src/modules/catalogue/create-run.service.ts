import { Injectable } from '@nestjs/common';
import { violates } from '../../database/db-errors.js';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, invalid } from '../../errors/domain-error.js';
import { Settings } from '../../settings/settings.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { planRun, type RunContext, type RunWish } from './domain/new-run.js';
import type { Kind } from './domain/run.js';
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
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.invalid` with the fields, `run.offering_unknown`, `run.code_taken`, `time.does_not_exist` */
  async run(actor: Actor, wish: RunWish): Promise<CreatedRun> {
    const now = this.clock.now();
    const defaults = await this.defaults(now);
    const id = newId();
    try {
      return await this.transactions.run(async (tx) => {
        const plan = planRun(wish, { ...(await this.surroundings(tx, wish)), defaults });
        await this.runs.insert(tx, id, wish, plan, now);
        await this.audit.append(tx, actor, 'run.created', { type: 'course_run', id }, { code: wish.code });
        return { id, slug: plan.slug };
      });
    } catch (error) {
      if (violates(error, 'uq_course_run_code')) throw conflict('run.code_taken', { code: wish.code });
      throw error;
    }
  }

  private async defaults(now: Date): Promise<RunContext['defaults']> {
    const setting = await this.settings.on(berlinDate(now));
    return {
      registrationDays: setting('booking.registration_days'),
      cancellationDays: setting('booking.cancellation_days'),
      decisionDays: setting('run.decision_days'),
      waitlistSize: setting('booking.waitlist_size'),
      minParticipants: setting('run.min_participants'),
      lateEntryPercent: setting('deutsch4u.late_entry_percent'),
    };
  }

  private async surroundings(tx: Tx, wish: RunWish): Promise<Omit<RunContext, 'defaults'>> {
    const [offering] = await tx.query<{ kind: Kind; title: string }[]>('SELECT kind, title FROM offering WHERE id = ?', [wish.offeringId]);
    if (!offering) throw invalid('run.offering_unknown');
    const trainers = wish.trainerIds ?? [];
    const named = await tx.query<{ name: string }[]>(
      `SELECT name FROM territory WHERE id = ? UNION ALL SELECT name FROM organisation WHERE id = ?
       UNION ALL SELECT name FROM trainer WHERE id IN (?)`,
      [wish.territoryId, wish.organiserId, trainers.length > 0 ? trainers : [null]],
    );
    return { kind: offering.kind, names: [offering.title, ...named.map((row) => row.name)] };
  }
}
