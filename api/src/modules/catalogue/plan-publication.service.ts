import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { DomainError, invalid } from '../../errors/domain-error.js';
import { berlinInstant, type LocalDate, type LocalTime } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type Actor, actorId, SYSTEM } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { assertMove, canMove } from './domain/run-moves.js';
import { PublicationStore } from './publication.store.js';
import { PublishRunService } from './publish-run.service.js';
import { RunStore } from './run.store.js';

/** Shows a run to everybody at a moment (S3): what would be in the way now is refused now, what is in the way then, then. */
@Injectable()
export class PlanPublicationService {
  private readonly log = new Logger('publication');

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly publish: PublishRunService,
    private readonly runs: RunStore,
    private readonly store: PublicationStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown`, `run.move_impossible`, `run.publish_at_impossible`, `time.does_not_exist`, and those of publishing */
  async plan(actor: Actor, runId: string, date: LocalDate, time: LocalTime): Promise<void> {
    const at = berlinInstant(date, time);
    await this.transactions.run(async (tx) => {
      assertMove(await this.runs.lockState(tx, runId), 'PUBLISHED');
      const { firstStart } = await this.store.facts(tx, runId);
      if (at <= this.clock.now() || (firstStart && at >= firstStart)) {
        throw invalid('run.publish_at_impossible', {}, [{ field: 'date', code: 'run.publish_at_impossible' }]);
      }
      await this.publish.assertReady(tx, runId, { accountId: actorId(actor), despite: false });
      this.store.plan(tx, runId, at, actorId(actor));
      await this.runs.touch(tx, runId);
      await this.audit.append(tx, actor, 'run.publication_planned', { type: 'course_run', id: runId }, { publishAt: at });
    });
  }

  /** Taking back twice is taking back once. @throws DomainError `run.unknown` */
  async unplan(actor: Actor, runId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.runs.lockState(tx, runId);
      if ((await this.store.planned(tx, runId)).at === null) return;
      this.store.plan(tx, runId, null, null);
      await this.runs.touch(tx, runId);
      await this.audit.append(tx, actor, 'run.publication_unplanned', { type: 'course_run', id: runId });
    });
  }

  /** @returns how many courses everybody sees now */
  async due(): Promise<number> {
    let shown = 0;
    for (const runId of await this.store.due(this.database, await this.clock.shared(this.database))) {
      if (await this.transactions.run((tx) => this.show(tx, runId))) shown += 1;
    }
    return shown;
  }

  private async show(tx: Tx, runId: string): Promise<boolean> {
    const state = await this.runs.lockState(tx, runId);
    const now = await this.clock.shared(tx);
    const { at, by, refusedAt } = await this.store.planned(tx, runId);
    // Another process was faster, or somebody has taken it back, since it was found.
    if (at === null || at > now || refusedAt !== null) return false;
    if (!canMove(state, 'PUBLISHED')) {
      this.store.plan(tx, runId, null, null);
      return false;
    }
    try {
      await this.publish.within(tx, SYSTEM, runId, { accountId: by, despite: false });
      return true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.refuse(tx, runId, error, now);
      return false;
    }
  }

  /** Nothing was written yet: the checks come first. */
  private async refuse(tx: Tx, runId: string, error: DomainError, now: Date): Promise<void> {
    this.log.warn(`run ${runId} is not published as planned: ${error.code}`);
    this.store.refuse(tx, runId, now);
    await this.runs.touch(tx, runId);
    const points = error.code === 'run.four_eyes' ? ['eyes'] : (error.params.points ?? ['conflicts']);
    await this.audit.append(tx, SYSTEM, 'run.publication_refused', { type: 'course_run', id: runId }, { points });
  }
}
