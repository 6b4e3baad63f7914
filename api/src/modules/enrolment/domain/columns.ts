import { fold } from '../../../texts/fold.js';

/** What a column of somebody's list may hold; the rest is left out and never stored. */
export const columnKinds = ['name', 'first_name', 'last_name', 'email', 'phone', 'birth_year', 'language', 'ignore'] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface GuessedColumns {
  readonly columns: readonly ColumnKind[];
  /** The first row names the columns. */
  readonly hasHeader: boolean;
}

/** Words people write above a column, folded; the longest of a kind need not come first. */
const headings: readonly (readonly [ColumnKind, RegExp])[] = [
  ['first_name', /^(vorname|vornamen|rufname|first name|given name)$/],
  ['last_name', /^(nachname|familienname|zuname|last name|surname|family name)$/],
  ['email', /(e mail|email|^mail|mailadresse)/],
  ['phone', /(telefon|handy|mobil|^tel$|phone|rufnummer|whatsapp)/],
  ['birth_year', /(geburtsjahr|jahrgang|geburtsdatum|geburtstag|geboren|^geb|birth|^jahr$|^year$)/],
  ['language', /(sprache|language)/],
  ['name', /^(name|namen|vollstaendiger name|vor und nachname|name vorname|full name|teilnehmer|teilnehmerin|mitglied|person)/],
];

const ofHeading = (cell: string): ColumnKind | null => headings.find(([, word]) => word.test(fold(cell)))?.[0] ?? null;

const looks: readonly (readonly [ColumnKind, (cell: string) => boolean])[] = [
  ['email', (cell) => cell.includes('@')],
  [
    'birth_year',
    (cell) => /^(19|20)\d\d$/.test(cell) || /^\d{1,2}[./-]\d{1,2}[./-](19|20)\d\d$/.test(cell) || /^(19|20)\d\d-\d\d-\d\d/.test(cell),
  ],
  ['phone', (cell) => /^\+?[\d\s()/.-]+$/.test(cell) && cell.replaceAll(/\D/g, '').length >= 6],
];

/** Rows that are enough to see what a column holds. */
const SAMPLE = 50;

/** Which column holds what, by its heading, else by what stands in it. A guess: people see it and may change it. */
export function guessColumns(table: readonly (readonly string[])[]): GuessedColumns {
  const [first = []] = table;
  const named = first.map(ofHeading);
  const hasHeader = named.filter((kind) => kind !== null).length >= Math.min(2, first.length) && !first.some((cell) => /[@\d]/.test(cell));
  const width = Math.max(0, ...table.slice(0, SAMPLE).map((row) => row.length));
  const sample = table.slice(hasHeader ? 1 : 0, SAMPLE);
  const guessed = Array.from({ length: width }, (_, at) => (hasHeader ? named[at] : null) ?? byContent(sample.map((row) => row[at] ?? '')));
  return { columns: withName(once(guessed), sample), hasHeader };
}

function byContent(cells: readonly string[]): ColumnKind | null {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  if (filled.length === 0) return null;
  return looks.find(([, fits]) => filled.filter(fits).length * 2 > filled.length)?.[0] ?? null;
}

/** Two columns of one kind: the first counts. */
const once = (kinds: readonly (ColumnKind | null)[]): (ColumnKind | null)[] =>
  kinds.map((kind, at) => (kind !== null && kinds.indexOf(kind) < at ? 'ignore' : kind));

/** Words in the first column nobody has named are the name, in the second one the language, if all of them are one word. */
function withName(kinds: readonly (ColumnKind | null)[], sample: readonly (readonly string[])[]): ColumnKind[] {
  const hasName = kinds.some((kind) => kind === 'name' || kind === 'last_name' || kind === 'first_name');
  const words = (at: number): string[] => sample.map((row) => (row[at] ?? '').trim()).filter(Boolean);
  const isText = (at: number): boolean => words(at).length > 0 && words(at).every((cell) => /\p{L}/u.test(cell));
  const free = kinds.flatMap((kind, at) => (kind === null && isText(at) ? [at] : []));
  const name = hasName ? -1 : (free.shift() ?? -1);
  const language = kinds.includes('language') ? -1 : (free.find((at) => words(at).every((cell) => languageOf(cell) !== null)) ?? -1);
  return kinds.map((kind, at) => (at === name ? 'name' : at === language ? 'language' : (kind ?? 'ignore')));
}

const codes =
  'de ar tr uk ru fa fa-AF ps ku kmr ckb ti so am en fr pl ro bg es it pt sr hr bs ur hi pa zgh ber hy az ka sq vi el hu cs sk mk zh ja ko nl sv da fi he bn ta th id sw ha yo om mn uz kk'.split(
    ' ',
  );
const languageNames = new Map(
  ['de', 'en'].flatMap((shown) => {
    const names = new Intl.DisplayNames([shown], { type: 'language' });
    return codes.flatMap((code) => [[fold(names.of(code) ?? code), code] as const, [fold(code), code] as const]);
  }),
);
for (const [name, code] of [
  ['dari', 'fa-AF'],
  ['farsi', 'fa'],
  ['kurmandschi', 'kmr'],
  ['sorani', 'ckb'],
  ['paschto', 'ps'],
  ['pashto', 'ps'],
  ['tigrinya', 'ti'],
] as const) {
  languageNames.set(name, code);
}

/** @returns the BCP-47 tag of a language as people write it, in German or English; null when it is none we know */
export const languageOf = (text: string): string | null => languageNames.get(fold(text)) ?? null;

/** Each kind once; a second column of it is left out. */
export const canonicalColumns = (columns: readonly ColumnKind[]): ColumnKind[] =>
  columns.map((kind, at) => (columns.indexOf(kind) < at ? 'ignore' : kind));
