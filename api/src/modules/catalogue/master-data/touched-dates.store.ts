import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { LocalDate, LocalTime } from '../../../time/berlin.js';
import type { DayOffKind } from '../../../time/holidays.js';

/** A date to come that is planned on days off. */
export interface TouchedDate {
  readonly code: string;
  readonly title: string;
  readonly n: number;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly tentative: boolean;
}

/** Days off that were written after courses on them were published. */
export interface OpenDayOff {
  readonly id: string;
  readonly kind: DayOffKind;
  readonly name: string;
  readonly count: number;
  /** The next of the dates. */
  readonly date: LocalDate;
  readonly since: Date;
}

const IS_DRAFT = `r.state IN ('DRAFT', 'IN_REVIEW')`;

const TOUCHED = `FROM day_off d
  JOIN session s ON s.date BETWEEN d.first_date AND d.last_date AND s.state = 'PLANNED'
  JOIN course_run r ON r.id = s.course_run_id AND r.state NOT IN ('COMPLETED', 'SETTLED', 'CANCELLED')
  LEFT JOIN room m ON m.id = s.room_id
  WHERE d.kind <> 'NO_HOLIDAY' AND s.starts_at > ? AND (d.venue_id IS NULL OR m.venue_id = d.venue_id)
    AND (d.room_id IS NULL OR m.id = d.room_id)`;

/** What days off touch that is planned already (E38). */
@Injectable()
export class TouchedDatesStore {
  constructor(private readonly database: Database) {}

  async of(dayOffId: string, now: Date): Promise<TouchedDate[]> {
    const rows = await this.database.query<(Omit<TouchedDate, 'tentative'> & { tentative: number })[]>(
      `SELECT r.code, r.title, s.n, s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start, TIME_FORMAT(s.end_time, '%H:%i') AS end,
              ${IS_DRAFT} AS tentative ${TOUCHED} AND d.id = ? ORDER BY s.starts_at, r.code`,
      [now, dayOffId],
    );
    return rows.map(({ tentative, ...one }) => ({ ...one, tentative: tentative === 1 }));
  }

  /** Where nobody has decided yet. Whoever publishes afterwards has been told of the days. */
  open(now: Date): Promise<OpenDayOff[]> {
    return this.database.query(
      `SELECT d.id, d.kind, d.name, d.open_since AS since, COUNT(*) AS count, MIN(s.date) AS date ${TOUCHED}
         AND NOT ${IS_DRAFT} AND r.published_at < d.open_since GROUP BY d.id, d.kind, d.name, d.open_since ORDER BY date, d.id`,
      [now],
    );
  }
}
