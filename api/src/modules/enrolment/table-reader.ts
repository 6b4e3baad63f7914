import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { unzipSync } from 'fflate';
import { invalid } from '../../errors/domain-error.js';

/** A file as it was chosen. */
export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
}

export type Table = readonly (readonly string[])[];

const MAX_ROWS = 5_000;
const MAX_COLUMNS = 30;
const MAX_CELL = 300;
/** A packed sheet of this many rows is far smaller; what unpacks to more is no list of people. */
const MAX_UNPACKED = 60 * 1024 * 1024;

/** What was pasted: Excel puts tabs between cells; typed lists have semicolons or commas, or one name in a line. */
export const tableOfText = (text: string): Table => tidy(parsed(text, delimiterOf(text)));

/** @throws DomainError `import.file_unreadable`, `import.file_too_large`, `import.too_many_rows` */
export async function tableOfFile({ name, content }: UploadedFile): Promise<Table> {
  if (isZip(content)) return tidy(await workbookOf(content));
  if (/\.xlsx?$/i.test(name) || content.subarray(0, 4).equals(OLD_EXCEL)) throw invalid('import.file_unreadable', { name });
  const text = textOf(content);
  if (!isText(text)) throw invalid('import.file_unreadable', { name });
  return tableOfText(text);
}

/** No list of people begins like a PDF or holds a NUL. */
const isText = (text: string): boolean => !text.startsWith('%PDF-') && !text.includes('\0');
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const isZip = (content: Buffer): boolean => content.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));

async function workbookOf(content: Buffer): Promise<string[][]> {
  if (unpackedSize(content) > MAX_UNPACKED) throw invalid('import.file_too_large');
  try {
    const [sheet] = await readWorkbook(content);
    return (sheet?.data ?? []).map((row) => row.map(cellText));
  } catch {
    throw invalid('import.file_unreadable');
  }
}

/** As the archive says of itself; nothing is unpacked. */
function unpackedSize(content: Buffer): number {
  let size = 0;
  try {
    unzipSync(content, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
  } catch {
    throw invalid('import.file_unreadable');
  }
  return size;
}

/** Dates come as moments at midnight UTC. */
const cellText = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
};

/** Excel on Windows writes UTF-16 for "Unicode text", Windows-1252 for CSV, UTF-8 for "CSV UTF-8". */
export function textOf(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

function delimiterOf(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const isIn = (delimiter: string): boolean => lines.filter((line) => line.includes(delimiter)).length * 2 > lines.length;
  if (isIn('\t')) return '\t';
  if (isIn(';')) return ';';
  // "Haidari, Amina" alone in a line is one name and not two cells.
  const commas = lines.map((line) => line.split(',').length - 1);
  return isIn(',') && commas.every((count) => count === commas[0]) && (commas[0] ?? 0) + Number(/[@\d]/.test(text)) > 1 ? ',' : '\t';
}

function parsed(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, to: MAX_ROWS + 2 });
  } catch {
    throw invalid('import.text_unreadable');
  }
}

function tidy(table: readonly (readonly string[])[]): Table {
  const rows = table
    .map((row) => row.slice(0, MAX_COLUMNS).map((cell) => cell.trim().slice(0, MAX_CELL)))
    .filter((row) => row.some((cell) => cell !== ''));
  if (rows.length === 0) throw invalid('import.empty');
  // One more for a line of headings.
  if (rows.length > MAX_ROWS + 1) throw invalid('import.too_many_rows', { most: MAX_ROWS });
  return rows;
}
