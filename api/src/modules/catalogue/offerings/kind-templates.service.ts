import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { invalid, notFound } from '../../../errors/domain-error.js';
import { Settings } from '../../../settings/settings.js';
import { Texts } from '../../../texts/texts.js';
import { berlinDate, type LocalDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { type Actor, actorId } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import {
  contentOfTemplate,
  type OwnWords,
  type TemplateContent,
  templateErrors,
  type TemplateKind,
  templateKinds,
  templateOf,
} from '../domain/kind-templates.js';
import type { GermanLevel } from '../domain/run.js';
import type { KindTemplateDto } from './kind-template.dto.js';

/** Offerings are written in German first. */
const LANGUAGE = 'de';

/** What a new offering of each kind begins with: rule values with the day from which they hold, and their texts. */
@Injectable()
export class KindTemplates {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly settings: Settings,
    private readonly texts: Texts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<KindTemplateDto[]> {
    const today = berlinDate(this.clock.now());
    const valueOf = await this.settings.on(today);
    const origins = await this.origins(today);
    return templateKinds.map((one) => this.view(one, contentOfTemplate(valueOf(one.name), this.wordsOf(one)), origins));
  }

  /** @throws DomainError `offering.template_unknown` */
  async find(key: string): Promise<KindTemplateDto> {
    const one = (await this.list()).find(({ name }) => name === key);
    if (!one) throw notFound('offering.template_unknown');
    return one;
  }

  /** Holds from today on; what held before stays on record. @throws DomainError `offering.template_unknown`, `offering.invalid` with the fields */
  async set(actor: Actor, key: string, content: TemplateContent, source: string): Promise<void> {
    const kind = templateKinds.find((one) => one.key === key);
    if (!kind) throw notFound('offering.template_unknown');
    const errors = templateErrors(content);
    if (errors.length > 0) throw invalid('offering.invalid', {}, errors);
    const value = templateOf(content, this.wordsOf(kind));
    await this.transactions.run(async (tx) => {
      tx.write(
        `INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE value = VALUES(value), source = VALUES(source)`,
        [kind.name, berlinDate(this.clock.now()), JSON.stringify(value), source],
      );
      await this.audit.append(
        tx,
        actor,
        'template.changed',
        { type: 'staff_account', id: actorId(actor) ?? '' },
        { name: kind.name, value },
      );
    });
  }

  private wordsOf({ key }: TemplateKind): OwnWords {
    const words = this.texts.for(LANGUAGE);
    const at = (part: keyof OwnWords): string => `offerings.template.${key}.${part}`;
    const modules = words.has(at('modules')) ? words.t(at('modules')) : '';
    return { promise: words.t(at('promise')), description: words.t(at('description')), modules };
  }

  private async origins(today: LocalDate, reader: Pick<Tx, 'query'> = this.database): Promise<Origin[]> {
    return reader.query<Origin[]>(
      `SELECT name, valid_from AS validFrom, source FROM setting WHERE name LIKE 'template.%' AND valid_from <= ? ORDER BY valid_from DESC`,
      [today],
    );
  }

  private view({ key, name, kind, audience }: TemplateKind, content: TemplateContent, origins: readonly Origin[]): KindTemplateDto {
    const origin = origins.find((one) => one.name === name);
    return {
      ...content,
      ...{ prerequisites: [...content.prerequisites], modules: [...content.modules] },
      germanLevel: content.germanLevel as GermanLevel | null,
      ...{ name: key, kind, audience, validFrom: origin?.validFrom ?? '', source: origin?.source ?? '' },
    };
  }
}

interface Origin {
  readonly name: string;
  readonly validFrom: LocalDate;
  readonly source: string;
}
