import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../config/app-config.js';
import { Database } from '../../../database/database.js';
import { forbidden, notFound } from '../../../errors/domain-error.js';
import { Settings } from '../../../settings/settings.js';
import { addDays, berlinDate, type LocalDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { PersonalTokens } from '../../access/index.js';
import { MyBookings } from './my-bookings.queries.service.js';
import { rolePath } from '../domain/role-path.js';
import type { MyBookingDto, MyCertificateDto, MyPageDto, PathStepDto } from './my-page.dto.js';

/** Whose page a personal link opens. */
export interface LinkOwner {
  readonly scope: 'booking' | 'person';
  readonly personId: string;
  /** Set when the link opens one booking only. */
  readonly bookingId: string | null;
  /**
   * Surely in the person's own hands. What opens a booking that an organisation has made came from a slip, and it prints
   * those; a receipt is with whoever filled in the form, and the person has the link in their mails. Only for somebody
   * without an address the receipt is all there is.
   */
  readonly isOwn: boolean;
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
    private readonly bookings: MyBookings,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** @throws DomainError `link.unknown`, the same for malformed, foreign and revoked links */
  async ownerOf(token: string): Promise<LinkOwner> {
    return (await this.bookingOwner(token)) ?? (await this.personOwner(token)) ?? fail();
  }

  /**
   * For what only the person may say or have, such as a certificate.
   * @throws DomainError `link.unknown`, `link.not_own`
   */
  async holderOf(token: string): Promise<LinkOwner> {
    const owner = await this.ownerOf(token);
    if (!owner.isOwn) throw forbidden('link.not_own');
    return owner;
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
    const bookings = await this.bookings.of(owner);
    return {
      scope: owner.scope,
      person: named,
      bookings,
      feedUrl: whole ? this.feedUrl(owner.personId, linkNonce) : '',
      certificates: owner.isOwn ? await this.certificates(owner) : [],
      path: whole ? await this.path(owner.personId, bookings) : [],
    };
  }

  private async path(personId: string, bookings: readonly MyBookingDto[]): Promise<PathStepDto[]> {
    const qualified = await this.database.query(
      'SELECT id FROM volunteer_profile WHERE person_id = ? AND qualified_on IS NOT NULL AND qualified_on <= ? LIMIT 1',
      [personId, berlinDate(this.clock.now())],
    );
    return rolePath({ bookings: bookings.map(({ run, state }) => ({ kind: run.kind, state })), isQualified: qualified.length > 0 });
  }

  feedUrl(personId: string, linkNonce: string): string {
    return new URL(`/f/${this.tokens.issue('feed', personId, linkNonce)}.ics`, this.config.publicUrl).href;
  }

  async booking(owner: LinkOwner, bookingId: string): Promise<MyBookingDto> {
    const all = await this.bookings.of(owner);
    return all.find((one) => one.id === bookingId) ?? fail();
  }

  /** A link to one booking ends some time after the run; what a person keeps is behind the link in their mails. */
  private async bookingOwner(token: string): Promise<LinkOwner | null> {
    const read = this.tokens.read('booking', token);
    if (!read) return null;
    const [row] = await this.database.query<{ personId: string; linkNonce: string; lastDate: LocalDate; isOwn: number }[]>(
      `SELECT b.person_id AS personId, b.link_nonce AS linkNonce, r.last_date AS lastDate,
              b.enrolled_by IS NULL AND NOT EXISTS (SELECT 1 FROM contact_channel c WHERE c.person_id = b.person_id AND c.kind = 'EMAIL') AS isOwn
       FROM booking b JOIN course_run r ON r.id = b.course_run_id WHERE b.id = ?`,
      [read.id],
    );
    if (!row || !read.matches(row.linkNonce)) return null;
    const ends = addDays(row.lastDate, await this.settings.valueOn('booking.link_days', row.lastDate));
    if (berlinDate(this.clock.now()) > ends) return null;
    return { scope: 'booking', personId: row.personId, bookingId: read.id, isOwn: row.isOwn === 1 };
  }

  /** The link of a record that went into another one leads to that one: mails and calendars in people's hands go on working (E21). */
  private async personOwner(token: string): Promise<LinkOwner | null> {
    const read = this.tokens.read('person', token);
    if (!read) return null;
    const [row] = await this.database.query<{ personId: string; linkNonce: string }[]>(
      'SELECT COALESCE(merged_into_id, id) AS personId, link_nonce AS linkNonce FROM person WHERE id = ?',
      [read.id],
    );
    return row && read.matches(row.linkNonce) ? { scope: 'person', personId: row.personId, bookingId: null, isOwn: true } : null;
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

function fail(): never {
  throw notFound('link.unknown');
}
