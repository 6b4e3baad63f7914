import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { berlinDate, type LocalDate } from '../../../time/berlin.js';
import type { BookingFacts, CompanionFacts, ContactFacts, ExtraName, OtherRunFacts, PlaceFacts, SessionFacts } from './booking-facts.js';
import { isTheirs, meetingDialIn, meetingUrl, sessionRoom, sessionTown } from './session-place.js';

/** Reads for mails. The shelf imports no room, so it asks the tables itself. */
@Injectable()
export class BookingFactsStore {
  constructor(private readonly database: Database) {}

  /** @param about the other bookings of the party that the act was about */
  async find(bookingId: string, about: readonly string[] = []): Promise<BookingFacts | null> {
    const [[row], sessions, party] = await Promise.all([
      this.database.query<BookingRow[]>(bookingQuery, [bookingId]),
      this.database.query<SessionRow[]>(sessionsQuery, [bookingId]),
      this.database.query<CompanionRow[]>(partyQuery, [bookingId]),
    ]);
    return row ? { ...shape(row, sessions), party: party.map((one) => companionOf(one, about)) } : null;
  }
}

const place = 'v.name AS placeName, ro.name AS room, v.street, v.postcode, v.town AS placeTown';

/** SQL: where somebody reads their mails. */
const emailOf = (p: string): string =>
  `(SELECT c.value FROM contact_channel c WHERE c.person_id = ${p}.id AND c.kind = 'EMAIL' ORDER BY c.is_preferred DESC, c.created_at, c.id LIMIT 1)`;

const bookingQuery = `
  SELECT b.id, b.number, b.state, b.call_time AS callTime, b.end_reason AS endReason,
    IF(b.enrolled_by IS NULL, NULL, (SELECT g.name FROM organisation g WHERE g.id = b.organisation_id)) AS enrolledBy,
    IF(b.state = 'WAITLISTED', (SELECT COUNT(DISTINCT COALESCE(IF(w.waits_alone = 1, NULL, w.party_id), w.id)) FROM booking w
      WHERE w.course_run_id = b.course_run_id AND w.state = 'WAITLISTED' AND w.ledger_version <= b.ledger_version), 0) AS position,
    (SELECT ra.closes_at FROM run_allocation ra WHERE ra.course_run_id = b.course_run_id) AS allocationClosesAt,
    (SELECT tk.place FROM allocation_ticket tk WHERE tk.booking_id = b.id) AS allocationPlace,
    (SELECT COUNT(*) FROM allocation_ticket tk WHERE tk.course_run_id = b.course_run_id) AS allocationOf,
    o.expires_at AS offerExpiresAt, o.holds_seat AS offerHoldsSeat,
    p.id AS personId, p.name AS personName, COALESCE(p.call_name, p.name) AS callName, p.link_nonce AS linkNonce,
    ${emailOf('p')} AS email,
    EXISTS (SELECT 1 FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'PHONE') AS hasPhone,
    r.title, r.slug, r.town, r.first_date AS firstDate, r.last_date AS lastDate, r.cancellation_deadline AS cancellationDeadline,
    r.cancel_reason AS cancelReason, r.decision_date AS decisionDate, (SELECT COUNT(*) FROM session c WHERE c.course_run_id = r.id) AS sessionCount, ${place},
    a.title AS otherTitle, a.slug AS otherSlug, a.town AS otherTown, a.first_date AS otherFirstDate,
    n.number AS movedNumber, n.end_reason AS movedReason, m.title AS movedTitle, m.town AS movedTown, m.first_date AS movedFirstDate,
    (SELECT GROUP_CONCAT(x.kind, ' ', x.state ORDER BY x.kind) FROM booking_extra x WHERE x.booking_id = b.id) AS extras,
    k.name AS contactName, k.phone AS contactPhone, k.email AS contactEmail, k.hours AS contactHours
  FROM booking b
  JOIN person p ON p.id = b.person_id
  JOIN course_run r ON r.id = b.course_run_id
  LEFT JOIN course_run a ON a.id = r.alternative_run_id
  LEFT JOIN booking n ON n.moved_to_id = b.id
  LEFT JOIN course_run m ON m.id = n.course_run_id
  LEFT JOIN room ro ON ro.id = r.room_id
  LEFT JOIN venue v ON v.id = ro.venue_id
  LEFT JOIN contact_person k ON k.id = r.contact_person_id AND k.public_since IS NOT NULL
  LEFT JOIN seat_offer o ON o.booking_id = b.id AND o.is_open = 1
  WHERE b.id = ?`;

