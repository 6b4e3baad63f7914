import { Injectable } from '@nestjs/common';
import { isId } from '../../database/ids.js';
import { notFound } from '../../errors/domain-error.js';
import { fingerprint, RateLimiter } from '../../http/rate-limiter.js';
import { Texts } from '../../texts/texts.js';
import type { Words } from '../../texts/words.js';
import { addDays, berlinDate, berlinInstant } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { PersonalTokens } from '../access/index.js';
import { MyPageQueries } from '../booking/index.js';
import { personalFeed, publicFile } from './calendar-writer.js';
import { type BookedSession, type DatedSession, DatesStore, type DatesOwner } from './dates.store.js';
import type { CalendarEvent } from './domain/calendar-event.js';
import { bookingSessionUid, publicSessionUid } from './domain/session-uid.js';
import { descriptionOf, locationOf, summaryOf } from './event-words.js';

const cancelledKeptDays = 30;
const readsPerHour = 120;
const hour = 60 * 60;

/** Calendar files: the personal feed, the dates behind a personal link, the dates of a public run. */
@Injectable()
export class CalendarFiles {
  constructor(
    private readonly dates: DatesStore,
    private readonly tokens: PersonalTokens,
    private readonly myPage: MyPageQueries,
    private readonly texts: Texts,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `link.unknown` for every token that opens nothing, `request.too_many` */
  async feed(token: string): Promise<string> {
    await this.limiter.hit(`feed:${fingerprint(token)}`, readsPerHour, hour);
    const read = this.tokens.read('feed', token);
    const person = read && (await this.dates.person(read.id));
    if (!person || !read.matches(person.linkNonce)) throw notFound('link.unknown');
    return this.personal({ personId: person.id, bookingId: null }, person.language);
  }

  /** @throws DomainError `link.unknown` */
  async ofLink(token: string): Promise<string> {
    const owner = await this.myPage.ownerOf(token);
    const person = await this.dates.person(owner.personId);
    return this.personal(owner, person?.language ?? '');
  }

  /** @throws DomainError `run.unknown` */
  async ofRun(runRef: string, sessionId: string | null): Promise<string> {
    if (sessionId !== null && !isId(sessionId)) throw notFound('run.unknown');
    const sessions = await this.dates.published(runRef, sessionId);
    const [first] = sessions;
    if (!first) throw notFound('run.unknown');
    // What a run says about itself is German, whoever reads it.
    const words = this.texts.for('de');
    return publicFile(
      sessions.map((session) => eventOf(session, publicSessionUid(session.sessionId), words)),
      first.title,
    );
  }

  private async personal(owner: DatesOwner, language: string): Promise<string> {
    const words = this.texts.for(language);
    const since = berlinInstant(addDays(berlinDate(this.clock.now()), -cancelledKeptDays), '00:00');
    const sessions = await this.dates.booked(owner, since);
    return personalFeed(
      sessions.map((session) => bookedEvent(session, words)),
      words.t('mail.calendar.feed_name'),
    );
  }
}

function bookedEvent(session: BookedSession, words: Words): CalendarEvent {
  const { bookingId, sessionId, number, place, town } = session;
  const meeting = session.cancelled ? null : session.meeting;
  return {
    ...eventOf(session, bookingSessionUid(bookingId, sessionId), words),
    location: locationOf(place, town, words, meeting),
    description: descriptionOf(number, meeting, words),
    url: meeting?.url ?? null,
  };
}

/** Stamps are those of the last change, so that the same dates make the same bytes. */
function eventOf(session: DatedSession, uid: string, words: Words): CalendarEvent {
  const { date, start, end, sequence, cancelled, changedAt, title, n, total, place } = session;
  return {
    uid,
    sequence,
    stamp: changedAt,
    date,
    start,
    end,
    cancelled,
    description: null,
    url: null,
    summary: summaryOf(title, n, total, words),
    location: locationOf(place, session.town, words),
  };
}
