import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import type { ImportContent } from './import-content.js';
import type { Stranger } from './domain/identify.js';

export interface MemberImport {
  readonly id: string;
  readonly runId: string;
  readonly content: ImportContent;
  readonly version: number;
  readonly expiresAt: Date;
}

export interface NewImport {
  readonly organisationId: string;
  readonly accountId: string;
  readonly runId: string;
  readonly content: ImportContent;
  readonly at: Date;
  readonly expiresAt: Date;
}

type Reader = Pick<Tx, 'query'>;
const CHUNK = 1_000;

/** Lists while they are checked, and the people they may mean. */
@Injectable()
export class MemberImportStore {
  constructor(private readonly database: Database) {}

  insert(tx: Tx, { organisationId, accountId, runId, content, at, expiresAt }: NewImport): string {
    const id = newId();
    tx.write(
      'INSERT INTO member_import (id, organisation_id, account_id, course_run_id, content, version, created_at, expires_at) VALUES (?)',
      [[id, organisationId, accountId, runId, JSON.stringify(content), 1, at, expiresAt]],
    );
    return id;
  }

  async find(organisationId: string, id: string, now: Date, reader: Reader = this.database, lock = ''): Promise<MemberImport | null> {
    const [row] = await reader.query<(Omit<MemberImport, 'content'> & { content: string })[]>(
      `SELECT id, course_run_id AS runId, content, version, expires_at AS expiresAt FROM member_import
       WHERE id = ? AND organisation_id = ? AND expires_at > ? ${lock}`,
      [id, organisationId, now],
    );
    return row ? { ...row, content: JSON.parse(row.content) as ImportContent } : null;
  }

  findLocked(tx: Tx, organisationId: string, id: string, now: Date): Promise<MemberImport | null> {
    return this.find(organisationId, id, now, tx, 'FOR UPDATE');
  }

  save(tx: Tx, id: string, content: ImportContent): void {
    tx.write('UPDATE member_import SET content = ?, version = version + 1 WHERE id = ?', [JSON.stringify(content), id]);
  }

  delete(tx: Tx, id: string): void {
    tx.write('DELETE FROM member_import WHERE id = ?', [id]);
  }

  /** People with one of these contacts; whether they are meant depends on the name too. */
  async strangers(reader: Reader, contacts: readonly string[]): Promise<Stranger[]> {
    const found: Stranger[] = [];
    for (let from = 0; from < contacts.length; from += CHUNK) {
      found.push(
        ...(await reader.query<Stranger[]>(
          `SELECT p.id AS personId, p.sort_name AS sortName, c.value AS contact FROM contact_channel c JOIN person p ON p.id = c.person_id
           WHERE c.value IN (?) ORDER BY p.id DESC`,
          [contacts.slice(from, from + CHUNK)],
        )),
      );
    }
    return found;
  }

  /** Which lines this organisation has enrolled in the run before, if the booking still counts. */
  async enrolled(reader: Reader, organisationId: string, runId: string): Promise<Map<string, string>> {
    const rows = await reader.query<{ hash: string; personId: string }[]>(
      `SELECT i.row_hash AS hash, k.person_id AS personId FROM enrolment_batch b
       JOIN enrolment_item i ON i.batch_id = b.id JOIN booking k ON k.id = i.booking_id
       WHERE b.organisation_id = ? AND b.course_run_id = ? AND k.active = 1`,
      [organisationId, runId],
    );
    return new Map(rows.map(({ hash, personId }) => [hash, personId]));
  }
}
