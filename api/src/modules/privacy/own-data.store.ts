import { Injectable } from '@nestjs/common';
import { newId, newNonce } from '../../database/ids.js';
import type { SqlValue, Tx } from '../../database/tx.js';
import type { LocalDate } from '../../time/berlin.js';
import { worksFor } from '../access/index.js';
import { sortName, soundName } from '../people/index.js';
import type { OwnDataDto, OwnNeedDto } from './own-data.dto.js';

type Reader = Pick<Tx, 'query'>;
type Correction = Partial<Pick<OwnPerson, 'name' | 'callName' | 'language' | 'birthYear'>>;

export interface OwnPerson extends Pick<OwnDataDto, 'name' | 'callName' | 'language' | 'birthYear'> {
  readonly id: string;
  readonly mergedIntoId: string | null;
  readonly erasedAt: Date | null;
  readonly forgetOn: LocalDate | null;
  readonly remindersOffAt: Date | null;
}

export interface AddressChange {
  readonly id: string;
  readonly personId: string;
  readonly address: string;
  readonly former: string | null;
  readonly nonce: string;
  readonly expiresAt: Date;
  readonly confirmedAt: Date | null;
}

export interface ConfirmedChange {
  readonly id: string;
  readonly address: string;
  readonly former: string | null;
  readonly confirmedAt: Date;
}

const PERSON = `SELECT id, name, call_name AS callName, language, birth_year AS birthYear, erased_at AS erasedAt, forget_on AS forgetOn,
  reminders_off_at AS remindersOffAt, merged_into_id AS mergedIntoId FROM person WHERE id = ?`;

/** What belongs to one person, read for them and changed by them. */
@Injectable()
export class OwnDataStore {
  async person(reader: Reader, id: string): Promise<OwnPerson | null> {
    const [row] = await reader.query<OwnPerson[]>(PERSON, [id]);
    return row ?? null;
  }

  /** Holds the record that counts: this one, or the one it became part of since it was read. Null for who is forgotten. */
  hold(tx: Tx, id: string): Promise<OwnPerson | null> {
    return this.standing(tx, id, 'FOR UPDATE');
  }

  /** The same to look at. */
  async standing(reader: Reader, id: string, lock: 'FOR UPDATE' | '' = ''): Promise<OwnPerson | null> {
    const [row] = await reader.query<OwnPerson[]>(`${PERSON} ${lock}`, [id]);
    if (!row || row.erasedAt) return null;
    return row.mergedIntoId === null ? row : this.standing(reader, row.mergedIntoId, lock);
  }

  setReminders(tx: Tx, personId: string, offAt: Date | null): void {
    tx.write('UPDATE person SET reminders_off_at = ? WHERE id = ?', [offAt, personId]);
  }

  /** The name stands on a document that somebody may hold in their hands. */
  async hasCertificate(reader: Reader, personId: string): Promise<boolean> {
    const rows = await reader.query(`SELECT id FROM certificate WHERE person_id = ? AND state <> 'REVOKED' LIMIT 1`, [personId]);
    return rows.length > 0;
  }

  async contacts(reader: Reader, personId: string, kind: 'EMAIL' | 'PHONE'): Promise<string[]> {
    const rows = await reader.query<{ value: string }[]>(
      'SELECT value FROM contact_channel WHERE person_id = ? AND kind = ? ORDER BY is_preferred DESC, created_at, id',
      [personId, kind],
    );
    return [...new Set(rows.map((row) => row.value))];
  }

  organisations(reader: Reader, personId: string, today: LocalDate): Promise<OwnDataDto['organisations']> {
    return reader.query<OwnDataDto['organisations']>(
      `SELECT o.name, MIN(x.since) AS since FROM (
         SELECT organisation_id, valid_from AS since FROM membership
         WHERE person_id = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)
         UNION ALL
         SELECT organisation_id, NULL FROM contact_channel WHERE person_id = ? AND organisation_id IS NOT NULL) x
       JOIN organisation o ON o.id = x.organisation_id GROUP BY o.id, o.name ORDER BY o.name`,
      [personId, today, today, personId],
    );
  }

