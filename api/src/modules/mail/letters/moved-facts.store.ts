import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { berlinInstant, type LocalDate, type LocalTime } from '../../../time/berlin.js';
import type { BookingFacts, PlaceFacts, SessionFacts } from './booking-facts.js';
import { BookingFactsStore } from './booking-facts.store.js';

/** Where and when a date would be. */
export interface WouldBe {
  readonly sessionId: string;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly roomId: string | null;
}

interface PlaceRow extends PlaceFacts {
  readonly sessionId: string;
  readonly isOnline: number;
  readonly isThere: number;
  readonly url: string | null;
  readonly dialIn: string | null;
}

/** What a mail about moved dates would be made of, before they are moved. */
@Injectable()
export class MovedFactsStore {
  constructor(
    private readonly database: Database,
    private readonly facts: BookingFactsStore,
  ) {}

  /** The booking as it would be with its dates there. Only reads. */
  async find(bookingId: string, moved: readonly WouldBe[]): Promise<BookingFacts | null> {
    const booking = await this.facts.find(bookingId);
    if (!booking) return null;
    const places = await Promise.all(moved.map((one) => this.placeOf(one)));
    const sessions = booking.sessions.map((session) => {
      const to = moved.find(({ sessionId }) => sessionId === session.id);
      const place = places.find((one) => one?.sessionId === session.id);
      if (!to) return session;
      const { date, start, end } = to;
      return { ...session, date, start, end, ...(place && !place.isThere && wayTo(place, booking)) };
    });
    return { ...booking, sessions: sessions.toSorted((a, b) => (a.date + a.start < b.date + b.start ? -1 : 1)) };
  }

  /** A date that is not there yet, as this person would read of it. Only reads. */
  async added(booking: BookingFacts, runId: string, { date, start, end, roomId }: Omit<WouldBe, 'sessionId'>): Promise<SessionFacts> {
    const [row] = await this.database.query<PlaceRow[]>(
      `SELECT '' AS sessionId, 0 AS isThere, ro.id IS NULL AND (r.room_id IS NOT NULL OR r.format = 'ONLINE') AS isOnline,
         v.name, COALESCE(ro.name, '') AS room, COALESCE(v.street, '') AS street, COALESCE(v.postcode, '') AS postcode, COALESCE(v.town, '') AS town,
         r.meeting_url AS url, r.meeting_dial_in AS dialIn
       FROM course_run r LEFT JOIN room ro ON ro.id = ? LEFT JOIN venue v ON v.id = ro.venue_id WHERE r.id = ?`,
      [roomId, runId],
    );
    const online = { place: null, town: null, meeting: meetingOf(row, booking) };
    const facts = { id: '', n: booking.run.sessionCount + 1, date, start, end, cancelled: false, fellOutAlone: false };
    return { ...facts, endsAt: berlinInstant(date, end), ...online, ...(row && wayTo(row, booking)) };
  }

  /** Whether the entry of this date stands in a calendar, so that the mail changes it there. */
  async isInCalendar(bookingId: string, sessionId: string): Promise<boolean> {
    const sql = `SELECT 1 FROM calendar_object WHERE booking_id = ? AND session_id = ? AND state = 'SENT'`;
    return (await this.database.query<unknown[]>(sql, [bookingId, sessionId])).length > 0;
  }

  private async placeOf({ sessionId, roomId }: WouldBe): Promise<PlaceRow | undefined> {
    const [row] = await this.database.query<PlaceRow[]>(
      `SELECT s.id AS sessionId, s.room_id <=> ro.id AS isThere, ro.id IS NULL AND (r.room_id IS NOT NULL OR r.format = 'ONLINE') AS isOnline,
         v.name, COALESCE(ro.name, '') AS room, COALESCE(v.street, '') AS street, COALESCE(v.postcode, '') AS postcode, COALESCE(v.town, '') AS town,
         COALESCE(s.meeting_url, r.meeting_url) AS url, IF(s.meeting_url IS NULL, r.meeting_dial_in, s.meeting_dial_in) AS dialIn
       FROM session s JOIN course_run r ON r.id = s.course_run_id
       LEFT JOIN room ro ON ro.id = ? LEFT JOIN venue v ON v.id = ro.venue_id WHERE s.id = ?`,
      [roomId, sessionId],
    );
    return row;
  }
}

/** Whoever takes part online goes to no room, wherever it is. */
function wayTo(row: PlaceRow, booking: BookingFacts): Partial<Pick<SessionFacts, 'place' | 'town' | 'meeting'>> {
  const { mode, run } = booking;
  if (mode === 'ONLINE') return {};
  const { name, room, street, postcode, town } = row;
  if (!row.isOnline) return { place: name ? { name, room, street, postcode, town } : null, town: run.town, meeting: null };
  return { place: null, town: null, meeting: meetingOf(row, booking) };
}

/** Only whoever has a place is told where it meets online. */
const meetingOf = (row: PlaceRow | undefined, { state }: BookingFacts): SessionFacts['meeting'] =>
  row && row.url !== null && state === 'CONFIRMED' ? { url: row.url, dialIn: row.dialIn } : null;
