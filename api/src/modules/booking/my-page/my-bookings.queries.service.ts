import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { qrPath } from '../../../documents/qr-svg.js';
import { notFound } from '../../../errors/domain-error.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { type Kind, RunCards } from '../../catalogue/index.js';
import { ENTRY } from '../booking.store.js';
import { type BookingState, isOpen } from '../domain/booking-moves.js';
import { canStillCancel, isLate } from '../domain/deadlines.js';
import type { ExtraKind } from '../domain/extra-places.js';
import type { MyBookingDto } from './my-page.dto.js';
import type { LinkOwner } from './my-page.queries.service.js';
import { firstStartOf, goesToDoor, MySessionsStore, shownSession, type TimedSession } from './my-sessions.store.js';
import { OtherRuns } from '../changes/other-runs.service.js';
import { MyParties } from '../parties/my-parties.queries.service.js';

interface BookingRow {
  id: string;
  number: string;
  state: BookingState;
  runId: string;
  ledgerVersion: number;
  endedAt: Date | null;
  cancellationDeadline: Date;
  offerExpiresAt: Date | null;
  closesAt: Date | null;
  drawnAt: Date | null;
  place: number | null;
  of: number;
  offerHoldsSeat: number | null;
  /** Kind and state of each, in pairs. */
  extras: string | null;
  alternativeRunId: string | null;
  endedEarly: number;
  movedTo: string | null;
  enrolledBy: string | null;
  sharesCertificate: number;
  contactPhone: string | null;
}

const BOOKINGS = `
  SELECT b.id, b.number, b.state, b.course_run_id AS runId, b.ledger_version AS ledgerVersion, b.ended_at AS endedAt,
           r.cancellation_deadline AS cancellationDeadline, o.expires_at AS offerExpiresAt, o.holds_seat AS offerHoldsSeat,
           a.closes_at AS closesAt, a.drawn_at AS drawnAt, k.place,
           (SELECT COUNT(*) FROM allocation_ticket t WHERE t.course_run_id = r.id) AS \`of\`,
           (SELECT GROUP_CONCAT(x.kind, ' ', x.state ORDER BY x.kind) FROM booking_extra x WHERE x.booking_id = b.id) AS extras,
           (SELECT p.phone FROM contact_person p WHERE p.id = r.contact_person_id AND p.public_since <= ?) AS contactPhone,
           r.alternative_run_id AS alternativeRunId, r.ended_early_at IS NOT NULL AS endedEarly, n.number AS movedTo,
           IF(b.enrolled_by IS NULL, NULL, (SELECT g.name FROM organisation g WHERE g.id = b.organisation_id)) AS enrolledBy,
           EXISTS (SELECT 1 FROM certificate_consent c WHERE c.booking_id = b.id AND c.withdrawn_at IS NULL) AS sharesCertificate
  FROM booking b JOIN course_run r ON r.id = b.course_run_id
  LEFT JOIN booking n ON n.id = b.moved_to_id
  LEFT JOIN run_allocation a ON a.course_run_id = r.id
  LEFT JOIN allocation_ticket k ON k.booking_id = b.id
  LEFT JOIN seat_offer o ON o.booking_id = b.id AND o.is_open = 1`;

const attends: readonly BookingState[] = ['CONFIRMED', 'COMPLETED', 'INCOMPLETE', 'NO_SHOW'];

/** The bookings behind a personal link, with what can be done with each. */
@Injectable()
export class MyBookings {
  constructor(
    private readonly database: Database,
    private readonly cards: RunCards,
    private readonly sessions: MySessionsStore,
    private readonly otherRuns: OtherRuns,
    private readonly parties: MyParties,
    private readonly clock: Clock,
  ) {}

