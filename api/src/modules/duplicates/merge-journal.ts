import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import type { SqlValue, Tx } from '../../database/tx.js';
import { conflict } from '../../errors/domain-error.js';

/** Tables whose rows belong to one person by `person_id`; all of them go along. A test compares them with the schema. */
export const movedTables = [
  ...(['address_change', 'booking', 'certificate', 'consent', 'contact_channel', 'document_check'] as const),
  ...(['membership', 'volunteer_profile', 'outbox'] as const),
] as const;

/** Tables of which a row may go, with all it holds. */
const removable = {
  contact_channel: ['id', 'person_id', 'kind', 'value', 'organisation_id', 'is_preferred', 'created_at'],
  volunteer_profile: [
    ...['id', 'person_id', 'kind', 'organisation_id', 'territory_id', 'languages', 'qualified_on', 'active_from', 'active_to'],
  ],
} as const;

type ChangedTable = (typeof movedTables)[number] | 'person';

export interface JournalRow {
  readonly table: ChangedTable;
  readonly rowId: string;
  readonly was: Readonly<Record<string, unknown>>;
  readonly became: Readonly<Record<string, unknown>> | null;
}

export interface NewMerge {
  readonly survivingId: string;
  readonly mergedId: string;
  readonly by: string | null;
  readonly at: Date;
  readonly undoUntil: Date;
}

const NEXT = '(SELECT COALESCE(MAX(w.n), 0) FROM person_merge_row w WHERE w.merge_id = ?)';
const jsonOf = (columns: readonly string[], values = columns): string =>
  `JSON_OBJECT(${columns.map((column, at) => `'${column}', ${values[at] ?? '?'}`).join(', ')})`;

/** Changes rows for a merge and notes what they held, so that it can be taken back row by row. */
@Injectable()
export class MergeJournal {
  open(tx: Tx, merge: NewMerge): string {
    const id = newId();
    tx.write('INSERT INTO person_merge (id, surviving_id, merged_id, merged_by, merged_at, undo_until) VALUES (?)', [
      [id, merge.survivingId, merge.mergedId, merge.by, merge.at, merge.undoUntil],
    ]);
    return id;
  }

  /** Everything that belongs to one record belongs to the other from now on. */
  moveAll(tx: Tx, mergeId: string, from: string, to: string): void {
    for (const table of movedTables) {
      tx.write(
        `INSERT INTO person_merge_row (merge_id, n, table_name, row_id, was, became)
         SELECT ?, ${NEXT} + ROW_NUMBER() OVER (ORDER BY t.id), ?, t.id, ${jsonOf(['person_id'])}, JSON_OBJECT('person_id', ?)
         FROM ${table} t WHERE t.person_id = ?`,
        [mergeId, mergeId, table, to, from],
      );
      tx.write(`UPDATE ${table} SET person_id = ? WHERE person_id = ?`, [to, from]);
    }
  }

  change(tx: Tx, mergeId: string, table: ChangedTable, rowId: string, became: Readonly<Record<string, SqlValue>>): void {
    const columns = Object.keys(became);
    if (columns.length === 0) return;
    const values = Object.values(became);
    tx.write(
      `INSERT INTO person_merge_row (merge_id, n, table_name, row_id, was, became)
       SELECT ?, ${NEXT} + 1, ?, t.id, ${jsonOf(columns)}, ${jsonOf(columns, [])} FROM ${table} t WHERE t.id = ?`,
      [mergeId, mergeId, table, ...values, rowId],
    );
    tx.write(`UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`, [...values, rowId]);
  }

  remove(tx: Tx, mergeId: string, table: keyof typeof removable, rowId: string): void {
    tx.write(
      `INSERT INTO person_merge_row (merge_id, n, table_name, row_id, was)
       SELECT ?, ${NEXT} + 1, ?, t.id, ${jsonOf(removable[table])} FROM ${table} t WHERE t.id = ?`,
      [mergeId, mergeId, table, rowId],
    );
    tx.write(`DELETE FROM ${table} WHERE id = ?`, [rowId]);
  }

  /** What a merge has changed, the last change first. */
  async rows(tx: Tx, mergeId: string): Promise<JournalRow[]> {
    const rows = await tx.query<{ table: ChangedTable; rowId: string; was: string; became: string | null }[]>(
      'SELECT table_name AS `table`, row_id AS rowId, was, became FROM person_merge_row WHERE merge_id = ? ORDER BY n DESC',
      [mergeId],
    );
    return rows.map((row) => ({
      ...row,
      was: JSON.parse(row.was) as Record<string, unknown>,
      became: row.became === null ? null : (JSON.parse(row.became) as Record<string, unknown>),
    }));
  }

  /**
   * Gives a row back what it held. What somebody has meanwhile corrected in the person, or taken out of their contacts,
   * stays as they left it. @throws DomainError `duplicates.undo_changed`
   */
  async restore(tx: Tx, { table, rowId, was, became }: JournalRow): Promise<void> {
    if (became === null) {
      tx.write(`INSERT INTO ${table} (${Object.keys(was).join(', ')}) VALUES (?)`, [Object.values(was).map(sqlValue)]);
      return;
    }
    for (const [column, before] of Object.entries(was)) {
      const { affectedRows } = await tx.execute(`UPDATE ${table} SET ${column} = ? WHERE id = ? AND ${column} <=> ?`, [
        ...[sqlValue(before), rowId, sqlValue(became[column])],
      ]);
      if (affectedRows === 0 && !mayHaveChanged.has(table)) throw conflict('duplicates.undo_changed', { table });
    }
  }

  close(tx: Tx, mergeId: string, by: string | null, at: Date): void {
    tx.write('UPDATE person_merge SET undone_by = ?, undone_at = ? WHERE id = ?', [by, at, mergeId]);
  }
}

const mayHaveChanged: ReadonlySet<ChangedTable> = new Set([
  ...(['person', 'contact_channel', 'consent', 'outbox', 'membership'] as const),
  'address_change',
]);

/** Lists are text in their columns. */
function sqlValue(value: unknown): SqlValue {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as string | number | boolean);
}
