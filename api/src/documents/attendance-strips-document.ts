import type { SheetFacts } from './attendance-sheet-document.js';
import type { DocumentTexts } from './certificate-document.js';
import type { FontCoverage } from './printable-name.js';
import { printedDay, printedTimes } from './printed-dates.js';
import { type PrintedName, printedName } from './printed-person.js';

/** What `templates/documents/attendance-strips.typ` takes. */
export interface AttendanceStripsFile {
  readonly strips: {
    readonly title: string;
    readonly lead: string;
    readonly which: string;
    readonly course: string;
    readonly code: string;
    readonly facts: readonly string[];
    readonly rows: readonly Strip[];
    readonly name: string;
    readonly signature: string;
    readonly comes: string;
    readonly goes: string;
    readonly cut: string;
    readonly page: string;
    readonly pageOf: string;
  };
}

/** Null for a strip to write a name on; a note stands where others sign. */
type Strip = { readonly latin: string | null; readonly ownScript: string | null; readonly lang: string } & { readonly note: string | null };

/** Somebody always comes who is on no list; whole pages of six are printed. */
const ON_A_PAGE = 6;

/** The same date as on the sheet, on strips: of a confidential group nobody who signs reads who else is in it (domain.md 5.2). */
export function attendanceStripsFile(facts: SheetFacts, texts: DocumentTexts, fonts: FontCoverage): AttendanceStripsFile {
  const say = (key: string, params?: Record<string, string | number>): string => texts(`documents.sheet.${key}`, params);
  const named = facts.people.map((person): Strip => ({
    ...(printedName(person, fonts) satisfies PrintedName),
    note: person.online ? say('takesPartOnline') : null,
  }));
  const spare = ON_A_PAGE - (named.length % ON_A_PAGE);
  return {
    strips: {
      title: say('title'),
      lead: say('stripsLead'),
      which: say('which', { n: facts.n, of: facts.of }),
      course: facts.title,
      code: facts.code,
      facts: [
        printedDay(facts.date, 'de', 'sessionFull'),
        say('times', { times: printedTimes(facts.start, facts.end) }),
        say('units', { units: facts.units }),
        facts.room ?? say('online'),
        ...(facts.trainers.length > 0 ? [facts.trainers.join(', ')] : []),
      ],
      rows: [...named, ...Array.from({ length: spare }, () => ({ latin: null, ownScript: null, lang: 'de', note: null }))],
      ...{ name: say('column.name'), signature: say('column.signature'), comes: say('column.comes'), goes: say('column.goes') },
      ...{ cut: say('stripsCut'), page: say('page'), pageOf: say('pageOf') },
    },
  };
}
