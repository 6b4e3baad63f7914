import { Injectable } from '@nestjs/common';
import type { SqlValue, Tx } from '../../database/tx.js';
import type { LocalDate } from '../../time/berlin.js';
import { coursesTaught } from './teaching-data.js';
import { changesOf, filled, goes, type PersonalTable, type Subject } from './register.js';

type Reader = Pick<Tx, 'query'>;

/** A certificate that says whose it is. */
export const NAMED = `JSON_VALUE(snapshot, '$.holder.latin') <> ''`;

/** The record that counts, as it stands behind its lock. */
export interface HeldPerson {
  readonly id: string;
  readonly mergedIntoId: string | null;
  readonly erasedAt: Date | null;
  readonly retainUntil: LocalDate | null;
}

/** What the register's statements may ask for when they are carried out. */
export interface Moment {
  readonly now: Date;
  readonly yesterday: LocalDate;
}

/** SQL of erasing: whom it is about, and what the register says carried out table by table. */
@Injectable()
export class ErasureStore {
  /** Holds the record and those that went into it until the transaction ends, the record itself first. */
  lock(tx: Tx, personId: string): Promise<HeldPerson[]> {
    return tx.query<HeldPerson[]>(
      `SELECT id, merged_into_id AS mergedIntoId, erased_at AS erasedAt, retain_until AS retainUntil FROM person
       WHERE id = ? OR merged_into_id = ? ORDER BY merged_into_id IS NOT NULL, id FOR UPDATE`,
      [personId, personId],
    );
  }

  /** Courses that name them as who teaches. */
  async coursesTaught(reader: Reader, subject: Subject): Promise<string[]> {
    const { sql, params } = filled(coursesTaught, { ...subject });
    return (await reader.query<{ id: string }[]>(sql, params as SqlValue[])).map(({ id }) => id);
  }

  /** A certificate of theirs still says whose it is. */
  async keepsName(reader: Reader, people: readonly string[]): Promise<boolean> {
    const rows = await reader.query(`SELECT id FROM certificate WHERE person_id IN (?) AND ${NAMED} LIMIT 1`, [people]);
    return rows.length > 0;
  }

  async subject(reader: Reader, people: readonly string[]): Promise<Subject> {
    const [bookings, certificates] = await Promise.all([
      idsOf(reader, 'SELECT id FROM booking WHERE person_id IN (?)', people),
      idsOf(reader, 'SELECT id FROM certificate WHERE person_id IN (?)', people),
    ]);
    return { people, bookings, certificates };
  }

  /** Last dates of the courses to which they came, for some of the time at least. */
  async attended(reader: Reader, personId: string): Promise<LocalDate[]> {
    const rows = await reader.query<{ lastDate: LocalDate }[]>(
      `SELECT r.last_date AS lastDate FROM booking b JOIN course_run r ON r.id = b.course_run_id
       WHERE b.person_id = ? AND (b.state IN ('COMPLETED', 'INCOMPLETE')
         OR EXISTS (SELECT 1 FROM attendance a WHERE a.booking_id = b.id AND a.state IN ('PRESENT', 'PARTIAL')))`,
      [personId],
    );
    return rows.map((row) => row.lastDate);
  }

  /** @param isAsked a proof of use still asks for what the register keeps */
  async forget(tx: Tx, name: string, table: PersonalTable, subject: Subject & Moment, isAsked: boolean): Promise<void> {
    const isGoing = goes(table, isAsked);
    const changes = isGoing ? [] : changesOf(table);
    if (!isGoing && changes.length === 0) return;
    const found = await this.rows(tx, name, table, subject);
    if (!found) return;
    if (isGoing) {
      tx.write(`DELETE FROM ${name} WHERE ${found.sql}`, found.params as SqlValue[]);
      return;
    }
    const set = filled(changes.map(([column, sql]) => `${column} = ${sql}`).join(', '), { ...subject });
    tx.write(`UPDATE ${name} SET ${set.sql} WHERE ${found.sql}`, [...set.params, ...found.params] as SqlValue[]);
  }

  /** Everything that says who it was is gone; from now on nobody books, merges or joins with this record. */
  close(tx: Tx, people: readonly string[], at: Date, retainUntil: LocalDate | null): void {
    tx.write('UPDATE person SET erased_at = ?, retain_until = ? WHERE id IN (?)', [at, retainUntil, people]);
  }

  /** Null when there is no such row: what is found by its content is looked for without locking what it stands among. */
  private async rows(tx: Tx, name: string, { key, ofPerson }: PersonalTable, subject: Subject & Moment) {
    const condition = filled(ofPerson, { ...subject });
    if (!key) return condition;
    const rows = await tx.query(`SELECT ${key} FROM ${name} WHERE ${condition.sql}`, condition.params as SqlValue[]);
    return rows.length === 0 ? null : { sql: `(${key}) IN (?)`, params: [rows.map((row) => Object.values(row))] };
  }
}

async function idsOf(reader: Reader, sql: string, people: readonly string[]): Promise<string[]> {
  const rows = await reader.query<{ id: string }[]>(sql, [people]);
  return rows.map((row) => row.id);
}
