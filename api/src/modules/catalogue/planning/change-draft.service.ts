import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, invalid, notFound } from '../../../errors/domain-error.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { draftErrors, type DraftSession, type RunContent, wishOfContent } from '../domain/draft.js';
import { changesOf, changesTogether, type NotedChanges } from '../domain/draft-changes.js';
import { planRun } from '../domain/new-run.js';
import type { RunState } from '../domain/run-moves.js';
import { DraftStore, type StoredRun } from './draft.store.js';
import { Overtaken } from './overtaken.service.js';
import { PlanningStore } from './planning.store.js';
import { RunContexts } from './run-contexts.service.js';

export const isDraft = (state: RunState): boolean => state === 'DRAFT' || state === 'IN_REVIEW';

/** Writes a course anew that nobody has seen yet. Once it is published, each change has an act of its own that tells people. */
@Injectable()
export class ChangeDraftService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftStore,
    private readonly store: PlanningStore,
    private readonly contexts: RunContexts,
    private readonly overtaken: Overtaken,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param revision of the run that staff saw when they wrote
   * @returns that of the run as it is now
   * @throws DomainError `run.unknown`, `run.no_draft`, `run.changed_by`, `run.changed_elsewhere`, `run.changed_meanwhile`, `run.invalid` with the fields
   */
  async run(actor: Actor, runId: string, content: RunContent, revision: number): Promise<number> {
    return this.transactions.run(async (tx) => {
      const known = await this.drafts.lock(tx, runId);
      if (!known) throw notFound('run.unknown');
      if (!isDraft(known.state)) throw conflict('run.no_draft', { code: known.code });
      if (known.revision !== revision) throw await this.overtaken.by(tx, actor, runId);
      const now = this.clock.now();
      const errors = [...draftErrors(content, berlinDate(now), null), ...(await this.store.impossibleChoices(tx, content, runId))];
      if (errors.length > 0) throw invalid('run.invalid', {}, errors);
      return this.write(tx, actor, known, withKnownDates(content, known));
    });
  }

  private async write(tx: Tx, actor: Actor, known: StoredRun, content: RunContent): Promise<number> {
    const { id, offeringId, code, kept } = known;
    const place = await this.store.place(tx, content.roomId);
    const wish = wishOfContent(content, { offeringId, code }, kept, place);
    const today = berlinDate(this.clock.now());
    const defaults = await this.contexts.defaults(today, tx);
    const plan = planRun(wish, { ...(await this.contexts.surroundings(tx, wish)), defaults, today });
    if (!(await this.drafts.setCapacity(tx, id, wish.capacity, wish.roomId))) {
      throw invalid('run.invalid', {}, [{ field: 'capacity', code: 'run.capacity_below_held' }]);
    }
    await this.drafts.save(tx, id, wish, plan);
    const after = await this.drafts.find(tx, id);
    const changes: NotedChanges = after ? changesOf(known.content, after.content) : {};
    const subject = { type: 'course_run', id } as const;
    await this.audit.appendOrGrow(tx, actor, 'run.draft_changed', subject, { data: changes, together: changesTogether });
    return after?.revision ?? known.revision;
  }
}

/**
 * An id that is no date of this course, or is named twice, is a new date. One that is typed without an id, at a day and hour at
 * which there is one, is that one: the page that saves by itself does not know its id yet.
 */
function withKnownDates(content: RunContent, known: StoredRun): RunContent {
  const left = new Map(known.content.sessions.map((session) => [session.id ?? '', session]));
  const take = (id: string | null): string | null => (id !== null && left.delete(id) ? id : null);
  const named = content.sessions.map((session) => ({ session, id: take(session.id?.toLowerCase() ?? null) }));
  const alike = ({ date, start }: DraftSession): string | null =>
    [...left.values()].find((one) => one.date === date && one.start === start)?.id ?? null;
  return { ...content, sessions: named.map(({ session, id }) => ({ ...session, id: id ?? take(alike(session)) })) };
}
