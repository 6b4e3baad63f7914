import type { DocumentTexts } from './certificate-document.js';
import type { FontCoverage } from './printable-name.js';
import { printedDay, printedTimes } from './printed-dates.js';
import { type PrintedPerson, printedName } from './printed-person.js';

/** One date of a course, and who is expected. */
export interface SheetFacts {
  readonly code: string;
  readonly title: string;
  readonly issuer: string;
  /** Who pays for the course, in the words of the programme. */
  readonly funding: string | null;
  readonly n: number;
  readonly of: number;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly units: number;
  /** Null for a date that is online. */
  readonly room: string | null;
  readonly trainers: readonly string[];
  readonly people: readonly SheetPerson[];
}

export interface SheetPerson extends PrintedPerson {
  /** Signs nothing: the trainer writes down who is there (journey V8). */
  readonly online: boolean;
}

/** What `templates/documents/attendance-sheet.typ` takes. */
export interface AttendanceSheetFile {
  readonly sheet: {
    readonly title: string;
    readonly which: string;
    readonly course: string;
    readonly issuer: string;
    readonly funding: string | null;
    readonly code: string;
    readonly facts: readonly { readonly label: string; readonly text: string }[];
    readonly columns: readonly string[];
    readonly rows: readonly SheetRow[];
    readonly present: string;
    readonly signed: string;
    readonly page: string;
    readonly pageOf: string;
    readonly note: string;
  };
}

interface SheetRow {
  readonly n: number;
  /** Null for a line to write on. */
  readonly latin: string | null;
  readonly ownScript: string | null;
  readonly lang: string;
  /** In the cell to sign, or where a name is missing. */
  readonly note: string;
}

/** Somebody always comes who is on no list. */
const SPARE_ROWS = 3;
/** So many lines has the first page, with the head of the sheet, and each one after it. */
const ON_FIRST_PAGE = 12;
const ON_NEXT_PAGE = 15;

/** Names and cells to sign. No address, no organisation, no reason for an absence: everybody who signs sees the sheet. */
export function attendanceSheetFile(facts: SheetFacts, texts: DocumentTexts, fonts: FontCoverage): AttendanceSheetFile {
  const say = (key: string, params?: Record<string, string | number>): string => texts(`documents.sheet.${key}`, params);
  const online = facts.people.filter((person) => person.online).length;
  const isAllOnline = facts.room === null || (online > 0 && online === facts.people.length);
  return {
    sheet: {
      title: say('title'),
      which: say('which', { n: facts.n, of: facts.of }),
      course: facts.title,
      issuer: facts.issuer,
      funding: facts.funding,
      code: facts.code,
      facts: [
        { label: say('day'), text: printedDay(facts.date, 'de', 'sessionFull') },
        { label: say('time'), text: say('times', { times: printedTimes(facts.start, facts.end) }) },
        { label: say('extent'), text: say('units', { units: facts.units }) },
        { label: say('room'), text: facts.room ?? say('online') },
        ...(facts.trainers.length > 0 ? [{ label: say('team'), text: facts.trainers.join(', ') }] : []),
      ],
      columns: ['n', 'name', isAllOnline ? 'remark' : 'signature', 'comes', 'goes'].map((column) => say(`column.${column}`)),
      rows: rowsOf(facts.people, { more: say('more'), online: isAllOnline ? '' : say('takesPartOnline') }, fonts),
      present: say('present'),
      signed: say('signed'),
      page: say('page'),
      pageOf: say('pageOf'),
      note: isAllOnline ? say('noteOnline') : [say('note'), ...(online > 0 ? [say('noteHybrid')] : [])].join(' '),
    },
  };
}

interface RowWords {
  readonly more: string;
  /** What stands where others sign. */
  readonly online: string;
}

function rowsOf(people: readonly SheetPerson[], { more, online }: RowWords, fonts: FontCoverage): SheetRow[] {
  const spare = Array.from({ length: spareRows(people.length) }, (_, at) => ({
    ...{ latin: null, ownScript: null, lang: 'de', note: at === 0 ? more : '' },
  }));
  const named = people.map((person) => ({ ...printedName(person, fonts), note: person.online ? online : '' }));
  return [...named, ...spare].map((row, at) => ({ n: at + 1, ...row }));
}

/** As many as fill the page at most: empty lines alone are no reason for another sheet of paper. */
function spareRows(people: number): number {
  let room = ON_FIRST_PAGE;
  while (room <= people) room += ON_NEXT_PAGE;
  return Math.min(SPARE_ROWS, room - people);
}
