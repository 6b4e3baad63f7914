import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import { mayMeet } from '../domain/planned-run.js';
import type { StaffMeetingDto } from './meetings.dto.js';
import { type MeetingPlace, MeetingsStore } from './meetings.store.js';

/** What staff look at before they set where a course meets online. */
@Injectable()
export class Meetings {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingsStore,
    private readonly clock: Clock,
  ) {}

  /** How many dates to come are online, and how many of them nobody could get into yet. */
  async links(runId: string): Promise<{ onlineDates: number; datesWithoutLink: number }> {
    const [ofRun, dates] = await Promise.all([
      this.store.find({ runId, sessionId: null }),
      this.store.onlineDates(runId, this.clock.now()),
    ]);
    return { onlineDates: dates.length, datesWithoutLink: ofRun ? 0 : dates.filter(({ own }) => own === null).length };
  }

  /** @throws DomainError `run.unknown`, `session.unknown` */
  async page(place: MeetingPlace): Promise<StaffMeetingDto> {
    const now = this.clock.now();
    const [[run], ofRun, dates, invited] = await Promise.all([
      this.database.query<{ state: string }[]>('SELECT state FROM course_run WHERE id = ?', [place.runId]),
      this.store.find({ ...place, sessionId: null }),
      this.store.onlineDates(place.runId, now),
      this.store.invited(place, now),
    ]);
    if (!run || ofRun === undefined) throw notFound('run.unknown');
    if (place.sessionId !== null && !dates.some(({ id }) => id === place.sessionId)) throw notFound('session.unknown');
    const toCall = invited.filter(({ email }) => email === null);
    return {
      ...{ ofRun, dates, open: mayMeet(run.state) && dates.length > 0, people: invited.length },
      byMail: invited.length - toCall.length,
      toCall: toCall.map(({ bookingId, name, phone, organisation }) => ({ bookingId, name, phone, organisation })),
    };
  }
}
