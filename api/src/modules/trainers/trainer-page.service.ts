import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { fingerprint, RateLimiter } from '../../http/rate-limiter.js';
import { Texts } from '../../texts/texts.js';
import type { Words } from '../../texts/words.js';
import { addDays, berlinDate, berlinInstant } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type CalendarEvent, locationOf, personalFeed, summaryOf, trainerSessionUid } from '../calendar/index.js';
import { MailLinks } from '../mail/index.js';
import { type TaughtDate, TrainerDatesStore } from './trainer-dates.store.js';
import { TrainerLinks } from './trainer-link.service.js';
import type { TrainerCopyDto, TrainerPageDto } from './trainer-page.dto.js';
import { absenceView } from './trainer.queries.service.js';
import { type StoredAbsence, TrainerStore } from './trainer.store.js';

const CANCELLED_KEPT_DAYS = 30;
const READS_PER_HOUR = 120;
const HOUR = 60 * 60;

/** What somebody who teaches reads by their own link: their dates, how many come, when they are absent. Names of participants are on paper only. */
@Injectable()
export class TrainerPages {
  constructor(
    private readonly database: Database,
    private readonly store: TrainerStore,
    private readonly dates: TrainerDatesStore,
    private readonly owners: TrainerLinks,
    private readonly links: MailLinks,
    private readonly texts: Texts,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `link.unknown` */
  async page(token: string): Promise<TrainerPageDto> {
    const trainer = await this.owners.owner('trainer', token);
    const now = this.clock.now();
    const absences = await this.store.absences(this.database, berlinDate(now), trainer.id);
    const dates = await this.dates.taught(this.database, trainer.id, now);
    return {
      name: trainer.content.name,
      dates: dates.map((date) => pageDate(date, absences)),
      absences: absences.map(absenceView),
      feedUrl: this.links.trainerFeed(trainer),
    };
  }

  /** @throws DomainError `link.unknown` */
  async copy(token: string): Promise<TrainerCopyDto> {
    const { id, content } = await this.owners.owner('trainer', token);
    const absences = await this.store.absences(this.database, '0001-01-01', id);
    const courses = await this.database.query<{ code: string }[]>(
      'SELECT r.code FROM run_trainer rt JOIN course_run r ON r.id = rt.course_run_id WHERE rt.trainer_id = ? ORDER BY r.first_date, r.code',
      [id],
    );
    const { topics, languages, ...rest } = content;
    return {
      ...{ ...rest, topics: [...topics], languages: [...languages] },
      ...{ absences: absences.map(absenceView), courses: courses.map(({ code }) => code) },
    };
  }

  /** @throws DomainError `link.unknown`, `request.too_many` */
  async feed(token: string): Promise<string> {
    await this.limiter.hit(`feed:${fingerprint(token)}`, READS_PER_HOUR, HOUR);
    const { id } = await this.owners.owner('trainer_feed', token);
    const words = this.texts.for('de');
    const since = berlinInstant(addDays(berlinDate(this.clock.now()), -CANCELLED_KEPT_DAYS), '00:00');
    const dates = await this.dates.taught(this.database, id, since);
    return personalFeed(
      dates.map((date) => eventOf(id, date, words)),
      words.t('trainers.feedName'),
    );
  }
}

function pageDate(date: TaughtDate, absences: readonly StoredAbsence[]): TrainerPageDto['dates'][number] {
  const { code: _code, sequence: _sequence, changedAt: _changedAt, ...shown } = date;
  return { ...shown, absent: absences.some(({ firstDate, lastDate }) => firstDate <= date.date && date.date <= lastDate) };
}

function eventOf(trainerId: string, one: TaughtDate, words: Words): CalendarEvent {
  const { date, start, end, cancelled, sequence, changedAt, title, n, total, participants, place, town } = one;
  const meeting = one.meetingUrl === null || cancelled ? null : { url: one.meetingUrl, dialIn: one.meetingDialIn };
  return {
    ...{ date, start, end, cancelled, sequence, stamp: changedAt },
    uid: trainerSessionUid(trainerId, one.sessionId),
    summary: summaryOf(title, n, total, words),
    location: locationOf(place, town, words, meeting),
    description: words.t('trainers.feedPeople', { count: participants }),
    url: meeting?.url ?? null,
  };
}
