import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, type FieldError, invalid } from '../../../errors/domain-error.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import type { RunState } from '../domain/run-moves.js';
import { Overtaken } from '../planning/overtaken.service.js';
import { RunStore } from '../run.store.js';
import { SearchTexts } from '../search-texts.js';
import { type Facts, FactsStore, type KnownFacts } from './facts.store.js';

const over: ReadonlySet<RunState> = new Set(['COMPLETED', 'SETTLED', 'CANCELLED']);

export const mayChange = (state: RunState): boolean => !over.has(state);

const fields = ['contactPersonId', 'organiserId', 'fundingProgrammeId', 'flags'] as const;

/** Whom to ask, who organises and pays, and what is good to know, also once a course is published: nobody has to be told. */
@Injectable()
export class ChangeFactsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly facts: FactsStore,
    private readonly searchTexts: SearchTexts,
    private readonly overtaken: Overtaken,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param revision of the run that staff saw when they wrote
   * @throws DomainError `run.unknown`, `run.facts_settled`, `run.changed_by`, `run.changed_elsewhere`, `run.changed_meanwhile`,
   *   `run.invalid` with the fields
   */
  async run(actor: Actor, runId: string, { revision, ...wish }: Facts & { readonly revision: number }): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!mayChange(await this.runs.lockState(tx, runId))) throw conflict('run.facts_settled');
      const known = await this.facts.find(tx, runId);
      const next = { ...wish, flags: [...new Set(wish.flags)] };
      const changes = changesOf(known, next);
      if (Object.keys(changes).length === 0) return;
      if (known.revision !== revision) throw await this.overtaken.by(tx, actor, runId);
      const errors = await this.errorsOf(tx, known, next);
      if (errors.length > 0) throw invalid('run.invalid', {}, errors);
      this.facts.save(tx, runId, next);
      await this.searchTexts.renew(tx, [runId]);
      await this.audit.append(tx, actor, 'run.facts_changed', { type: 'course_run', id: runId }, changes);
    });
  }

  private async errorsOf(tx: Tx, known: KnownFacts, next: Facts): Promise<FieldError[]> {
    const { contacts, organisers, programmes } = await this.facts.choices(tx, known, berlinDate(this.clock.now()));
    const isOne = (choices: readonly { id: string }[], id: string | null): boolean =>
      id === null || choices.some((one) => one.id === id.toLowerCase());
    return [
      ...(isOne(contacts, next.contactPersonId) ? [] : ['contactPersonId']),
      ...(isOne(organisers, next.organiserId) ? [] : ['organiserId']),
      ...(isOne(programmes, next.fundingProgrammeId) ? [] : ['fundingProgrammeId']),
    ].map((field) => ({ field, code: 'validation.is_in' }));
  }
}

function changesOf(before: Facts, after: Facts): Record<string, { from: unknown; to: unknown }> {
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, { from: before[field], to: after[field] }]));
}
