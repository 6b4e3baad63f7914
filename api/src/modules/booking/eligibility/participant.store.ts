import { Injectable } from '@nestjs/common';
import { newId, newNonce } from '../../../database/ids.js';
import type { SqlValue, Tx } from '../../../database/tx.js';
import { tooMany } from '../../../errors/domain-error.js';
import { Settings } from '../../../settings/settings.js';
import { addDays, type LocalDate } from '../../../time/berlin.js';
import { servedNeeds } from '../domain/meals.js';
import { contactEmail, contactPhone, sortName, soundName } from '../../people/index.js';

export interface ParticipantWish {
  readonly name: string;
  readonly callName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisationId: string | null;
  readonly birthYear: number | null;
  readonly language: string;
}

/** What a run says of needs: until when they are kept, and whether somebody cooks. */
export interface RunOfNeeds {
  readonly lastDate: LocalDate;
  readonly hasFood: boolean;
}

/** SQL: whether there is something to eat in the run `r`. */
export const HAS_FOOD = `JSON_CONTAINS(r.flags, '"catering"')`;

/** Which wording of the form's consent line was shown. */
const CONSENT_TEXT_VERSION = '2026-11';

/**
 * More people than any family has. So many new names a day may book with one address, and so many get their link again:
 * nobody empties a course or fills a stranger's mailbox with one address.
 */
const MOST_AT_ONE_ADDRESS = 10;
const DAY = 24 * 3_600_000;

/** Whom the contacts of a wish reach. */
export interface Reached {
  readonly ids: readonly string[];
  /** So many of them are new since yesterday and came with the address. */
  readonly newcomers: number;
}

/** @throws DomainError `booking.too_many_at_address` when an address brings new names all day long */
export function assertNotTooMany(newcomers: number): void {
  if (newcomers >= MOST_AT_ONE_ADDRESS) throw tooMany('booking.too_many_at_address', DAY / 1_000);
}

/**
 * The rest of a question about the person `p` with this name among others, one row at most. The name of a record that
 * went into another one still leads to that one (E21).
 */
export function namedAmong(ids: readonly string[], name: string): { sql: string; params: SqlValue[] } {
  const sql = `WHERE p.id IN (?) AND (p.sort_name = ? OR EXISTS (SELECT 1 FROM person o WHERE o.merged_into_id = p.id AND o.sort_name = ?))
     ORDER BY p.id LIMIT 1`;
  return { sql, params: [ids, sortName(name), sortName(name)] };
}

/** As they are stored. */
export const contactsOf = ({ email, phone }: Pick<ParticipantWish, 'email' | 'phone'>): string[] => [
  ...(email ? [contactEmail(email)] : []),
  ...(phone ? [contactPhone(phone)] : []),
];

/** People as they enter through the booking form, with what they need. */
@Injectable()
export class ParticipantStore {
  constructor(private readonly settings: Settings) {}

  /**
   * The person with this name and one of these contacts.
   * @throws DomainError `booking.too_many_at_address` when the address brings new names all day long
   */
  async find(reader: Pick<Tx, 'query'>, wish: ParticipantWish, now: Date): Promise<string | null> {
    const reached = await this.reachedBy(reader, wish, now);
    const { sql, params } = namedAmong(reached.ids, wish.name);
    const [known] = reached.ids.length > 0 ? await reader.query<{ id: string }[]>(`SELECT p.id FROM person p ${sql}`, params) : [];
    if (!known) assertNotTooMany(reached.newcomers);
    return known?.id ?? null;
  }

  /** Whom these contacts reach. A contact alone is nobody: families share addresses, and many people have none. */
  async reachedBy(reader: Pick<Tx, 'query'>, wish: ParticipantWish, now: Date): Promise<Reached> {
    const contacts = contactsOf(wish);
    if (contacts.length === 0) return { ids: [], newcomers: 0 };
    const rows = await reader.query<{ id: string; isNew: number }[]>(
      `SELECT person_id AS id, value = ? AND kind = 'EMAIL' AND created_at > ? AS isNew FROM contact_channel WHERE value IN (?)`,
      [wish.email ? contactEmail(wish.email) : '', new Date(now.getTime() - DAY), contacts],
    );
    return { ids: [...new Set(rows.map(({ id }) => id))], newcomers: rows.filter(({ isNew }) => isNew).length };
  }

