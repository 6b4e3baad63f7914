import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { LocalDate } from '../../../time/berlin.js';
import { isOnlineFor, isTheirs, meetingDialIn, meetingUrl, sessionElsewhere, wasTold } from '../../mail/index.js';
import type { MySessionDto } from './my-page.dto.js';

/** A date of a booking as it stands in the database. */
export interface TimedSession extends Pick<
  MySessionDto,
  'id' | 'n' | 'date' | 'start' | 'end' | 'teachingUnits' | 'beforeEntry' | 'online' | 'venue' | 'seen'
> {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly meetingUrl: string | null;
  readonly meetingDialIn: string | null;
  readonly cancelled: boolean;
  readonly attendance: string | null;
  readonly movedFromDate: LocalDate | null;
  readonly movedFromTime: string | null;
  readonly toldMoved: boolean;
  readonly canCome: boolean | null;
  readonly overlap: string | null;
}

interface Row extends Omit<TimedSession, 'cancelled' | 'toldMoved' | 'canCome' | 'beforeEntry' | 'online'> {
  readonly bookingId: string;
  readonly beforeEntry: number;
  readonly online: number;
  readonly cancelled: number;
  readonly toldMoved: number;
  readonly canCome: number | null;
}

/** SQL: where and when a session is, as a sign that goes back with what somebody says about it. */
export const sessionSign = `CONCAT(s.date, ' ', TIME_FORMAT(s.start_time, '%H:%i'), '-', TIME_FORMAT(s.end_time, '%H:%i'), ' ', COALESCE(CAST(s.room_id AS CHAR), '-'))`;

/** Another booking of the person at the same time: told, never settled for them (E12). */
const OVERLAP = `(SELECT x.title FROM booking o
    JOIN session t ON t.course_run_id = o.course_run_id AND t.state = 'PLANNED' AND t.starts_at < s.ends_at AND s.starts_at < t.ends_at
    JOIN course_run x ON x.id = o.course_run_id
  WHERE o.person_id = b.person_id AND o.course_run_id <> b.course_run_id AND o.state IN ('REQUESTED', 'CONFIRMED', 'OFFERED')
  ORDER BY t.starts_at LIMIT 1)`;

/** The dates of bookings, with what the person has said about each. */
@Injectable()
export class MySessionsStore {
  constructor(private readonly database: Database) {}

  /**
   * @param whole the reader may know of the person's other bookings
   * @returns by the booking's id, in the order of the dates
   */
  async of(bookingIds: readonly string[], whole: boolean): Promise<Map<string, TimedSession[]>> {
    if (bookingIds.length === 0) return new Map();
    const rows = await this.database.query<Row[]>(
      `SELECT b.id AS bookingId, s.id, s.n, s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start, TIME_FORMAT(s.end_time, '%H:%i') AS end, ${sessionSign} AS seen,
              s.teaching_units AS teachingUnits, s.state = 'CANCELLED' AS cancelled, s.starts_at AS startsAt, s.ends_at AS endsAt, a.state AS attendance,
              s.moved_from_date AS movedFromDate, TIME_FORMAT(s.moved_from_time, '%H:%i') AS movedFromTime, q.can_come AS canCome,
              s.moved_from_date IS NOT NULL AND ${wasTold('session.moved', 'b', 's')} AS toldMoved,
              IF(s.moved_from_date IS NULL, NULL, ${whole ? OVERLAP : 'NULL'}) AS overlap,
              NOT ${isTheirs} AS beforeEntry, ${isOnlineFor} AS online, IF(${isOnlineFor}, NULL, ${sessionElsewhere}) AS venue,
              ${meetingUrl} AS meetingUrl, ${meetingDialIn} AS meetingDialIn
       FROM booking b JOIN course_run r ON r.id = b.course_run_id JOIN session s ON s.course_run_id = r.id
       LEFT JOIN attendance a ON a.booking_id = b.id AND a.session_id = s.id
       LEFT JOIN session_answer q ON q.booking_id = b.id AND q.session_id = s.id AND q.starts_at = s.starts_at
       WHERE b.id IN (?) ORDER BY s.starts_at, s.n`,
      [bookingIds],
    );
    return Map.groupBy(
      rows.map((row) => ({
        ...row,
        cancelled: row.cancelled === 1,
        beforeEntry: row.beforeEntry === 1,
        online: row.online === 1,
        toldMoved: row.toldMoved === 1,
        canCome: row.canCome === null ? null : row.canCome === 1,
      })),
      (row) => row.bookingId,
    );
  }
}

export const firstStartOf = (sessions: readonly TimedSession[]): Date | null => sessions.find((one) => !one.cancelled)?.startsAt ?? null;

/** Whether the person still comes to a house, where somebody may stand at the door. */
export const goesToDoor = (sessions: readonly TimedSession[], now: Date): boolean =>
  sessions.some(({ cancelled, beforeEntry, online, endsAt }) => !cancelled && !beforeEntry && !online && endsAt > now);

/** @param isTheirs the person has a place and no result yet */
export function shownSession(session: TimedSession, isTheirs: boolean, now: Date): MySessionDto {
  const { id, n, date, start, end, teachingUnits, cancelled, beforeEntry, online, venue, attendance, seen } = session;
  const isAhead = isTheirs && !cancelled && session.startsAt > now;
  return {
    ...{ id, n, date, start, end, teachingUnits, cancelled, beforeEntry, online, venue, seen },
    meeting: isTheirs && !cancelled && session.endsAt > now ? meetingOf(session) : null,
    excused: attendance === 'EXCUSED',
    canExcuse: isAhead && (attendance === null || attendance === 'EXCUSED'),
    moved: isAhead && session.toldMoved ? movedOf(session) : null,
  };
}

const meetingOf = ({ meetingUrl: url, meetingDialIn: dialIn }: TimedSession): MySessionDto['meeting'] =>
  url === null ? null : { url, dialIn };

function movedOf({ movedFromDate: date, movedFromTime: start, canCome, overlap }: TimedSession): MySessionDto['moved'] {
  return date && start ? { date, start, canCome, overlap } : null;
}
