import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { addDays, addMonths, berlinDate, berlinInstant, endOfDay, type LocalDate } from '../../time/berlin.js';
import { TO_SETTLE } from '../attendance/index.js';
import { STILL_NEWS, stillNewsAt } from '../catalogue/index.js';
import { RUN_COLUMNS, runOf, todayRow, type TodayRow, type TodayRun } from './today-row.js';

/** Days before the start at which too few participants become a question. */
const WORRY_DAYS = 14;
/** Days before its next date at which a course without anybody to teach it, or without a room, is a question. */
const READY_DAYS = 14;
/** Dates that are longer over belong to a course that is over, or nobody knows any more who came. */
const DAYS_OF_ATTENDANCE = 14;

const FROM = 'FROM course_run r JOIN offering o ON o.id = r.offering_id';
const WITH_LEDGER = `${FROM} JOIN seat_ledger l ON l.course_run_id = r.id`;
/** Who is sure to come, and who asks or was asked: their seats are held, and nobody knows yet whether they come (E13). */
const SURE = `(SELECT COUNT(*) FROM booking b WHERE b.course_run_id = r.id AND b.state = 'CONFIRMED')`;
const OF_MIN = `${SURE} AS taken, CAST(l.taken AS SIGNED) - ${SURE} AS open, r.min_participants AS min`;
const UNDECIDED = `r.state IN ('PUBLISHED', 'CLOSED_FOR_REGISTRATION')`;
const BEFORE_START = `r.state IN ('PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED')`;
const OPEN = `r.state IN ('PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED', 'RUNNING')`;

/** So long before it is due. */
const DAYS_BEFORE_PROOF = 30;

type Row<T> = TodayRun & T;

interface OfMin {
  readonly taken: number;
  readonly open: number;
  readonly min: number;
  readonly decisionDate: LocalDate;
}

function ofMin(kind: 'decision' | 'few', { taken, open, min, decisionDate, ...run }: Row<OfMin>): TodayRow {
  return todayRow(kind, { run: runOf(run), due: endOfDay(decisionDate), dueAllDay: true, count: taken, numbers: { taken, open, min } });
}

/** What waits at a course: one question to the database for each kind. */
@Injectable()
export class RunsToDecide {
  constructor(private readonly database: Database) {}

