import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { assertAccepted } from './domain/date-conflicts.js';
import type { RunState } from './domain/run-moves.js';
import { DateConflicts } from './planning/date-conflicts.service.js';
import { PlanningStore } from './planning/planning.store.js';
import { RunStore } from './run.store.js';
import { SearchTexts } from './search-texts.js';

const over: readonly RunState[] = ['COMPLETED', 'SETTLED', 'CANCELLED'];

interface TeamWish {
  readonly trainerIds: readonly string[];
  /** Whom staff saw when they decided: two people never overwrite each other (E35). */
  readonly before: readonly string[];
  /** Whoever decides knows what is asked about, and does it all the same. */
  readonly despite?: boolean | undefined;
}

/** Who teaches a course, also once it is published: somebody falls ill, somebody else steps in (E11). */
@Injectable()
export class SetTeamService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly planning: PlanningStore,
    private readonly searchTexts: SearchTexts,
    private readonly conflicts: DateConflicts,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws DomainError `run.unknown`, `run.team_settled`, `run.changed_meanwhile`, `run.invalid` with the field, and what
   * `assertAccepted` throws
   */
  async run(actor: Actor, runId: string, { trainerIds, before, despite = false }: TeamWish): Promise<void> {
    await this.transactions.run(async (tx) => {
      const state = await this.runs.lockState(tx, runId);
      if (over.includes(state)) throw conflict('run.team_settled');
      const next = [...new Set(trainerIds.map((id) => id.toLowerCase()))];
      const now = await this.conflicts.teamOf(tx, runId);
      if (same(now, next)) return;
      if (!same(now, before)) throw conflict('run.changed_meanwhile');
      if (next.length === 0) throw invalid('run.invalid', {}, [{ field: 'trainerIds', code: 'run.team_empty' }]);
      const found = await tx.query<{ id: string }[]>('SELECT id FROM trainer WHERE id IN (?) AND (erased_at IS NULL OR id IN (?))', [
        next,
        now.length > 0 ? now : [null],
      ]);
      if (found.length < next.length) throw notFound('trainer.unknown');
      const gone = await this.planning.trainersGone(tx, next, runId);
      if (gone.length > 0) throw invalid('run.invalid', {}, gone);
      await this.conflicts.lockTrainers(tx, next);
      const known = assertAccepted(await this.conflicts.ofTeam(runId, next, tx), despite);
      tx.write('DELETE FROM run_trainer WHERE course_run_id = ?', [runId]);
      await this.runs.insertTrainers(tx, runId, next);
      await this.searchTexts.renew(tx, [runId]);
      await this.audit.append(
        tx,
        actor,
        'run.team_set',
        { type: 'course_run', id: runId },
        {
          ...{ from: now, to: next },
          ...(known.length > 0 && { despite: known }),
        },
      );
    });
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.map((id) => id.toLowerCase()).join();
