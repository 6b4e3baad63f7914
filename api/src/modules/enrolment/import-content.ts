import type { SupportNeedKind } from '../booking/index.js';
import { canonicalColumns, type ColumnKind } from './domain/columns.js';
import type { Decision, ListRow } from './domain/identify.js';
import { type RowValues, valuesOf } from './domain/row-values.js';
import { rowHash } from './row-hash.js';

/** One line of a list that is being checked. */
export interface ImportRow {
  /** As people count: the first line of people is 1. */
  readonly n: number;
  readonly cells: readonly string[];
  /** What was typed over the cells. */
  readonly edit?: Partial<RowValues>;
  readonly decision?: Decision;
  /** The organisation says that the person has done the basic course somewhere else. */
  readonly elsewhere?: true;
  /** What the person needs to take part, said with their consent. */
  readonly needs?: readonly SupportNeedKind[];
}

/** A list as it lies in the database until it is enrolled or a day old. */
export interface ImportContent {
  readonly header: readonly string[] | null;
  readonly columns: readonly ColumnKind[];
  readonly rows: readonly ImportRow[];
}

export const newContent = (table: readonly (readonly string[])[], columns: readonly ColumnKind[], hasHeader: boolean): ImportContent => ({
  header: hasHeader ? (table[0] ?? null) : null,
  columns: canonicalColumns(columns),
  rows: table.slice(hasHeader ? 1 : 0).map((cells, at) => ({ n: at + 1, cells })),
});

export const valuesIn = ({ cells, edit }: ImportRow, columns: readonly ColumnKind[]): RowValues => ({
  ...valuesOf(cells, columns),
  ...edit,
});

export function listRows({ rows, columns }: ImportContent): ListRow[] {
  return rows.map((row) => {
    const values = valuesIn(row, columns);
    return { n: row.n, values, decision: row.decision ?? null, hash: rowHash(values) };
  });
}
