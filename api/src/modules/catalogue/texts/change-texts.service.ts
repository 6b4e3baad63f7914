import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import { type Actor, actorId } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { wishOfContent } from '../domain/draft.js';
import { changesTogether, noted, type NotedChanges } from '../domain/draft-changes.js';
import { promiseOf, searchTextOf } from '../domain/run-texts.js';
import { type CourseText, textFields } from '../domain/text-languages.js';
import { isDraft } from '../planning/change-draft.service.js';
import { DraftStore, type StoredRun } from '../planning/draft.store.js';
import { Overtaken } from '../planning/overtaken.service.js';
import { RunContexts } from '../planning/run-contexts.service.js';
import { RunStore } from '../run.store.js';
import { RunTextsStore } from './run-texts.store.js';

/** What staff typed; the promise follows from the description where nobody wrote one. */
export type TypedText = Omit<CourseText, 'promise'> & { readonly promise: string | null };

/** A course that is over or called off says what it said. */
export const hasFixedTexts = (state: StoredRun['state']): boolean => ['COMPLETED', 'SETTLED', 'CANCELLED'].includes(state);

/** Writes what everybody reads about a course, in its own language and in others. Nobody's booking is touched by it. */
@Injectable()
export class ChangeTextsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftStore,
    private readonly texts: RunTextsStore,
    private readonly runs: RunStore,
    private readonly contexts: RunContexts,
    private readonly overtaken: Overtaken,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown`, `run.texts_settled`, `run.changed_by`, `run.changed_elsewhere`, `run.changed_meanwhile` */
  async original(actor: Actor, runId: string, typed: TypedText, revision: number): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.lock(tx, actor, runId, revision);
      const text = complete(typed);
      const before = originalOf(known);
      const changes = textFields.filter((field) => before[field] !== text[field]);
      if (changes.length === 0) return;
      const wish = wishOfContent({ ...known.content, ...text }, known, known.kept, null);
      const { kind, names } = await this.contexts.surroundings(tx, wish);
      const searchText = searchTextOf(kind, [text.title, text.promise, text.description, known.content.town, known.code, ...names]);
      await this.texts.saveOriginal(tx, runId, text, searchText);
      await this.runs.touch(tx, runId);
      // What everybody could read stays in the log word by word.
      const inLog = isDraft(known.state) ? noted : (_field: string, from: string, to: string) => ({ from, to });
      const data: NotedChanges = Object.fromEntries(changes.map((field) => [field, inLog(field, before[field], text[field])]));
      const subject = { type: 'course_run', id: runId } as const;
      await this.audit.appendOrGrow(tx, actor, 'run.texts_changed', subject, { data, together: changesTogether });
    });
  }

  /** Saved again without a change it says: this is still right. @throws DomainError as above, `run.language_own` */
  async translation(actor: Actor, runId: string, language: string, typed: TypedText, revision: number): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.lock(tx, actor, runId, revision);
      if (language === (await this.texts.contentLanguage(tx, known.offeringId))) throw conflict('run.language_own');
      const text = { ...complete(typed), language };
      await this.texts.save(tx, runId, text, originalOf(known), actorId(actor), this.clock.now());
      await this.runs.touch(tx, runId);
      await this.audit.append(tx, actor, 'run.translated', { type: 'course_run', id: runId }, { language });
    });
  }

  /** Removing twice is removing once. What everybody could read stays in the log, where it can be taken from again. @throws DomainError `run.unknown`, `run.texts_settled` */
  async remove(actor: Actor, runId: string, language: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.lock(tx, actor, runId, null);
      const gone = (await this.texts.translations(tx, runId)).find((one) => one.language === language);
      if (!gone) return;
      await this.texts.remove(tx, runId, language);
      await this.runs.touch(tx, runId);
      const from = Object.fromEntries(textFields.map((field) => [field, gone[field]]));
      const to = Object.fromEntries(textFields.map((field) => [field, null]));
      const words = isDraft(known.state) ? {} : { from, to };
      await this.audit.append(tx, actor, 'run.translation_removed', { type: 'course_run', id: runId }, { language, ...words });
    });
  }

  private async lock(tx: Tx, actor: Actor, runId: string, revision: number | null): Promise<StoredRun> {
    const known = await this.drafts.lock(tx, runId);
    if (!known) throw notFound('run.unknown');
    if (hasFixedTexts(known.state)) throw conflict('run.texts_settled');
    if (revision !== null && known.revision !== revision) throw await this.overtaken.by(tx, actor, runId);
    return known;
  }
}

const complete = ({ promise, ...text }: TypedText): CourseText => ({ ...text, promise: promise ?? promiseOf(text.description) });

export const originalOf = ({ content: { title, promise, description } }: StoredRun): CourseText => ({
  title,
  promise: promise ?? '',
  description,
});
