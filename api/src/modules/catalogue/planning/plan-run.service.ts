import { Injectable } from '@nestjs/common';
import { violates } from '../../../database/db-errors.js';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, invalid, notFound } from '../../../errors/domain-error.js';
import { Settings } from '../../../settings/settings.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { CreateRunService } from '../create-run.service.js';
import { draftErrors, type KeptOfRun, type RunContent, wishOfContent } from '../domain/draft.js';
import { keptByDefault, keptLike } from '../domain/plan-template.js';
import { codeStem, nextCode } from '../domain/run-code.js';
import { RunTextsStore } from '../texts/run-texts.store.js';
import { DraftStore } from './draft.store.js';
import { type OfferingFacts, PlanningStore } from './planning.store.js';

export interface NewRun {
  readonly offeringId: string;
  /** The next one of its kind and year where nobody chose one. */
  readonly code: string | null;
  /** Whose rules for signing up it takes over; the latest of the offering where nobody chose one. */
  readonly likeRunId: string | null;
  readonly content: RunContent;
}

/** Two people who plan at once get two numbers. */
const TRIES = 5;

/** Makes a draft of what staff planned (S1). */
@Injectable()
export class PlanRunService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: PlanningStore,
    private readonly drafts: DraftStore,
    private readonly texts: RunTextsStore,
    private readonly create: CreateRunService,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.invalid` with the fields, `run.offering_unknown`, `offering.is_retired`, `run.unknown`, `run.code_taken` */
  async run(actor: Actor, wish: NewRun): Promise<{ id: string; code: string }> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.transactions.run((tx) => this.within(tx, actor, wish));
      } catch (error) {
        if (!violates(error, 'uq_course_run_code')) throw error;
        if (wish.code !== null || tries === TRIES) {
          throw conflict('run.code_taken', { code: wish.code ?? '' });
        }
      }
    }
  }

  private async within(tx: Tx, actor: Actor, wish: NewRun): Promise<{ id: string; code: string }> {
    const { offeringId, content, likeRunId } = wish;
    const offering = await this.store.offering(tx, offeringId);
    if (!offering) throw invalid('run.offering_unknown');
    if (offering.retiredAt) throw conflict('offering.is_retired', { title: offering.title });
    const now = this.clock.now();
    const errors = [...draftErrors(content, berlinDate(now), now), ...(await this.store.impossibleChoices(tx, content, null))];
    if (errors.length > 0) throw invalid('run.invalid', {}, errors);
    const code = wish.code ?? (await this.nextCode(tx, offering, content));
    const place = await this.store.place(tx, content.roomId);
    const kept = await this.kept(tx, offering, wish, content.territoryId ?? place?.territoryId ?? null);
    const { id } = await this.create.within(tx, actor, wishOfContent(content, { offeringId, code }, kept, place));
    const like = likeRunId ?? (await this.drafts.latestOf(tx, offeringId, id))?.id;
    if (like) await this.texts.copy(tx, like, id);
    return { id, code };
  }

  private async nextCode(tx: Tx, { kind, audience }: OfferingFacts, { sessions }: RunContent): Promise<string> {
    const first = sessions.map(({ date }) => date).toSorted()[0] ?? berlinDate(this.clock.now());
    const stem = codeStem(kind, audience, first.slice(0, 4));
    const taken = await this.store.codesLike(tx, stem);
    return nextCode(
      stem,
      taken.map(({ code }) => code),
    );
  }

  private async kept(tx: Tx, offering: OfferingFacts, { likeRunId }: NewRun, territoryId: string | null): Promise<KeptOfRun> {
    const like = likeRunId ? await this.drafts.find(tx, likeRunId) : await this.drafts.latestOf(tx, offering.id);
    if (likeRunId && like?.offeringId !== offering.id) throw notFound('run.unknown');
    if (like) return keptLike(like.kept, like.content.territoryId === territoryId);
    const ages = await this.settings.of(['person.min_age', 'person.deutsch4u_min_age'], berlinDate(this.clock.now()), tx);
    return keptByDefault(offering, { adult: ages('person.min_age'), german: ages('person.deutsch4u_min_age') });
  }
}
