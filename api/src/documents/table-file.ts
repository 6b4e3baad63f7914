import writeXlsxFile from 'write-excel-file/node';
import { csvOf } from '../texts/safe-csv.js';

/** What a column holds: numbers and days are given to the spreadsheet as such, so that they can be sorted and summed. */
export interface TableColumn {
  readonly head: string;
  readonly type: 'text' | 'number' | 'day';
  /** In characters. */
  readonly width: number;
}

/** Text, a number, a calendar day as 'YYYY-MM-DD', or nothing. */
export type TableCell = string | number | null;

export interface Table {
  readonly name: string;
  /** Lines above the table, label and value. */
  readonly facts?: readonly (readonly [label: string, value: string | number])[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** A file for spreadsheets in Germany; one table is a course's people, so it fits into memory many times over. */
export async function tableFile(table: Table, format: TableFormat): Promise<Buffer> {
  return format === 'xlsx'
    ? xlsxOf(table)
    : Buffer.from(csvOf([...factRows(table), table.columns.map(({ head }) => head), ...textRows(table)]));
}

const factRows = ({ facts = [] }: Table): string[][] => [
  ...facts.map(([label, value]) => [label, written(value)]),
  ...(facts.length > 0 ? [['']] : []),
];

const textRows = ({ rows }: Table): string[][] => rows.map((row) => row.map(written));

/** A German Excel reads 3,5 as a number and 2027-02-10 as a day. */
function written(cell: TableCell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
}

const BOLD = { fontWeight: 'bold' } as const;
const DAY = 'dd.mm.yyyy';
/** Nothing that XML forbids gets into the file: one such letter and no spreadsheet opens it. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;
/** A name of a sheet is short and has none of these. */
const NOT_IN_A_NAME = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;

/** Every cell says what it is, so that text stays text whatever it begins with: nothing here is a formula. */
function xlsxOf({ name, facts = [], columns, rows }: Table): Promise<Buffer> {
  const head = columns.map((column) => ({ ...textCell(column.head), ...BOLD }));
  const above = facts.map(([label, value]) => [
    { ...textCell(label), ...BOLD },
    typeof value === 'number' ? numberCell(value) : textCell(value),
  ]);
  const data = [
    ...above,
    ...(above.length > 0 ? [[]] : []),
    head,
    ...rows.map((row) => row.map((cell, at) => xlsxCell(cell, columns[at]?.type ?? 'text'))),
  ];
  const sheet = name.replace(NOT_IN_A_NAME, ' ').slice(0, LONGEST_NAME);
  const stickyRowsCount = data.length - rows.length;
  return writeXlsxFile(data, { sheet, stickyRowsCount, columns: columns.map(({ width }) => ({ width })) }).toBuffer();
}

const textCell = (value: string) => ({ value: value.replace(FORBIDDEN, ''), type: String });
const numberCell = (value: number) => ({ value, type: Number });

function xlsxCell(cell: TableCell, type: TableColumn['type']) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return numberCell(cell);
  return type === 'day' ? { value: new Date(`${cell}T00:00:00Z`), type: Date, format: DAY } : textCell(cell);
}