const partyQuery = `
  SELECT m.id, p.name, m.number, m.state, p.id AS personId, p.link_nonce AS linkNonce, ${emailOf('p')} = ${emailOf('o')} AS readsAlong
  FROM booking b JOIN person o ON o.id = b.person_id
  JOIN booking m ON m.party_id = b.party_id AND m.id <> b.id JOIN person p ON p.id = m.person_id
  WHERE b.id = ? AND b.waits_alone = 0 AND m.waits_alone = 0 ORDER BY m.id = m.party_id DESC, m.ledger_version`;

/** A date that falls out is told as people know it: they may not have heard yet that it had moved. */
const sessionsQuery = `
  SELECT s.id, s.n, COALESCE(m.known_date, s.date) AS date, COALESCE(m.known_start, s.start_time) AS start, COALESCE(m.known_end, s.end_time) AS end,
    s.ends_at AS endsAt, s.state = 'CANCELLED' AS cancelled, s.fell_out_at IS NOT NULL AS fellOutAlone, ${place}, ${sessionTown} AS town,
    ${meetingUrl} AS meetingUrl, ${meetingDialIn} AS meetingDialIn
  FROM booking b
  JOIN course_run r ON r.id = b.course_run_id
  JOIN session s ON s.course_run_id = r.id
  LEFT JOIN move_notice m ON m.session_id = s.id AND s.state = 'CANCELLED'
    AND m.created_at = (SELECT MIN(k.created_at) FROM move_notice k WHERE k.session_id = s.id AND k.created_at >= b.created_at)
  ${sessionRoom}
  WHERE b.id = ? AND ${isTheirs}
  ORDER BY s.starts_at, s.n`;

interface CompanionRow {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly state: string;
  readonly personId: string;
  readonly linkNonce: string;
  /** Null where one of both has no address. */
  readonly readsAlong: number | null;
}

interface PlaceRow {
  readonly placeName: string | null;
  readonly room: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly placeTown: string | null;
}

interface SessionRow extends PlaceRow {
  readonly id: string;
  readonly n: number;
  readonly date: LocalDate;
  readonly start: string;
  readonly end: string;
  readonly endsAt: Date;
  readonly cancelled: number;
  readonly fellOutAlone: number;
  readonly town: string | null;
  readonly meetingUrl: string | null;
  readonly meetingDialIn: string | null;
}

interface BookingRow extends PlaceRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly callTime: string | null;
  readonly endReason: string | null;
  readonly enrolledBy: string | null;
  readonly position: number;
  readonly allocationClosesAt: Date | null;
  readonly allocationPlace: number | null;
  readonly allocationOf: number;
  readonly offerExpiresAt: Date | null;
  readonly offerHoldsSeat: number | null;
  readonly personId: string;
  readonly personName: string;
  readonly callName: string;
  readonly linkNonce: string;
  readonly email: string | null;
  readonly hasPhone: number;
  readonly title: string;
  readonly slug: string;
  readonly town: string | null;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly cancellationDeadline: Date;
  readonly cancelReason: string | null;
  readonly decisionDate: LocalDate;
  readonly sessionCount: number;
  readonly otherTitle: string | null;
  readonly otherSlug: string | null;
  readonly otherTown: string | null;
  readonly otherFirstDate: LocalDate | null;
  readonly movedNumber: string | null;
  readonly movedReason: string | null;
  readonly movedTitle: string | null;
  readonly movedTown: string | null;
  readonly movedFirstDate: LocalDate | null;
  /** Kind and state of each, in pairs. */
  readonly extras: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly contactHours: string | null;
}