  /** Of the person, or the one that the link opens; in the order of the dates. */
  async of(owner: LinkOwner): Promise<MyBookingDto[]> {
    const rows = await this.database.query<BookingRow[]>(
      `${BOOKINGS} WHERE ${owner.bookingId ? 'b.id = ?' : 'b.person_id = ?'} ORDER BY r.first_date, b.id`,
      [berlinDate(this.clock.now()), owner.bookingId ?? owner.personId],
    );
    const cards = await this.cards.of([...new Set(rows.flatMap(({ runId, alternativeRunId }) => [runId, alternativeRunId ?? runId]))]);
    const parties = await this.parties.of(rows.map(({ id }) => id));
    const movable = await this.otherRuns.withFreePlaces(rows.filter(({ state }) => isOpen(state)).map(({ runId }) => runId));
    const sessions = await this.sessions.of(
      rows.map(({ id }) => id),
      owner.scope === 'person',
    );
    return Promise.all(
      rows.map(async (row) => {
        const run = cards.get(row.runId);
        if (!run) throw notFound('link.unknown');
        const shown = this.shape(row, run, sessions.get(row.id) ?? [], await this.queue(row));
        const enrolment = row.enrolledBy === null ? null : enrolmentOf(row.enrolledBy, row, owner);
        const { alternativeRunId, movedTo } = row;
        const other = (alternativeRunId && cards.get(alternativeRunId)) || null;
        return {
          ...shown,
          state: owner.isOwn ? row.state : withoutOutcome(row.state, run.kind),
          enrolment,
          canMove: shown.canCancel && movable.has(row.runId),
          alternative: row.state === 'RUN_CANCELLED' && !movedTo ? other : null,
          next: row.endedEarly === 1 && attends.includes(row.state) ? other : null,
          movedTo,
          party: parties.get(row.id) ?? null,
        };
      }),
    );
  }

  private shape(
    row: BookingRow,
    run: MyBookingDto['run'],
    sessions: TimedSession[],
    queue: { position: number; waiting: number } | null,
  ): Omit<MyBookingDto, 'canMove' | 'alternative' | 'next' | 'movedTo' | 'party' | 'enrolment'> {
    const now = this.clock.now();
    return {
      id: row.id,
      number: row.number,
      contactPhone: row.contactPhone,
      state: row.state,
      position: queue?.position ?? null,
      waiting: queue?.waiting ?? null,
      allocation: row.closesAt && { closesAt: row.closesAt.toISOString(), drawn: row.drawnAt !== null, place: row.place, of: row.of },
      offer: offerOf(row, firstStartOf(sessions), now),
      extras: extrasOf(row),
      run,
      sessions: sessions.map((session) => shownSession(session, row.state === 'CONFIRMED', now)),
      doorCode: row.state === 'CONFIRMED' && goesToDoor(sessions, now) ? qrPath(row.number) : null,
      canCancel: isOpen(row.state) && canStillCancel(firstStartOf(sessions), now),
      late: row.state !== 'WAITLISTED' && isLate(row.cancellationDeadline, now),
      cancelDeadline: row.cancellationDeadline.toISOString(),
      cancelledAt: row.endedAt?.toISOString() ?? null,
    };
  }

  private async queue(row: BookingRow): Promise<{ position: number; waiting: number } | null> {
    if (row.state !== 'WAITLISTED' || (row.closesAt && !row.drawnAt)) return null;
    const [count] = await this.database.query<{ position: number; waiting: number }[]>(
      `SELECT COUNT(DISTINCT IF(ledger_version <= ?, ${ENTRY}, NULL)) AS position, COUNT(DISTINCT ${ENTRY}) AS waiting
       FROM booking WHERE course_run_id = ? AND state = 'WAITLISTED'`,
      [row.ledgerVersion, row.runId],
    );
    return count ?? null;
  }
}

/** An offer is over when its time is up or the course begins, whether or not the list has been cleared (pain 7). */
function offerOf({ offerExpiresAt, offerHoldsSeat }: BookingRow, firstStart: Date | null, now: Date): MyBookingDto['offer'] {
  if (!offerExpiresAt) return null;
  const overAt = firstStart && firstStart < offerExpiresAt ? firstStart : offerExpiresAt;
  return overAt <= now ? null : { expiresAt: overAt.toISOString(), holdsSeat: offerHoldsSeat === 1 };
}

/** How a talk in confidence went is for the person alone (journey M5). */
const withoutOutcome = (state: BookingState, kind: Kind): BookingState =>
  kind === 'REFLECTION_TALK' && ['COMPLETED', 'INCOMPLETE', 'NO_SHOW'].includes(state) ? 'CONFIRMED' : state;

const enrolmentOf = (organisation: string, { sharesCertificate }: BookingRow, { isOwn }: LinkOwner): MyBookingDto['enrolment'] => ({
  organisation,
  sharesCertificate: sharesCertificate === 1,
  canShare: isOwn,
});

function extrasOf({ extras }: BookingRow): MyBookingDto['extras'] {
  return (extras?.split(',') ?? []).map((one) => {
    const [kind, state] = one.split(' ');
    return { kind: kind as ExtraKind, held: state === 'HELD' };
  });
}
