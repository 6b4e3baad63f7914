import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Database } from '../../database/database.js';
import { notFound } from '../../errors/domain-error.js';
import { Settings } from '../../settings/settings.js';
import { addDays, berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { PersonalTokens } from '../access/index.js';
import { RunCards } from '../catalogue/index.js';
import { type BookingState, isOpen } from './domain/booking-moves.js';
import { canStillCancel, isLate } from './domain/deadlines.js';
import type { ExtraKind } from './domain/extra-places.js';
import type { MyBookingDto, MyCertificateDto, MyPageDto } from './my-page.dto.js';
import { firstStartOf, MySessionsStore, shownSession, type TimedSession } from './my-sessions.store.js';

/** Whose page a personal link opens. */
export interface LinkOwner {
  readonly scope: 'booking' | 'person';
  readonly personId: string;
  /** Set when the link opens one booking only. */
  readonly bookingId: string | null;
}

interface BookingRow {
  id: string;
  number: string;
  state: BookingState;
  runId: string;
  ledgerVersion: number;
  endedAt: Date | null;
  cancellationDeadline: Date;
  offerExpiresAt: Date | null;
  offerHoldsSeat: number | null;
  /** Kind and state of each, in pairs. */
  extras: string | null;
}

interface PersonRow {
  name: string;
  callName: string | null;
  language: string;
  linkNonce: string;
}

/** Reads for the page behind a personal link. */
@Injectable()
export class MyPageQueries {
  constructor(
    private readonly database: Database,
    private readonly tokens: PersonalTokens,
    private readonly cards: RunCards,
    private readonly sessions: MySessionsStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** @throws DomainError `link.unknown`, the same for malformed, foreign and revoked links */
  async ownerOf(token: string): Promise<LinkOwner> {
    return (await this.bookingOwner(token)) ?? (await this.personOwner(token)) ?? fail();
  }

  async page(token: string): Promise<MyPageDto> {
    const owner = await this.ownerOf(token);
    const [person] = await this.database.query<PersonRow[]>(
      'SELECT name, call_name AS callName, language, link_nonce AS linkNonce FROM person WHERE id = ?',
      [owner.personId],
    );
    if (!person) return fail();
    const { linkNonce, ...named } = person;
    const whole = owner.scope === 'person';
    return {
      scope: owner.scope,
      person: named,
      bookings: await this.bookings(owner),
      feedUrl: whole ? this.feedUrl(owner.personId, linkNonce) : '',
      certificates: await this.certificates(owner),
    };
  }

  feedUrl(personId: string, linkNonce: string): string {
    return new URL(`/f/${this.tokens.issue('feed', personId, linkNonce)}.ics`, this.config.publicUrl).href;
  }

  async booking(owner: LinkOwner, bookingId: string): Promise<MyBookingDto> {
    const all = await this.bookings(owner);
    return all.find((one) => one.id === bookingId) ?? fail();
  }

  /** A link to one booking ends some time after the run; what a person keeps is behind the link in their mails. */
  private async bookingOwner(token: string): Promise<LinkOwner | null> {
    const read = this.tokens.read('booking', token);
    if (!read) return null;
    const [row] = await this.database.query<{ personId: string; linkNonce: string; lastDate: LocalDate }[]>(
      `SELECT b.person_id AS personId, b.link_nonce AS linkNonce, r.last_date AS lastDate
       FROM booking b JOIN course_run r ON r.id = b.course_run_id WHERE b.id = ?`,
      [read.id],
    );
    if (!row || !read.matches(row.linkNonce)) return null;
    const ends = addDays(row.lastDate, await this.settings.valueOn('booking.link_days', row.lastDate));
    return berlinDate(this.clock.now()) <= ends ? { scope: 'booking', personId: row.personId, bookingId: read.id } : null;
  }

  private async personOwner(token: string): Promise<LinkOwner | null> {
    const read = this.tokens.read('person', token);
    if (!read) return null;
    const [row] = await this.database.query<{ linkNonce: string }[]>('SELECT link_nonce AS linkNonce FROM person WHERE id = ?', [read.id]);
    return row && read.matches(row.linkNonce) ? { scope: 'person', personId: read.id, bookingId: null } : null;
  }

  private async bookings(owner: LinkOwner): Promise<MyBookingDto[]> {
    const rows = await this.database.query<BookingRow[]>(
      `SELECT b.id, b.number, b.state, b.course_run_id AS runId, b.ledger_version AS ledgerVersion, b.ended_at AS endedAt,
              r.cancellation_deadline AS cancellationDeadline, o.expires_at AS offerExpiresAt, o.holds_seat AS offerHoldsSeat,
              (SELECT GROUP_CONCAT(x.kind, ' ', x.state ORDER BY x.kind) FROM booking_extra x WHERE x.booking_id = b.id) AS extras
       FROM booking b JOIN course_run r ON r.id = b.course_run_id
       LEFT JOIN seat_offer o ON o.booking_id = b.id AND o.is_open = 1
       WHERE ${owner.bookingId ? 'b.id = ?' : 'b.person_id = ?'}
       ORDER BY r.first_date, b.id`,
      [owner.bookingId ?? owner.personId],
    );
    const runIds = [...new Set(rows.map((row) => row.runId))];
    const [cards, sessions] = [
      await this.cards.of(runIds),
      await this.sessions.of(
        rows.map((row) => row.id),
        owner.scope === 'person',
      ),
    ];
    return Promise.all(
      rows.map(async (row) => {
        const card = cards.get(row.runId) ?? fail();
        return this.shape(row, card, sessions.get(row.id) ?? [], await this.queue(row));
      }),
    );
  }

  private shape(
    row: BookingRow,
    run: MyBookingDto['run'],
    sessions: TimedSession[],
    queue: { position: number; waiting: number } | null,
  ): MyBookingDto {
    const now = this.clock.now();
    return {
      id: row.id,
      number: row.number,
      state: row.state,
      position: queue?.position ?? null,
      waiting: queue?.waiting ?? null,
      offer: offerOf(row, now),
      extras: extrasOf(row),
      run,
      sessions: sessions.map((session) => shownSession(session, row.state === 'CONFIRMED', now)),
      canCancel: isOpen(row.state) && canStillCancel(firstStartOf(sessions), now),
      late: isLate(row.cancellationDeadline, now),
      cancelDeadline: row.cancellationDeadline.toISOString(),
      cancelledAt: row.endedAt?.toISOString() ?? null,
    };
  }

  private async queue(row: BookingRow): Promise<{ position: number; waiting: number } | null> {
    if (row.state !== 'WAITLISTED') return null;
    const [count] = await this.database.query<{ position: number; waiting: number }[]>(
      `SELECT SUM(ledger_version <= ?) AS position, COUNT(*) AS waiting FROM booking WHERE course_run_id = ? AND state = 'WAITLISTED'`,
      [row.ledgerVersion, row.runId],
    );
    return count ?? null;
  }

  private certificates(owner: LinkOwner): Promise<MyCertificateDto[]> {
    return this.database.query<MyCertificateDto[]>(
      `SELECT c.id, c.number, c.type, c.code, c.issued_on AS issuedOn, r.title, r.code AS runCode,
              JSON_VALUE(c.snapshot, '$.kind') AS kind,
              CAST(JSON_VALUE(c.snapshot, '$.units.attended') AS DECIMAL(5,1)) AS units
       FROM certificate c JOIN course_run r ON r.id = c.course_run_id
       WHERE c.state <> 'REVOKED' AND ${owner.bookingId ? 'c.booking_id = ?' : 'c.person_id = ?'}
       ORDER BY c.issued_on DESC, c.id`,
      [owner.bookingId ?? owner.personId],
    );
  }
}

function extrasOf({ extras }: BookingRow): MyBookingDto['extras'] {
  return (extras?.split(',') ?? []).map((one) => {
    const [kind, state] = one.split(' ');
    return { kind: kind as ExtraKind, held: state === 'HELD' };
  });
}

/** An offer is over when its time is up, whether or not the list has been cleared. */
function offerOf({ offerExpiresAt, offerHoldsSeat }: BookingRow, now: Date): MyBookingDto['offer'] {
  if (!offerExpiresAt || offerExpiresAt <= now) return null;
  return { expiresAt: offerExpiresAt.toISOString(), holdsSeat: offerHoldsSeat === 1 };
}

function fail(): never {
  throw notFound('link.unknown');
}
