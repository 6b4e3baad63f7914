import { Injectable } from '@nestjs/common';
import { Texts } from '../../texts/texts.js';
import type { Words } from '../../texts/words.js';
import { announcedAt, AnswerShelf, CatalogueQueries, type ComingDate, CoursePages, type RunFeedQueryDto } from '../catalogue/index.js';
import { publicFile } from './calendar-writer.js';
import type { CalendarEvent } from './domain/calendar-event.js';
import { publicSessionUid } from './domain/session-uid.js';
import { locationOf, summaryOf } from './event-words.js';

/** The coming dates of all courses that match, as a public calendar. */
@Injectable()
export class CourseCalendar {
  constructor(
    private readonly catalogue: CatalogueQueries,
    private readonly shelf: AnswerShelf,
    private readonly pages: CoursePages,
    private readonly texts: Texts,
  ) {}

  /** @param address path and filters the calendar was asked at */
  file(address: string, { lang, ...filter }: RunFeedQueryDto): Promise<string> {
    const words = this.texts.for(lang ?? 'de');
    const name = words.t('catalogue.feed.dates', { brand: words.t('common.brand.full') });
    return this.shelf.ready(address, async () => {
      const dates = await this.catalogue.comingDates(filter);
      return publicFile(
        dates.map((date) => this.event(date, words)),
        name,
      );
    });
  }

  /** The same event as in the file of the course, so that a calendar with both shows it once. */
  private event({ run, session, cancelled }: ComingDate, words: Words): CalendarEvent {
    const { id, n, date, start, end, venue, online } = session;
    return {
      ...{ date, start, end, cancelled },
      uid: publicSessionUid(id),
      url: null,
      sequence: run.revision,
      stamp: announcedAt(run),
      summary: summaryOf(run.title, n, run.sessions.length, words),
      location: online ? locationOf(null, null, words) : (venue ?? locationOf(run.venue, run.town, words)),
      description: [run.promise, this.pages.course(run.slug)].filter(Boolean).join('\n'),
    };
  }
}