  /** People who can be reached at this address and have booked; a shared address has several. */
  findByEmail(tx: Tx, email: string): Promise<{ id: string; language: string }[]> {
    return tx.query<{ id: string; language: string }[]>(
      `SELECT p.id, p.language FROM person p
       WHERE p.id IN (SELECT c.person_id FROM contact_channel c WHERE c.value = ? AND c.kind = 'EMAIL')
         AND EXISTS (SELECT 1 FROM booking b WHERE b.person_id = p.id)
       ORDER BY p.created_at, p.id LIMIT ${MOST_AT_ONE_ADDRESS}`,
      [email],
    );
  }

  /** Holds the person's row until the transaction ends, so that a link is renewed once. */
  async lockLink(tx: Tx, personId: string): Promise<{ language: string; linkNonce: string } | null> {
    const [row] = await tx.query<{ language: string; linkNonce: string }[]>(
      'SELECT language, link_nonce AS linkNonce FROM person WHERE id = ? FOR UPDATE',
      [personId],
    );
    return row ?? null;
  }

  /** Links of records that went into this one open the same page, so they end too. */
  renewLink(tx: Tx, personId: string, nonce: string): void {
    tx.write('UPDATE person SET link_nonce = ? WHERE id = ? OR merged_into_id = ?', [nonce, personId, personId]);
  }

  add(tx: Tx, wish: ParticipantWish, at: Date): string {
    const id = newId();
    tx.write('INSERT INTO person (id, name, call_name, sort_name, sound_name, birth_year, language, link_nonce, created_at) VALUES (?)', [
      [id, wish.name, wish.callName, sortName(wish.name), soundName(wish.name), wish.birthYear, wish.language, newNonce(), at],
    ]);
    const channels = [
      ...(wish.email ? [[newId(), id, 'EMAIL', contactEmail(wish.email), null, true, at]] : []),
      ...(wish.phone ? [[newId(), id, 'PHONE', contactPhone(wish.phone), null, !wish.email, at]] : []),
      ...(wish.organisationId ? [[newId(), id, 'ORGANISATION', '', wish.organisationId, !wish.email && !wish.phone, at]] : []),
    ];
    if (channels.length > 0) {
      tx.write('INSERT INTO contact_channel (id, person_id, kind, value, organisation_id, is_preferred, created_at) VALUES ?', [channels]);
    }
    return id;
  }

  /** @param run some time after its last date the needs are deleted */
  async addNeeds(tx: Tx, bookingId: string, needs: readonly string[], { lastDate, hasFood }: RunOfNeeds): Promise<void> {
    const kinds = servedNeeds(needs, hasFood);
    if (kinds.length === 0) return;
    const deleteAfter = addDays(lastDate, await this.settings.valueOn('retention.support_needs_days', lastDate, tx));
    tx.write('INSERT INTO support_need (id, booking_id, kind, delete_after) VALUES ?', [
      [...new Set(kinds)].map((kind) => [newId(), bookingId, kind, deleteAfter]),
    ]);
  }

  /** Who consents for somebody under 18 (exception E23). */
  addGuardian(tx: Tx, bookingId: string, { name, contact }: { readonly name: string; readonly contact: string }, at: Date): void {
    tx.write('INSERT INTO guardian (booking_id, name, contact, text_version, consented_at) VALUES (?)', [
      [bookingId, name, contact, CONSENT_TEXT_VERSION, at],
    ]);
  }

  consent(tx: Tx, personId: string, purpose: 'NEWSLETTER', at: Date): void {
    tx.write('INSERT INTO consent (id, person_id, purpose, text_version, given_at) VALUES (?)', [
      [newId(), personId, purpose, CONSENT_TEXT_VERSION, at],
    ]);
  }
}
