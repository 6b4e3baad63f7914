import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict, invalid } from '../../../errors/domain-error.js';
import { berlinDate, berlinInstant, type LocalDate, type LocalTime } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { deadlineErrors, type Deadlines, isDecided } from '../domain/deadlines.js';
import type { RunState } from '../domain/run-moves.js';
import { Overtaken } from '../planning/overtaken.service.js';
import { RunStore } from '../run.store.js';
import { DeadlinesStore } from './deadlines.store.js';

interface Wish {
  readonly opensOn: LocalDate | null;
  readonly opensTime: LocalTime | null;
  readonly registrationUntil: LocalDate;
  readonly decisionDate: LocalDate;
  /** Of the run that staff saw when they decided. */
  readonly revision: number;
}

/** People begin their day with it, and nobody has to sit up at midnight for a place. */
const MORNING = '08:00';

const begun: ReadonlySet<RunState> = new Set(['RUNNING', 'COMPLETED', 'SETTLED', 'CANCELLED']);

export const mayChange = (state: RunState): boolean => !begun.has(state);

/** From when and until when people sign up, and when staff decide, also once a course is published: its start may have moved. */
@Injectable()
export class SetDeadlinesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly deadlines: DeadlinesStore,
    private readonly overtaken: Overtaken,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `run.unknown`, `run.deadlines_settled`, `run.changed_by`, `run.changed_elsewhere`, `run.changed_meanwhile`,
   *   `time.does_not_exist`, `run.invalid` with the fields
   */
  async run(actor: Actor, runId: string, wish: Wish): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!mayChange(await this.runs.lockState(tx, runId))) throw conflict('run.deadlines_settled');
      const known = await this.deadlines.find(tx, runId);
      const next = {
        registrationOpensAt: wish.opensOn === null ? null : berlinInstant(wish.opensOn, wish.opensTime ?? MORNING),
        registrationUntil: wish.registrationUntil,
        decisionDate: isDecided(known) ? known.decisionDate : wish.decisionDate,
      };
      if (JSON.stringify(next) === JSON.stringify(factsOf(known))) return;
      if (known.revision !== wish.revision) throw await this.overtaken.by(tx, actor, runId);
      const errors = deadlineErrors(next, known, berlinDate(this.clock.now()));
      if (errors.length > 0) throw invalid('run.invalid', {}, errors);
      this.deadlines.save(tx, runId, next);
      await this.runs.touch(tx, runId);
      await this.audit.append(tx, actor, 'run.deadlines_set', { type: 'course_run', id: runId }, { from: factsOf(known), to: next });
    });
  }
}

const factsOf = ({ registrationOpensAt, registrationUntil, decisionDate }: Deadlines): Deadlines => ({
  ...{ registrationOpensAt, registrationUntil, decisionDate },
});
