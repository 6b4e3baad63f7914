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
import { Overtaken } from './planning/overtaken.service.js';
import type { PublicationDto } from './publication.dto.js';
import { PublicationStore } from './publication.store.js';
import { PublishRunService } from './publish-run.service.js';
import { RunStore } from './run.store.js';

interface PlanWish {
  readonly date: LocalDate;
  readonly time: LocalTime;
  /** What is asked about is known. */
  readonly despite?: boolean;
  /** Of the course as it was seen. */
  readonly revision?: number;
}

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
    private readonly overtaken: Overtaken,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** When everybody is to see it, and whether that still holds. */
  async planned(runId: string): Promise<PublicationDto['planned']> {
    const { at, byName, refusedAt, changed } = await this.store.planned(this.database, runId);
    if (at === null) return null;
    const changedBy = changed ? ((await this.store.lastEditor(this.database, runId))?.name ?? null) : null;
    return { at: at.toISOString(), by: byName, refusedAt: refusedAt?.toISOString() ?? null, changed, changedBy };
  }

  /**
   * The plan holds for the course as it is, and for what speaks against it now. Planning it again is the yes to what was changed since.
   * @throws DomainError `run.unknown`, `run.move_impossible`, `run.publish_at_impossible`, `run.changed_by`, `run.changed_elsewhere`,
   *   `run.changed_meanwhile`, `time.does_not_exist`, and those of publishing
   */
  async plan(actor: Actor, runId: string, { date, time, despite = false, revision }: PlanWish): Promise<void> {
    const at = berlinInstant(date, time);
    await this.transactions.run(async (tx) => {
      assertMove(await this.runs.lockState(tx, runId), 'PUBLISHED');
      const { firstStart, revision: now } = await this.store.facts(tx, runId);
      if (revision !== undefined && revision !== now) throw await this.overtaken.by(tx, actor, runId);
      if (at <= this.clock.now() || (firstStart && at >= firstStart)) {
        throw invalid('run.publish_at_impossible', {}, [{ field: 'date', code: 'run.publish_at_impossible' }]);
      }
      const by = actorId(actor);
      const asked = await this.publish.assertReady(tx, runId, { accountId: by, despite });
      await this.runs.touch(tx, runId);
      this.store.plan(tx, runId, { at, by, accepted: asked.map(({ sign }) => sign) });
      const known = asked.length > 0 ? { despite: [...new Set(asked.map(({ what }) => what))] } : {};
      await this.audit.append(tx, actor, 'run.publication_planned', { type: 'course_run', id: runId }, { publishAt: at, ...known });
    });
  }

  /** Taking back twice is taking back once. @throws DomainError `run.unknown` */
  async unplan(actor: Actor, runId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.runs.lockState(tx, runId);
      if ((await this.store.planned(tx, runId)).at === null) return;
      this.store.unplan(tx, runId);
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
    const { at, by, refusedAt, changed, accepted } = await this.store.planned(tx, runId);
    // Another process was faster, or somebody has taken it back, since it was found.
    if (at === null || at > now || refusedAt !== null) return false;
    if (!canMove(state, 'PUBLISHED')) {
      this.store.unplan(tx, runId);
      return false;
    }
    if (changed) return this.refuse(tx, runId, ['changed'], now);
    try {
      await this.publish.within(tx, SYSTEM, runId, { accountId: by, despite: false, accepted });
      return true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.refuse(tx, runId, error.code === 'run.four_eyes' ? ['eyes'] : (error.params.points ?? ['conflicts']), now);
    }
  }

  /** Nothing was written yet: the checks come first. What the course says stays as it is, and so does its revision. */
  private async refuse(tx: Tx, runId: string, points: unknown, now: Date): Promise<false> {
    this.log.warn(`run ${runId} is not published as planned: ${JSON.stringify(points)}`);
    this.store.refuse(tx, runId, now);
    await this.audit.append(tx, SYSTEM, 'run.publication_refused', { type: 'course_run', id: runId }, { points });
    return false;
  }
}
