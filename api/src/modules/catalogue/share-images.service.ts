import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { renderAsync } from '@resvg/resvg-js';
import { AppConfig } from '../../config/app-config.js';
import { Texts } from '../../texts/texts.js';
import { BERLIN } from '../../time/berlin.js';
import { CatalogueQueries } from './catalogue-queries.service.js';
import type { PublicRun } from './domain/public-run.js';
import { shareImageSvg } from './domain/share-image.js';

const MOST_IMAGES = 200;

/** Pictures for link previews, drawn when first asked for and kept until the run changes. */
@Injectable()
export class ShareImages {
  private readonly drawn = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly catalogue: CatalogueQueries,
    private readonly texts: Texts,
    private readonly config: AppConfig,
  ) {}

  /** PNG, 1200 × 630. @param ref id or slug @throws DomainError `run.unknown` */
  async png(ref: string): Promise<Buffer> {
    const run = await this.catalogue.run(ref);
    const key = `${run.id} ${run.revision}`;
    const image = this.drawn.get(key) ?? this.draw(run);
    if (this.drawn.size >= MOST_IMAGES) this.drawn.clear();
    this.drawn.set(key, image);
    image.catch(() => this.drawn.delete(key));
    return image;
  }

  private async draw(run: PublicRun): Promise<Buffer> {
    const words = this.texts.for(run.language);
    const date = new Intl.DateTimeFormat(words.language, { dateStyle: 'full', timeZone: BERLIN });
    const svg = shareImageSvg({
      code: run.code,
      kind: run.kind,
      title: run.titleShort,
      place: run.town ?? words.t('catalogue.online'),
      date: date.format(run.startsAt),
      kindName: words.t(`catalogue.kind.${run.kind}`),
      brand: words.t('common.brand.full'),
    });
    const fontDirs = [join(this.config.templatesDir, 'documents/fonts')];
    const image = await renderAsync(svg, { font: { fontDirs, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' } });
    return image.asPng();
  }
}