function shape(row: BookingRow, sessions: readonly SessionRow[]): Omit<BookingFacts, 'party'> {
  const { id, number, state, callTime, endReason, enrolledBy, position } = row;
  const extras = extrasOf(row);
  return {
    ...{ id, number, state, callTime, endReason, enrolledBy, position, ...extras },
    movedFrom: movedFromOf(row),
    allocation: row.allocationClosesAt && { closesAt: row.allocationClosesAt, place: row.allocationPlace, of: row.allocationOf },
    offer: row.offerExpiresAt && { expiresAt: row.offerExpiresAt, holdsSeat: row.offerHoldsSeat === 1 },
    person: {
      id: row.personId,
      name: row.personName,
      callName: row.callName,
      email: row.email,
      hasPhone: row.hasPhone === 1,
      linkNonce: row.linkNonce,
    },
    run: extras.mode === 'ONLINE' ? { ...runOf(row), town: null, place: null } : runOf(row),
    sessions: sessions.map((session) =>
      extras.mode === 'ONLINE' ? { ...sessionOf(session), place: null, town: null } : sessionOf(session),
    ),
  };
}

function companionOf({ personId, linkNonce, readsAlong, ...one }: CompanionRow, about: readonly string[]): CompanionFacts {
  return { ...one, isMeant: about.includes(one.id), person: readsAlong === 1 ? { id: personId, linkNonce } : null };
}

function runOf(row: BookingRow): BookingFacts['run'] {
  const { title, slug, town, firstDate, lastDate, cancellationDeadline, cancelReason, decisionDate, sessionCount } = row;
  return {
    ...{ title, slug, town, firstDate, lastDate, cancellationDeadline, cancelReason, decisionDate, sessionCount },
    cancelUntil: berlinDate(cancellationDeadline),
    alternative: alternativeOf(row),
    place: placeOf(row),
    contact: contactOf(row),
  };
}

function alternativeOf({ otherTitle, otherSlug, otherTown, otherFirstDate }: BookingRow): BookingFacts['run']['alternative'] {
  const run = otherRun(otherTitle, otherTown, otherFirstDate);
  return run && otherSlug !== null ? { ...run, slug: otherSlug } : null;
}

const otherRun = (title: string | null, town: string | null, firstDate: LocalDate | null): OtherRunFacts | null =>
  title !== null && firstDate !== null ? { title, town, firstDate } : null;

function movedFromOf({ movedNumber, movedReason, movedTitle, movedTown, movedFirstDate }: BookingRow): BookingFacts['movedFrom'] {
  const run = otherRun(movedTitle, movedTown, movedFirstDate);
  return run && movedNumber ? { ...run, number: movedNumber, reason: movedReason } : null;
}

/** Who waits for a seat has wishes only, and none of them is unmet yet; with an offered seat it is known what comes along. */
function extrasOf({ extras, state }: BookingRow): Pick<BookingFacts, 'mode' | 'unmet'> {
  const all = (extras?.split(',') ?? []).map((one) => one.split(' ') as [ExtraName, string]);
  const isHeld = ([, held]: readonly [ExtraName, string]): boolean => held === 'HELD';
  const mode = all.filter(isHeld).flatMap(([kind]) => (kind === 'CHILDCARE' ? [] : [kind]))[0] ?? null;
  const hasSeat = ['CONFIRMED', 'REQUESTED', 'OFFERED'].includes(state);
  return { mode, unmet: hasSeat ? all.filter((one) => !isHeld(one)).map(([kind]) => kind) : [] };
}

function sessionOf(row: SessionRow): SessionFacts {
  const { id, n, date, endsAt, town, meetingUrl: url, meetingDialIn: dialIn } = row;
  return {
    id,
    n,
    date,
    endsAt,
    town,
    start: row.start.slice(0, 5),
    end: row.end.slice(0, 5),
    cancelled: Boolean(row.cancelled),
    fellOutAlone: Boolean(row.fellOutAlone),
    place: placeOf(row),
    meeting: url === null ? null : { url, dialIn },
  };
}

function placeOf({ placeName, room, street, postcode, placeTown }: PlaceRow): PlaceFacts | null {
  if (placeName === null) return null;
  return { name: placeName, room: room ?? '', street: street ?? '', postcode: postcode ?? '', town: placeTown ?? '' };
}

function contactOf({ contactName, contactPhone, contactEmail, contactHours }: BookingRow): ContactFacts | null {
  return contactName === null ? null : { name: contactName, phone: contactPhone, email: contactEmail, hours: contactHours };
}