  /** E13: the day has come on which people hear whether the course takes place. */
  async decisions(today: LocalDate): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<OfMin>[]>(
      `SELECT ${RUN_COLUMNS}, ${OF_MIN}, r.decision_date AS decisionDate ${WITH_LEDGER}
       WHERE ${UNDECIDED} AND r.decision_date <= ? AND r.first_date >= ? AND r.last_date >= ?`,
      [today, today, today],
    );
    return rows.map((row) => ofMin('decision', row));
  }

  /** The start was moved to before the days until which people sign up and staff decide; nothing else would say so in time. */
  async lateDays(today: LocalDate): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<{ decisionDate: LocalDate; deadline: Date; decides: number }>[]>(
      `SELECT ${RUN_COLUMNS}, r.decision_date AS decisionDate, r.registration_deadline AS deadline, ${UNDECIDED} AS decides ${FROM}
       WHERE ${BEFORE_START} AND r.first_date >= ? AND (r.registration_deadline > r.first_date OR r.decision_date > r.first_date)`,
      [today],
    );
    return rows
      .map(({ decisionDate, deadline, decides, ...run }) => ({
        run: runOf(run),
        decision: Number(decides === 1 && decisionDate > run.firstDate),
        registration: Number(berlinDate(deadline) > run.firstDate),
      }))
      .filter(({ decision, registration }) => decision + registration > 0)
      .map(({ run, ...numbers }) => todayRow('late_days', { run, due: endOfDay(run.firstDate), dueAllDay: true, numbers }));
  }

  /** Published, soon on, and still without anybody who teaches it or without a room. */
  async unready(today: LocalDate, now: Date): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<{ first: LocalDate; n: number; trainer: number; room: number }>[]>(
      `SELECT ${RUN_COLUMNS}, s.date AS first, s.n, NOT EXISTS (SELECT 1 FROM run_trainer t WHERE t.course_run_id = r.id) AS trainer,
              r.format <> 'ONLINE' AND r.room_id IS NULL AND s.room_id IS NULL AS room
       ${FROM} JOIN session s ON s.course_run_id = r.id AND s.state = 'PLANNED' AND s.starts_at > ? AND s.date <= ?
       WHERE ${OPEN} AND NOT EXISTS (SELECT 1 FROM session x WHERE x.course_run_id = r.id AND x.state = 'PLANNED'
                                     AND x.starts_at > ? AND x.starts_at < s.starts_at)
       HAVING trainer = 1 OR room = 1`,
      [now, addDays(today, READY_DAYS), now],
    );
    return rows.map(({ first, n, trainer, room, ...run }) =>
      todayRow('unready', { run: runOf(run), due: endOfDay(first), dueAllDay: true, numbers: { n, trainer, room } }),
    );
  }

  /** E11: dates were moved and nobody has heard of it; the first of them, as people know it or as it is, is the deadline. */
  async untold(now: Date): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<{ count: number; first: LocalDate; since: Date }>[]>(
      `SELECT ${RUN_COLUMNS}, COUNT(DISTINCT s.id) AS count, MIN(LEAST(s.date, m.known_date)) AS first, MIN(m.created_at) AS since
       ${FROM} JOIN move_notice m ON m.course_run_id = r.id JOIN session s ON s.id = m.session_id AND s.state = 'PLANNED' AND ${STILL_NEWS}
       WHERE r.state <> 'CANCELLED' GROUP BY r.id, r.code, r.title, o.kind, r.town, r.first_date`,
      stillNewsAt(now),
    );
    return rows.map(({ count, first, since, ...run }) =>
      todayRow('move_notice', { run: runOf(run), due: endOfDay(first), dueAllDay: true, since, count }),
    );
  }

  /** S3: was to be shown to everybody by now, and something was in the way; or is to be, and was changed after that was decided. */
  async unpublished(): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<{ at: Date; refused: number; changed: number }>[]>(
      `SELECT ${RUN_COLUMNS}, r.publish_at AS at, r.publish_refused_at IS NOT NULL AS refused, NOT r.revision <=> r.publish_revision AS changed
       ${FROM} WHERE r.publish_at IS NOT NULL AND r.state IN ('DRAFT', 'IN_REVIEW', 'POSTPONED')
         AND (r.publish_refused_at IS NOT NULL OR NOT r.revision <=> r.publish_revision)`,
    );
    return rows.map(({ at, refused, changed, ...run }) => {
      const when = refused === 1 ? { since: at } : { due: at };
      return todayRow('publication', { run: runOf(run), ...when, numbers: { refused, changed } });
    });
  }

  /** Too few people while there is still time to find more. */
  async few(today: LocalDate): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<OfMin>[]>(
      `SELECT ${RUN_COLUMNS}, ${OF_MIN}, r.decision_date AS decisionDate ${WITH_LEDGER}
       WHERE ${UNDECIDED} AND ${SURE} < r.min_participants AND r.decision_date > ? AND r.first_date <= ? AND r.last_date >= ? AND l.collecting = 0`,
      [today, addDays(today, WORRY_DAYS), today],
    );
    return rows.map((row) => ofMin('few', row));
  }

  /** S5: requests, one row for each course; close to its start the start is the deadline. */
  async requests(today: LocalDate): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<{ count: number; since: Date; name: string }>[]>(
      `SELECT ${RUN_COLUMNS}, COUNT(*) AS count, MIN(b.created_at) AS since, MIN(p.name) AS name
       ${FROM} JOIN booking b ON b.course_run_id = r.id AND b.state = 'REQUESTED' JOIN person p ON p.id = b.person_id
       WHERE ${OPEN} GROUP BY r.id, r.code, r.title, o.kind, r.town, r.first_date`,
    );
    return rows.map(({ count, since, name, ...run }) => {
      const isNear = run.firstDate <= addDays(today, 8);
      const due = isNear ? endOfDay(addDays(run.firstDate, -1)) : null;
      return todayRow('requests', { run: runOf(run), due, dueAllDay: true, since, count, name: count === 1 ? name : null });
    });
  }

  /** A place is free and somebody waits: the list stands still, or nobody could be asked. */
  async waiting(today: LocalDate): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<{ waiting: number; free: number }>[]>(
      `SELECT ${RUN_COLUMNS}, l.waiting, l.capacity - l.taken - l.held AS free ${WITH_LEDGER}
       WHERE ${OPEN} AND l.waiting > 0 AND l.capacity > l.taken + l.held AND l.collecting = 0 AND r.first_date >= ? AND r.last_date >= ?`,
      [today, today],
    );
    return rows.map(({ waiting, free, ...run }) => {
      return todayRow('waiting', { run: runOf(run), due: endOfDay(run.firstDate), dueAllDay: true, count: waiting, numbers: { free } });
    });
  }

  /** S8: the last date is over and nobody has closed the sheet. */
  async over(today: LocalDate): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<{ lastDate: LocalDate }>[]>(
      `SELECT ${RUN_COLUMNS}, r.last_date AS lastDate ${FROM} WHERE ${OPEN} AND r.last_date < ?`,
      [today],
    );
    return rows.map(({ lastDate, ...run }) => todayRow('over', { run: runOf(run), since: berlinInstant(lastDate, '00:00') }));
  }

  /** S9: somebody pays for the course and soon waits for its proof of use. @param months from the last date on, by the rule */
  async unproven(today: LocalDate, months: number): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<{ lastDate: LocalDate }>[]>(
      `SELECT ${RUN_COLUMNS}, r.last_date AS lastDate ${FROM}
       WHERE r.state = 'COMPLETED' AND r.funding_programme_id IS NOT NULL AND r.last_date <= ?`,
      [addDays(addMonths(today, -months), DAYS_BEFORE_PROOF + 3)],
    );
    return rows
      .map(({ lastDate, ...run }) => ({ run: runOf(run), day: addMonths(lastDate, months) }))
      .filter(({ day }) => day <= addDays(today, DAYS_BEFORE_PROOF))
      .map(({ run, day }) => todayRow('proof', { run, due: endOfDay(day), dueAllDay: true }));
  }

  /** S7: let in at a door without a network, and there was no place for them afterwards; one row for each date, where it is settled. */
  async walkIns(): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<{ n: number; count: number; name: string; since: Date }>[]>(
      `SELECT ${RUN_COLUMNS}, s.n, COUNT(*) AS count, MIN(w.name) AS name, MIN(w.happened_at) AS since
       ${FROM} JOIN session s ON s.course_run_id = r.id JOIN walk_in w ON w.session_id = s.id AND w.settled_at IS NULL
       GROUP BY r.id, r.code, r.title, o.kind, r.town, r.first_date, s.id, s.n`,
    );
    return rows.map(({ n, count, name, since, ...run }) =>
      todayRow('walk_in', { run: runOf(run), since, count, name: count === 1 ? name : null, numbers: { n } }),
    );
  }

  /** S7: was seen at a door and stands on no sheet for it, above all because it was heard of too late; one row for each date. */
  async seen(): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<{ n: number; count: number; name: string; since: Date }>[]>(
      `SELECT ${RUN_COLUMNS}, s.n, COUNT(DISTINCT b.id) AS count, MIN(p.name) AS name, MIN(c.happened_at) AS since
       ${FROM} JOIN session s ON s.course_run_id = r.id JOIN check_in c ON c.session_id = s.id JOIN booking b ON b.id = c.booking_id
       JOIN person p ON p.id = b.person_id WHERE ${TO_SETTLE}
       GROUP BY r.id, r.code, r.title, o.kind, r.town, r.first_date, s.id, s.n`,
    );
    return rows.map(({ n, count, name, since, ...run }) =>
      todayRow('seen', { run: runOf(run), since, count, name: count === 1 ? name : null, numbers: { n } }),
    );
  }

  /** Dates of the last days of which nobody has written down who came; of a course that is over its end says it. */
  async attendance(today: LocalDate, now: Date): Promise<TodayRow[]> {
    const rows = await this.database.query<Row<{ n: number; date: LocalDate; missing: number; endsAt: Date }>[]>(
      `SELECT ${RUN_COLUMNS}, s.n, s.date, s.ends_at AS endsAt, COUNT(*) AS missing
       ${FROM} JOIN session s ON s.course_run_id = r.id AND s.state <> 'CANCELLED' AND s.ends_at < ? AND s.starts_at >= ?
       JOIN booking b ON b.course_run_id = r.id AND b.state = 'CONFIRMED' AND (b.left_on IS NULL OR b.left_on > s.date)
         AND (b.entered_at IS NULL OR b.entered_at <= s.starts_at)
       LEFT JOIN attendance a ON a.booking_id = b.id AND a.session_id = s.id
       WHERE ${OPEN} AND r.last_date >= ? AND a.booking_id IS NULL
       GROUP BY r.id, r.code, r.title, o.kind, r.town, r.first_date, s.id, s.n, s.date, s.ends_at`,
      [now, berlinInstant(addDays(today, -DAYS_OF_ATTENDANCE), '00:00'), today],
    );
    return rows.map(({ n, missing, endsAt, date: _date, ...run }) => {
      return todayRow('attendance', { run: runOf(run), since: endsAt, count: missing, numbers: { n } });
    });
  }

  async findRuns(ids: readonly string[]): Promise<Map<string, TodayRun>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<Row<{ id: string }>[]>(`SELECT r.id, ${RUN_COLUMNS} ${FROM} WHERE r.id IN (?)`, [ids]);
    return new Map(rows.map(({ id, ...run }) => [id, runOf(run)]));
  }

  /** What happens today, by the clock. */
  async sessions(today: LocalDate): Promise<SessionToday[]> {
    return this.database.query(
      `SELECT r.code, r.title, r.town, TIME_FORMAT(s.start_time, '%H:%i') AS start,
         (SELECT COUNT(*) FROM booking b WHERE b.course_run_id = r.id AND b.state IN ('CONFIRMED', 'COMPLETED', 'INCOMPLETE', 'NO_SHOW')
            AND (b.left_on IS NULL OR b.left_on > s.date)) AS expected,
         (SELECT COUNT(*) FROM attendance a WHERE a.session_id = s.id AND a.state IN ('PRESENT', 'PARTIAL')) AS present
       FROM session s JOIN course_run r ON r.id = s.course_run_id
       WHERE s.starts_at >= ? AND s.starts_at < ? AND s.state <> 'CANCELLED' AND (${OPEN} OR r.state IN ('COMPLETED', 'SETTLED')) ORDER BY s.starts_at, r.code`,
      [berlinInstant(today, '00:00'), berlinInstant(addDays(today, 1), '00:00')],
    );
  }
}

interface SessionToday {
  readonly code: string;
  readonly title: string;
  readonly town: string | null;
  readonly start: string;
  readonly expected: number;
  readonly present: number;
}
