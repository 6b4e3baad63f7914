import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import type { LocalDate, LocalTime } from '../../time/berlin.js';
import { type PlaceFacts, sessionRoom, sessionTown } from '../mail/index.js';

type Reader = Pick<Tx, 'query'>;

/** A date as whoever teaches it needs it. */
export interface TaughtDate {
  readonly sessionId: string;
  readonly n: number;
  readonly total: number;
  readonly title: string;
  readonly code: string;
  readonly slug: string;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly cancelled: boolean;
  readonly town: string | null;
  readonly place: PlaceFacts | null;
  readonly meetingUrl: string | null;
  readonly meetingDialIn: string | null;
  readonly participants: number;
  readonly sequence: number;
  readonly changedAt: Date;
}

/** A planned date on a day on which one of those who teach it is absent. */
export interface TouchedDate {
  readonly absenceId: string;
  readonly trainerId: string;
  readonly trainer: string;
  readonly code: string;
  readonly title: string;
  readonly n: number;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly startsAt: Date;
  readonly participants: number;
  /** Others who teach it and are there on that day. */
  readonly others: readonly string[];
}

interface PlaceRow {
  readonly placeName: string | null;
  readonly room: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly placeTown: string | null;
}

type DateRow = Omit<TaughtDate, 'place' | 'cancelled' | 'participants' | 'total'> &
  PlaceRow & { readonly cancelled: number; readonly participants: number | string; readonly total: number | string };
type TouchedRow = Omit<TouchedDate, 'others' | 'participants'> & { readonly others: string | null; readonly participants: number | string };

const PARTICIPANTS = `(SELECT COUNT(*) FROM booking b WHERE b.course_run_id = r.id AND b.state = 'CONFIRMED' AND b.left_on IS NULL)`;
const ABSENT = `EXISTS (SELECT 1 FROM trainer_absence x WHERE x.trainer_id = o.trainer_id AND s.date BETWEEN x.first_date AND x.last_date)`;

/** SQL of the dates that somebody teaches. */
@Injectable()
export class TrainerDatesStore {
  /** Published dates from a moment on; those that are called off are told too. */
  async taught(reader: Reader, trainerId: string, since: Date): Promise<TaughtDate[]> {
    const rows = await reader.query<DateRow[]>(
      `SELECT s.id AS sessionId, s.n, (SELECT COUNT(*) FROM session y WHERE y.course_run_id = r.id) AS total, r.title, r.code, r.slug, s.date,
              TIME_FORMAT(s.start_time, '%H:%i') AS start, TIME_FORMAT(s.end_time, '%H:%i') AS end,
              s.state = 'CANCELLED' OR r.state = 'CANCELLED' AS cancelled, ${sessionTown} AS town, v.name AS placeName, ro.name AS room,
              v.street, v.postcode, v.town AS placeTown, COALESCE(s.meeting_url, r.meeting_url) AS meetingUrl,
              IF(s.meeting_url IS NULL, r.meeting_dial_in, s.meeting_dial_in) AS meetingDialIn, ${PARTICIPANTS} AS participants,
              r.revision AS sequence, COALESCE(r.cancelled_at, r.published_at) AS changedAt
       FROM run_trainer rt JOIN course_run r ON r.id = rt.course_run_id JOIN session s ON s.course_run_id = r.id ${sessionRoom}
       WHERE rt.trainer_id = ? AND r.published_at IS NOT NULL AND r.state NOT IN ('DRAFT', 'IN_REVIEW') AND s.ends_at > ?
       ORDER BY s.starts_at, s.id`,
      [trainerId, since],
    );
    return rows.map(taughtDate);
  }

  /** Coming dates on days of absence, also of drafts; of one trainer where one is asked for. */
  async touched(reader: Reader, now: Date, trainerId: string | null = null): Promise<TouchedDate[]> {
    const rows = await reader.query<TouchedRow[]>(
      `SELECT a.id AS absenceId, t.id AS trainerId, t.name AS trainer, r.code, r.title, s.n, s.date,
              TIME_FORMAT(s.start_time, '%H:%i') AS start, TIME_FORMAT(s.end_time, '%H:%i') AS end, s.starts_at AS startsAt,
              ${PARTICIPANTS} AS participants,
              (SELECT GROUP_CONCAT(p.name ORDER BY o.position SEPARATOR '\\n') FROM run_trainer o JOIN trainer p ON p.id = o.trainer_id
               WHERE o.course_run_id = r.id AND NOT ${ABSENT}) AS others
       FROM trainer_absence a JOIN trainer t ON t.id = a.trainer_id JOIN run_trainer rt ON rt.trainer_id = a.trainer_id
       JOIN course_run r ON r.id = rt.course_run_id AND r.state <> 'CANCELLED'
       JOIN session s ON s.course_run_id = r.id AND s.state = 'PLANNED' AND s.starts_at > ? AND s.date BETWEEN a.first_date AND a.last_date
       WHERE ${trainerId === null ? '1 = 1' : 'a.trainer_id = ?'} ORDER BY s.starts_at, s.id, a.id`,
      [now, ...(trainerId === null ? [] : [trainerId])],
    );
    return rows.map(({ others, participants, ...row }) => ({
      ...row,
      participants: Number(participants),
      others: others?.split('\n') ?? [],
    }));
  }

  /** When each of them teaches next. */
  async next(reader: Reader, now: Date): Promise<ReadonlyMap<string, LocalDate>> {
    const rows = await reader.query<{ id: string; date: LocalDate }[]>(
      `SELECT rt.trainer_id AS id, MIN(s.date) AS date FROM run_trainer rt JOIN course_run r ON r.id = rt.course_run_id AND r.state <> 'CANCELLED'
       JOIN session s ON s.course_run_id = r.id AND s.state = 'PLANNED' AND s.starts_at > ? GROUP BY rt.trainer_id`,
      [now],
    );
    return new Map(rows.map(({ id, date }) => [id, date]));
  }
}

function taughtDate({ placeName, room, street, postcode, placeTown, cancelled, participants, total, ...row }: DateRow): TaughtDate {
  const place =
    placeName === null
      ? null
      : { name: placeName, room: room ?? '', street: street ?? '', postcode: postcode ?? '', town: placeTown ?? '' };
  return { ...row, place, total: Number(total), participants: Number(participants), cancelled: cancelled === 1 };
}
