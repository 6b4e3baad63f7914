import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { notFound } from '../../errors/domain-error.js';
import type { FoundPair } from './domain/find-pairs.js';
import type { Ground, Likable } from './domain/likeness.js';

export interface Pair {
  readonly id: string;
  readonly firstId: string;
  readonly secondId: string;
  readonly score: number;
  readonly grounds: readonly Ground[];
}

export interface Merge {
  readonly id: string;
  readonly survivingId: string;
  readonly mergedId: string;
  readonly mergedAt: Date;
  readonly undoUntil: Date;
  readonly undoneAt: Date | null;
}

type PairRow = Omit<Pair, 'grounds'> & { readonly grounds: string };
interface LikableRow {
  readonly id: string;
  readonly name: string;
  readonly latinName: string | null;
  readonly birthYear: number | null;
  /** Kind and value of each, one a line. */
  readonly contacts: string | null;
}

const PAGE = 5_000;
const AT_ONCE = 500;
const PAIR = 'SELECT p.id, p.first_id AS firstId, p.second_id AS secondId, p.score, p.grounds FROM duplicate_pair p';

/** SQL of pairs and of merges. */
@Injectable()
export class DuplicateStore {
  constructor(private readonly database: Database) {}

  /** Everybody, as far as they are compared; read page by page, so that no statement holds all of them. */
  async everybody(): Promise<Likable[]> {
    const people: Likable[] = [];
    for (let after = ''; ;) {
      const rows = await this.database.query<LikableRow[]>(
        `SELECT p.id, p.name, p.latin_name AS latinName, p.birth_year AS birthYear,
           (SELECT GROUP_CONCAT(c.kind, ' ', c.value SEPARATOR '\\n') FROM contact_channel c
            WHERE c.person_id = p.id AND c.kind IN ('EMAIL', 'PHONE')) AS contacts
         FROM person p WHERE p.merged_into_id IS NULL AND p.erased_at IS NULL ${after && 'AND p.id > ?'} ORDER BY p.id LIMIT ${PAGE}`,
        after ? [after] : [],
      );
      people.push(...rows.map(likable));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return people;
      after = last.id;
    }
  }

  /** What was found now replaces what was open; what staff have decided stays decided. */
  async replace(tx: Tx, pairs: readonly FoundPair[], at: Date): Promise<void> {
    for (let from = 0; from < pairs.length; from += AT_ONCE) {
      tx.write(
        `INSERT INTO duplicate_pair (id, first_id, second_id, score, grounds, state, found_at) VALUES ?
         ON DUPLICATE KEY UPDATE score = VALUES(score), grounds = VALUES(grounds), found_at = VALUES(found_at)`,
        [
          pairs
            .slice(from, from + AT_ONCE)
            .map(({ firstId, secondId, score, grounds }) => [newId(), firstId, secondId, score, JSON.stringify(grounds), 'OPEN', at]),
        ],
      );
    }
    await tx.execute(`DELETE FROM duplicate_pair WHERE state = 'OPEN' AND found_at < ?`, [at]);
  }

  /** A pair that waits for a decision, held until the transaction ends. @throws DomainError `duplicates.unknown` */
  async open(reader: Pick<Tx, 'query'>, id: string, lock = ''): Promise<Pair> {
    const [row] = await reader.query<PairRow[]>(`${PAIR} WHERE p.id = ? AND p.state = 'OPEN' ${lock}`, [id]);
    if (!row) throw notFound('duplicates.unknown');
    return pair(row);
  }

  async decide(tx: Tx, id: string, state: 'DISMISSED' | 'MERGED', by: string | null, at: Date): Promise<void> {
    const { affectedRows } = await tx.execute(
      `UPDATE duplicate_pair SET state = ?, decided_by = ?, decided_at = ? WHERE id = ? AND state = 'OPEN'`,
      [state, by, at, id],
    );
    if (affectedRows !== 1) throw notFound('duplicates.unknown');
  }

  /** After a merge was taken back its pair waits again. */
  reopen(tx: Tx, { survivingId, mergedId }: Merge): void {
    tx.write(
      `UPDATE duplicate_pair SET state = 'OPEN', decided_by = NULL, decided_at = NULL
       WHERE state = 'MERGED' AND first_id IN (?) AND second_id IN (?)`,
      [
        [survivingId, mergedId],
        [survivingId, mergedId],
      ],
    );
  }

  /** Holds both records until the transaction ends, in the order of their ids. */
  async lockPeople(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('SELECT id FROM person WHERE id IN (?) ORDER BY id FOR UPDATE', [ids]);
  }

  /** Records that went into this one before. */
  async mergedBefore(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM person WHERE merged_into_id = ?', [id]);
    return rows.map((row) => row.id);
  }

  /** @throws DomainError `duplicates.merge_unknown` */
  async merge(tx: Tx, id: string): Promise<Merge> {
    const [row] = await tx.query<Merge[]>(
      `SELECT id, surviving_id AS survivingId, merged_id AS mergedId, merged_at AS mergedAt, undo_until AS undoUntil,
         undone_at AS undoneAt FROM person_merge WHERE id = ? FOR UPDATE`,
      [id],
    );
    if (!row) throw notFound('duplicates.merge_unknown');
    return row;
  }
}

export const pair = (row: PairRow): Pair => ({ ...row, grounds: JSON.parse(row.grounds) as Ground[] });

function likable({ id, name, latinName, birthYear, contacts }: LikableRow): Likable {
  const all = contacts?.split('\n') ?? [];
  const ofKind = (kind: string): string[] => all.filter((one) => one.startsWith(`${kind} `)).map((one) => one.slice(kind.length + 1));
  return { id, names: latinName ? [name, latinName] : [name], birthYear, emails: ofKind('EMAIL'), phones: ofKind('PHONE') };
}
