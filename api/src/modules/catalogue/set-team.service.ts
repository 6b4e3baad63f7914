import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import type { RunState } from './domain/run-moves.js';
import { PlanningStore } from './planning/planning.store.js';
import { RunStore } from './run.store.js';
import { SearchTexts } from './search-texts.js';

const over: readonly RunState[] = ['COMPLETED', 'SETTLED', 'CANCELLED'];

/** Who teaches a course, also once it is published: somebody falls ill, somebody else steps in (E11). */
@Injectable()
export class SetTeamService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly planning: PlanningStore,
    private readonly searchTexts: SearchTexts,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param before whom staff saw when they decided: two people never overwrite each other (E35)
   * @throws DomainError `run.unknown`, `run.team_settled`, `run.changed_meanwhile`, `run.invalid` with the field
   */
  async run(actor: Actor, runId: string, trainerIds: readonly string[], before: readonly string[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      const state = await this.runs.lockState(tx, runId);
      if (over.includes(state)) throw conflict('run.team_settled');
      const next = [...new Set(trainerIds.map((id) => id.toLowerCase()))];
      const now = await this.teamOf(tx, runId);
      if (same(now, next)) return;
      if (!same(now, before)) throw conflict('run.changed_meanwhile');
      if (next.length === 0) throw invalid('run.invalid', {}, [{ field: 'trainerIds', code: 'run.team_empty' }]);
      const known = await tx.query<{ id: string }[]>('SELECT id FROM trainer WHERE id IN (?) AND (erased_at IS NULL OR id IN (?))', [
        next,
        now.length > 0 ? now : [null],
      ]);
      if (known.length < next.length) throw notFound('trainer.unknown');
      const gone = await this.planning.trainersGone(tx, next, runId);
      if (gone.length > 0) throw invalid('run.invalid', {}, gone);
      tx.write('DELETE FROM run_trainer WHERE course_run_id = ?', [runId]);
      await this.runs.insertTrainers(tx, runId, next);
      await this.searchTexts.renew(tx, [runId]);
      await this.audit.append(tx, actor, 'run.team_set', { type: 'course_run', id: runId }, { from: now, to: next });
    });
  }

  private async teamOf(tx: Tx, runId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>('SELECT trainer_id AS id FROM run_trainer WHERE course_run_id = ? ORDER BY position', [
      runId,
    ]);
    return rows.map(({ id }) => id);
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.map((id) => id.toLowerCase()).join();
