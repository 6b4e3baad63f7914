import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { isId } from '../../database/ids.js';
import type { LocalDate, LocalTime } from '../../time/berlin.js';
import { isTheirs, type MeetingFacts, meetingDialIn, meetingUrl, type PlaceFacts, sessionRoom, sessionTown } from '../mail/index.js';

/** A session as a calendar file shows it. */
export interface DatedSession {
  readonly sessionId: string;
  readonly n: number;
  readonly total: number;
  readonly title: string;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly place: PlaceFacts | null;
  readonly town: string | null;
  readonly cancelled: boolean;
  readonly sequence: number;
  readonly changedAt: Date;
}

export interface BookedSession extends DatedSession {
  readonly bookingId: string;
  readonly number: string;
  readonly meeting: MeetingFacts | null;
}

/** Whose dates: all of a person, or those of one booking. */
export interface DatesOwner {
  readonly personId: string;
  readonly bookingId: string | null;
}

interface Row {
  readonly sessionId: string;
  readonly n: number;
  readonly total: number;
  readonly title: string;
  readonly date: LocalDate;
  readonly start: string;
  readonly end: string;
  readonly cancelled: number;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly placeName: string | null;
  readonly room: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly placeTown: string | null;
  readonly town: string | null;
}

interface BookedRow extends Row {
  readonly bookingId: string;
  readonly number: string;
  readonly isOnline: number;
  readonly meetingUrl: string | null;
  readonly meetingDialIn: string | null;
}

const session = `s.id AS sessionId, s.n, (SELECT COUNT(*) FROM session c WHERE c.course_run_id = r.id) AS total, r.title, s.date,
  s.start_time AS start, s.end_time AS end, v.name AS placeName, ro.name AS room, v.street, v.postcode, v.town AS placeTown, ${sessionTown} AS town`;
const attending = `('CONFIRMED', 'COMPLETED', 'INCOMPLETE', 'NO_SHOW')`;

/** Reads for calendar files. */
@Injectable()
export class DatesStore {
  constructor(private readonly database: Database) {}

  /**
   * Dates of confirmed bookings, and as cancelled those that were confirmed and ended after `cancelledSince` (FEED-04).
   * That a booking was once confirmed is known from the mail that said so.
   */
  async booked({ personId, bookingId }: DatesOwner, cancelledSince: Date): Promise<BookedSession[]> {
    const rows = await this.database.query<BookedRow[]>(
      `SELECT ${session}, b.id AS bookingId, b.number, ${meetingUrl} AS meetingUrl, ${meetingDialIn} AS meetingDialIn,
         EXISTS (SELECT 1 FROM booking_extra x WHERE x.booking_id = b.id AND x.kind = 'ONLINE' AND x.state = 'HELD') AS isOnline,
         b.state NOT IN ${attending} OR s.state = 'CANCELLED' AS cancelled,
         COALESCE(o.sequence, 0) AS sequence, GREATEST(b.created_at, COALESCE(b.ended_at, b.created_at), COALESCE(o.last_sent_at, b.created_at)) AS changedAt
       FROM booking b
       JOIN course_run r ON r.id = b.course_run_id
       JOIN session s ON s.course_run_id = r.id
       LEFT JOIN calendar_object o ON o.booking_id = b.id AND o.session_id = s.id
       ${sessionRoom}
       WHERE ${bookingId ? 'b.id = ?' : 'b.person_id = ?'} AND ${isTheirs}
         AND (b.state IN ${attending} AND (s.state <> 'CANCELLED' OR s.starts_at > ?)
           OR b.ended_at > ? AND EXISTS (SELECT 1 FROM outbox m WHERE m.booking_id = b.id AND m.kind IN ('booking.confirmed', 'booking.moved')))
       ORDER BY s.starts_at, s.id`,
      [bookingId ?? personId, cancelledSince, cancelledSince],
    );
    return rows.map((row) => ({
      ...dated(row),
      // Whoever takes part online in a hybrid course goes to no room.
      ...(row.isOnline && { place: null, town: null }),
      bookingId: row.bookingId,
      number: row.number,
      meeting: row.meetingUrl === null ? null : { url: row.meetingUrl, dialIn: row.meetingDialIn },
    }));
  }

  /** Dates of a run that is on the public pages, by id or slug; of one session where one is asked for. */
  async published(runRef: string, sessionId: string | null): Promise<DatedSession[]> {
    const rows = await this.database.query<Row[]>(
      `SELECT ${session}, s.state = 'CANCELLED' OR r.state = 'CANCELLED' AS cancelled, r.revision AS sequence,
         COALESCE(r.cancelled_at, r.published_at) AS changedAt
       FROM course_run r JOIN session s ON s.course_run_id = r.id ${sessionRoom}
       WHERE ${isId(runRef) ? 'r.id = ?' : 'r.slug = ?'} AND r.published_at IS NOT NULL AND r.state NOT IN ('DRAFT', 'IN_REVIEW')
         ${sessionId ? 'AND s.id = ?' : ''}
       ORDER BY s.starts_at, s.id`,
      sessionId ? [runRef, sessionId] : [runRef],
    );
    return rows.map(dated);
  }

  /** @returns the record that it went into, where it did, with the nonce of the one that was asked for */
  async person(personId: string): Promise<{ id: string; language: string; linkNonce: string } | null> {
    const [row] = await this.database.query<{ id: string; language: string; linkNonce: string }[]>(
      'SELECT COALESCE(merged_into_id, id) AS id, language, link_nonce AS linkNonce FROM person WHERE id = ?',
      [personId],
    );
    return row ?? null;
  }
}

function dated(row: Row): DatedSession {
  const { sessionId, n, total, title, town, date, sequence, changedAt } = row;
  const place =
    row.placeName === null
      ? null
      : { name: row.placeName, room: row.room ?? '', street: row.street ?? '', postcode: row.postcode ?? '', town: row.placeTown ?? '' };
  return {
    sessionId,
    n,
    total,
    title,
    town,
    date,
    sequence,
    changedAt,
    place,
    start: row.start.slice(0, 5),
    end: row.end.slice(0, 5),
    cancelled: Boolean(row.cancelled),
  };
}
