import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { notFound } from '../../../errors/domain-error.js';
import { formatted } from '../../../texts/formatted-text.js';
import { outdated, textLanguages } from '../domain/text-languages.js';
import { DraftStore } from '../planning/draft.store.js';
import { PlanningStore } from '../planning/planning.store.js';
import { hasFixedTexts, originalOf } from './change-texts.service.js';
import type { RunTextsDto } from './run-texts.dto.js';
import { RunTextsStore } from './run-texts.store.js';

/** What everybody reads about a course, as staff write it. */
@Injectable()
export class RunTextsQueries {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftStore,
    private readonly planning: PlanningStore,
    private readonly texts: RunTextsStore,
  ) {}

  /** @throws DomainError `run.unknown` */
  async of(runId: string): Promise<RunTextsDto> {
    const known = await this.drafts.find(this.database, runId);
    if (!known) throw notFound('run.unknown');
    const [language, translations, last] = await Promise.all([
      this.texts.contentLanguage(this.database, known.offeringId),
      this.texts.translations(this.database, runId),
      this.planning.lastChange(this.database, runId),
    ]);
    const original = originalOf(known);
    const taken = new Set([language, ...translations.map((one) => one.language)]);
    return {
      original: { ...original, language, body: formatted(original.description) },
      translations: translations.map(({ source, at, ...one }) => ({
        ...one,
        body: formatted(one.description),
        outdated: outdated(original, source),
        at: at.toISOString(),
      })),
      possible: textLanguages.filter((one) => !taken.has(one)),
      revision: known.revision,
      editable: !hasFixedTexts(known.state),
      lastChangeBy: last?.name ?? null,
    };
  }
}
