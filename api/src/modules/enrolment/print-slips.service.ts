import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { DocumentFonts } from '../../documents/document-fonts.js';
import { DocumentRenderer } from '../../documents/document-renderer.js';
import { type SlipFacts, slipFile } from '../../documents/slip-document.js';
import { notFound } from '../../errors/domain-error.js';
import { Office } from '../../settings/office.js';
import { Texts } from '../../texts/texts.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { actorOf } from '../organisations/index.js';
import { SlipPins } from './slip-pins.js';
import { type SlipRow, SlipStore } from './slip.store.js';

/** Slips of paper for people without e-mail: A6, one on each page. */
@Injectable()
export class PrintSlipsService {
  constructor(
    private readonly store: SlipStore,
    private readonly pins: SlipPins,
    private readonly renderer: DocumentRenderer,
    private readonly fonts: DocumentFonts,
    private readonly texts: Texts,
    private readonly office: Office,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `slip.none` */
  async run(actor: Actor, organisationId: string, of: { batchId: string } | { bookingId: string }): Promise<Buffer> {
    actorOf(actor, organisationId);
    const today = berlinDate(this.clock.now());
    return this.print(await this.store.print(organisationId, today, of), today);
  }

  /** The one that replaces a slip which others have had in their hands. @throws DomainError `slip.none` */
  async renewed(bookingId: string): Promise<Buffer> {
    return this.print(await this.store.printRenewed(bookingId), berlinDate(this.clock.now()));
  }

  private async print(rows: readonly SlipRow[], today: LocalDate): Promise<Buffer> {
    const [first] = rows;
    if (!first) throw notFound('slip.none');
    const words = this.texts.for('de');
    const slips = await Promise.all(rows.map((row) => this.factsOf(row)));
    const { phone } = await this.office.read();
    const file = slipFile(slips, phone, (key, params) => words.t(key, params), this.fonts.coverage);
    const title = words.t('documents.slip.title', { count: rows.length });
    return this.renderer.render('slip', file, { title, author: words.t('documents.slip.author'), language: 'de', createdOn: today });
  }

  private async factsOf(row: SlipRow): Promise<SlipFacts> {
    return {
      ...row,
      pin: this.pins.pinOf(row.code),
      address: new URL(`/zettel/${row.code}`, this.config.publicUrl).href,
      dates: await this.store.dates(row.bookingId),
    };
  }
}
