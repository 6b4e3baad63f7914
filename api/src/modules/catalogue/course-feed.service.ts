import { Injectable } from '@nestjs/common';
import { Texts } from '../../texts/texts.js';
import type { Words } from '../../texts/words.js';
import { BERLIN } from '../../time/berlin.js';
import { AnswerShelf } from './answer-shelf.js';
import { CatalogueQueries } from './catalogue-queries.service.js';
import { CoursePages } from './course-pages.js';
import { type AtomEntry, atomFeed } from './domain/atom.js';
import { announcedAt, type PublicRun } from './domain/public-run.js';
import type { RunFeedQueryDto } from './runs-query.dto.js';

const MOST_ENTRIES = 50;

/** The newest courses that match, for feed readers. */
@Injectable()
export class CourseFeed {
  constructor(
    private readonly catalogue: CatalogueQueries,
    private readonly shelf: AnswerShelf,
    private readonly pages: CoursePages,
    private readonly texts: Texts,
  ) {}

  /** @param address path and filters the feed was asked at, which are its name */
  atom(address: string, query: RunFeedQueryDto): Promise<string> {
    return this.shelf.ready(address, () => this.write(address, query));
  }

  private async write(address: string, { lang, ...filter }: RunFeedQueryDto): Promise<string> {
    const words = this.texts.for(lang ?? 'de');
    const runs = await this.catalogue.newest(filter, MOST_ENTRIES);
    const self = this.pages.at(address);
    return atomFeed({
      id: self,
      self,
      language: words.language,
      title: words.t('catalogue.feed.newest', { brand: words.t('common.brand.full') }),
      author: words.t('common.brand.full'),
      page: this.pages.list(address),
      entries: runs.map((run) => this.entry(run, words)),
    });
  }

  private entry(run: PublicRun, words: Words): AtomEntry {
    const kind = words.t(`catalogue.kind.${run.kind}`);
    const when = new Intl.DateTimeFormat(words.language, { dateStyle: 'full', timeZone: BERLIN }).format(run.startsAt);
    const place = run.town ?? words.t('catalogue.online');
    return {
      id: `urn:uuid:${run.id}`,
      language: run.language,
      title: run.state === 'CANCELLED' ? words.t('catalogue.feed.cancelled', { title: run.title }) : run.title,
      summary: words.t('catalogue.feed.summary', { kind, when, place, promise: run.promise }),
      category: kind,
      link: this.pages.course(run.slug),
      published: run.publishedAt,
      updated: announcedAt(run),
    };
  }
}
