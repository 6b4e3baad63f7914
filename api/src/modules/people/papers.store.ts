import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import type { LocalDate } from '../../time/berlin.js';
import type { SeenPaper } from './domain/papers.js';

export interface StoredPaper extends SeenPaper {
  readonly id: string;
  readonly seenBy: string;
}

/** SQL of the register of papers. */
@Injectable()
export class PapersStore {
  constructor(private readonly database: Database) {}

  /** Null for somebody we do not know or have forgotten, or whose record has become part of another. */
  async findPerson(id: string): Promise<{ id: string; name: string } | null> {
    const [row] = await this.database.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM person WHERE id = ? AND merged_into_id IS NULL AND erased_at IS NULL',
      [id],
    );
    return row ?? null;
  }

  /** Holds the person: whoever notes the same, erases or merges at that moment comes before or after. */
  async lockPerson(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query('SELECT id FROM person WHERE id = ? AND merged_into_id IS NULL AND erased_at IS NULL FOR UPDATE', [id]);
    return rows.length > 0;
  }

  /** The youngest first. */
  ofPerson(personId: string): Promise<StoredPaper[]> {
    return this.database.query(
      `SELECT d.id, d.kind, d.seen_on AS seenOn, d.valid_until AS validUntil, a.name AS seenBy
       FROM document_check d JOIN staff_account a ON a.id = d.seen_by WHERE d.person_id = ? ORDER BY d.seen_on DESC, d.id DESC`,
      [personId],
    );
  }

  add(tx: Tx, personId: string, paper: SeenPaper, seenBy: string, now: Date): string {
    const id = newId();
    tx.write('INSERT INTO document_check (id, person_id, kind, seen_on, valid_until, seen_by, created_at) VALUES (?)', [
      [id, personId, paper.kind, paper.seenOn, paper.validUntil, seenBy, now],
    ]);
    return id;
  }

  /** The same note is there already. */
  async has(tx: Tx, personId: string, { kind, seenOn, validUntil }: SeenPaper): Promise<boolean> {
    const rows = await tx.query('SELECT id FROM document_check WHERE person_id = ? AND kind = ? AND seen_on = ? AND valid_until <=> ?', [
      personId,
      kind,
      seenOn,
      validUntil,
    ]);
    return rows.length > 0;
  }

  /** @returns what it was; null when there is no such note */
  async remove(tx: Tx, personId: string, paperId: string): Promise<{ kind: string; seenOn: LocalDate } | null> {
    const [row] = await tx.query<{ kind: string; seenOn: LocalDate }[]>(
      'SELECT kind, seen_on AS seenOn FROM document_check WHERE id = ? AND person_id = ? FOR UPDATE',
      [paperId, personId],
    );
    if (row) await tx.execute('DELETE FROM document_check WHERE id = ?', [paperId]);
    return row ?? null;
  }
}
