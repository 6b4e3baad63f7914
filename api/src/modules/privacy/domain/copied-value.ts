/** How a value of the own copy is read: words for what only programs say, days and moments as people write them. */
export interface Reading {
  /** Words for a code, null where there are none. */
  word(code: string): string | null;
  day(date: string): string;
  moment(at: Date): string;
}

/** A value as text, or as a list of such where it holds several. */
export type Readable = string | readonly { readonly name: string | null; readonly value: Readable }[];

/** A value in its column: whether something is, has or can is stored as a number. */
export function readableCell(column: string, value: unknown, words: Reading): Readable {
  return readableValue(/^(?:is|has|can)_/.test(column) && typeof value === 'number' ? value === 1 : value, words);
}

/** Null and empty values say nothing, and the ids of rows nothing to a person. */
export function readableValue(value: unknown, words: Reading): Readable {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return words.moment(value);
  if (Array.isArray(value)) return value.map((one: unknown) => ({ name: null, value: readableValue(one, words) })).filter(hasContent);
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([name, one]: [string, unknown]) => ({ name, value: readableValue(one, words) }));
    return parts.filter(hasContent);
  }
  return plain(value as string | number | boolean, words);
}

function plain(value: string | number | boolean, words: Reading): string {
  if (typeof value === 'boolean') return words.word(value ? 'yes' : 'no') ?? String(value);
  if (typeof value === 'number') return String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return words.day(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return words.moment(new Date(value));
  return words.word(value) ?? (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(value) ? '' : value);
}

const hasContent = ({ value }: { value: Readable }): boolean => value.length > 0;

/** Keys that lead from row to row, and what only sorts: for a person they say nothing. */
const technical: ReadonlySet<string> = new Set(['enrolled_by', 'seen_by', 'sort_name', 'sound_name']);

export const isTechnical = (column: string): boolean => column.endsWith('_id') || technical.has(column);

/** Columns with something to read in any of the rows, in the order in which they come. */
export function readableColumns(rows: readonly Readonly<Record<string, unknown>>[], words: Reading): string[] {
  const all = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) => !isTechnical(column));
  return all.filter((column) => rows.some((row) => readableCell(column, row[column], words).length > 0));
}