  needs(reader: Reader, personId: string): Promise<Omit<OwnNeedDto, 'canRemove'>[]> {
    return reader.query<Omit<OwnNeedDto, 'canRemove'>[]>(
      `SELECT n.id, n.kind, r.title, n.delete_after AS until FROM support_need n
       JOIN booking b ON b.id = n.booking_id JOIN course_run r ON r.id = b.course_run_id
       WHERE b.person_id = ? ORDER BY n.delete_after, n.id`,
      [personId],
    );
  }

  /** Of the needs of a person those that an account may read: of runs of its division. */
  async needsFor(reader: Reader, personId: string, accountId: string | null): Promise<Set<string>> {
    const rows = await reader.query<{ id: string }[]>(
      `SELECT n.id FROM support_need n JOIN booking b ON b.id = n.booking_id JOIN course_run r ON r.id = b.course_run_id
       JOIN offering e ON e.id = r.offering_id WHERE b.person_id = ? AND ${worksFor('e.division')}`,
      [personId, accountId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  removeNeed(tx: Tx, personId: string, needId: string, kept: string): Promise<{ affectedRows: number }> {
    return tx.execute(
      'DELETE n FROM support_need n JOIN booking b ON b.id = n.booking_id WHERE n.id = ? AND b.person_id = ? AND n.kind <> ?',
      [needId, personId, kept],
    );
  }

  /** The latest word about mails on new courses. */
  async newsletter(reader: Reader, personId: string): Promise<{ givenAt: Date; withdrawnAt: Date | null } | null> {
    const [row] = await reader.query<{ givenAt: Date; withdrawnAt: Date | null }[]>(
      `SELECT given_at AS givenAt, withdrawn_at AS withdrawnAt FROM consent
       WHERE person_id = ? AND purpose = 'NEWSLETTER' ORDER BY withdrawn_at IS NULL DESC, given_at DESC, id DESC LIMIT 1`,
      [personId],
    );
    return row ?? null;
  }

  consent(tx: Tx, personId: string, textVersion: string, at: Date): void {
    tx.write('INSERT INTO consent (id, person_id, purpose, text_version, given_at) VALUES (?)', [
      [newId(), personId, 'NEWSLETTER', textVersion, at],
    ]);
  }

  withdrawConsent(tx: Tx, personId: string, at: Date): void {
    tx.write(`UPDATE consent SET withdrawn_at = ? WHERE person_id = ? AND purpose = 'NEWSLETTER' AND withdrawn_at IS NULL`, [at, personId]);
  }

  /** A corrected name has no Latin form yet. Mails about what is ahead are written in the new language. */
  correct(tx: Tx, personId: string, { name, callName, language, birthYear }: Correction): void {
    const changes: Record<string, SqlValue> = {
      ...(name !== undefined && { name, sort_name: sortName(name), sound_name: soundName(name), latin_name: null }),
      ...(callName !== undefined && { call_name: callName }),
      ...(language !== undefined && { language }),
      ...(birthYear !== undefined && { birth_year: birthYear }),
    };
    for (const [column, value] of Object.entries(changes)) tx.write(`UPDATE person SET ${column} = ? WHERE id = ?`, [value, personId]);
    if (language === undefined) return;
    tx.write(`UPDATE booking SET language = ? WHERE person_id = ? AND state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')`, [
      language,
      personId,
    ]);
  }

  keep(tx: Tx, personId: string, at: Date): void {
    tx.write('UPDATE person SET kept_at = ?, forget_on = NULL WHERE id = ?', [at, personId]);
  }

  /** One number takes the place of all, or none does. */
  setPhone(tx: Tx, personId: string, phone: string | null, isPreferred: boolean, at: Date): void {
    tx.write(`DELETE FROM contact_channel WHERE person_id = ? AND kind = 'PHONE'`, [personId]);
    if (phone !== null) this.addContact(tx, personId, 'PHONE', phone, isPreferred, at);
  }

  /** @param instead addresses that go; others that the person has stay */
  setEmail(tx: Tx, personId: string, address: string, instead: readonly (string | null)[], at: Date): void {
    tx.write(`DELETE FROM contact_channel WHERE person_id = ? AND kind = 'EMAIL' AND value IN (?)`, [personId, [address, ...instead]]);
    tx.write('UPDATE contact_channel SET is_preferred = 0 WHERE person_id = ?', [personId]);
    this.addContact(tx, personId, 'EMAIL', address, true, at);
  }

  /** Links that went there, and a wish to have it, end with it; the next way to reach the person is used from then on. */
  removeEmail(tx: Tx, personId: string, address: string): void {
    tx.write(`DELETE FROM contact_channel WHERE person_id = ? AND kind = 'EMAIL' AND value = ?`, [personId, address]);
    tx.write('DELETE FROM address_change WHERE person_id = ? AND ? IN (address, former)', [personId, address]);
    tx.write(
      `UPDATE contact_channel SET is_preferred = 1 WHERE person_id = ? AND NOT EXISTS (
         SELECT 1 FROM (SELECT id FROM contact_channel WHERE person_id = ? AND is_preferred = 1) used)
       ORDER BY kind = 'EMAIL' DESC, kind = 'PHONE' DESC, created_at, id LIMIT 1`,
      [personId, personId],
    );
  }

  /** A newer wish ends the older ones. */
  addChange(tx: Tx, change: Pick<AddressChange, 'personId' | 'address' | 'former' | 'expiresAt'>, at: Date): string {
    const id = newId();
    tx.write('DELETE FROM address_change WHERE person_id = ? AND confirmed_at IS NULL', [change.personId]);
    tx.write('INSERT INTO address_change (id, person_id, address, former, nonce, created_at, expires_at) VALUES (?)', [
      [id, change.personId, change.address, change.former, newNonce(), at, change.expiresAt],
    ]);
    return id;
  }

  async change(reader: Reader, id: string, lock = ''): Promise<AddressChange | null> {
    const [row] = await reader.query<AddressChange[]>(
      `SELECT id, person_id AS personId, address, former, nonce, expires_at AS expiresAt, confirmed_at AS confirmedAt
       FROM address_change WHERE id = ? ${lock}`,
      [id],
    );
    return row ?? null;
  }

  async pendingEmail(reader: Reader, personId: string, now: Date): Promise<string | null> {
    const [row] = await reader.query<{ address: string }[]>(
      'SELECT address FROM address_change WHERE person_id = ? AND confirmed_at IS NULL AND expires_at > ? ORDER BY id DESC LIMIT 1',
      [personId, now],
    );
    return row?.address ?? null;
  }

  /** Changes that can still be taken back, the latest first: what is older was forgotten, and with it where the mails went before. */
  changes(reader: Reader, personId: string): Promise<ConfirmedChange[]> {
    return reader.query<ConfirmedChange[]>(
      `SELECT id, address, former, confirmed_at AS confirmedAt FROM address_change
       WHERE person_id = ? AND confirmed_at IS NOT NULL ORDER BY confirmed_at DESC, id DESC`,
      [personId],
    );
  }

  /** Taken back, or overtaken: links that went to other addresses confirm nothing any more. */
  forgetChanges(tx: Tx, personId: string): void {
    tx.write('DELETE FROM address_change WHERE person_id = ?', [personId]);
  }

  confirm(tx: Tx, changeId: string, at: Date): void {
    tx.write('UPDATE address_change SET confirmed_at = ? WHERE id = ?', [at, changeId]);
  }

  private addContact(tx: Tx, personId: string, kind: 'EMAIL' | 'PHONE', value: string, isPreferred: boolean, at: Date): void {
    tx.write('INSERT INTO contact_channel (id, person_id, kind, value, is_preferred, created_at) VALUES (?)', [
      [newId(), personId, kind, value, isPreferred, at],
    ]);
  }
}
