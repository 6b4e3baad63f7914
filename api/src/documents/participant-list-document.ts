import type { DocumentTexts } from './certificate-document.js';
import type { FontCoverage } from './printable-name.js';
import { printedDay } from './printed-dates.js';
import { type PrintedPerson, printedName } from './printed-person.js';

/** Somebody on the list for the funding body. */
export interface ListedPerson extends PrintedPerson {
  readonly territory: string | null;
  readonly organisation: string | null;
  /** Their first basic qualification; null for other kinds of courses. */
  readonly newlyQualified: boolean | null;
  readonly attended: number;
  readonly certifiedOn: string | null;
}

export interface ListFacts {
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly issuer: string;
  readonly funding: string | null;
  readonly firstDate: string;
  readonly lastDate: string;
  /** Null for a course that is online. */
  readonly town: string | null;
  readonly units: number;
  readonly planned: number;
  readonly registered: number;
  readonly attended: number;
  /** Null for a course that qualifies nobody. */
  readonly qualified: number | null;
  readonly people: readonly ListedPerson[];
}

/** What `templates/documents/participant-list.typ` takes. */
export interface ParticipantListFile {
  readonly list: {
    readonly title: string;
    readonly course: string;
    readonly code: string;
    readonly issuer: string;
    readonly funding: string | null;
    readonly made: string;
    readonly note: string;
    readonly page: string;
    readonly pageOf: string;
    readonly facts: readonly { readonly label: string; readonly text: string | null }[];
    /** Width in millimetres; null takes what is left. */
    readonly columns: readonly { readonly head: string; readonly width: number | null; readonly end: boolean }[];
    readonly rows: readonly (ReturnType<typeof printedName> & { readonly before: readonly string[]; readonly after: readonly string[] })[];
  };
}

/** Columns of domain.md 5.3 that can be left out when nobody has anything to say in them. */
const optional = ['territory', 'organisation', 'newlyQualified', 'certifiedOn'] as const;
export type OptionalColumn = (typeof optional)[number];

export const usedColumns = (people: readonly ListedPerson[]): ReadonlySet<OptionalColumn> =>
  new Set(optional.filter((column) => people.some((person) => person[column] !== null)));

export function participantListFile(
  facts: ListFacts,
  { texts, kind, today }: { texts: DocumentTexts; kind: string; today: string },
  fonts: FontCoverage,
): ParticipantListFile {
  const say = (key: string, params?: Record<string, string | number>): string => texts(`documents.list.${key}`, params);
  const used = usedColumns(facts.people);
  const column = (key: string, width: number | null, end = false) => ({ head: say(`column.${key}`), width, end });
  const ifUsed = <T>(key: OptionalColumn, one: T): T[] => (used.has(key) ? [one] : []);
  return {
    list: {
      ...{ title: say('title'), course: facts.title, code: facts.code, issuer: facts.issuer, funding: facts.funding },
      ...{ made: say('made', { day: printedDay(today, 'de') }), note: say('note'), page: say('page'), pageOf: say('pageOf') },
      facts: factsOf(facts, say, kind),
      columns: [
        column('n', 9, true),
        column('name', null),
        ...ifUsed('territory', column('territory', 34)),
        ...ifUsed('organisation', column('organisation', 44)),
        ...ifUsed('newlyQualified', column('newlyQualified', 19)),
        column('total', 14, true),
        column('attended', 18, true),
        ...ifUsed('certifiedOn', column('certifiedOn', 23)),
        column('signature', 46),
      ],
      rows: facts.people.map((person, at) => ({
        ...printedName(person, fonts),
        before: [String(at + 1)],
        after: cellsOf(person, facts, used, say),
      })),
    },
  };
}

type Say = (key: string, params?: Record<string, string | number>) => string;

/** What stands behind the name; the last cell is for the signature. */
function cellsOf(person: ListedPerson, facts: ListFacts, used: ReadonlySet<OptionalColumn>, say: Say): string[] {
  const { territory, organisation, newlyQualified, attended, certifiedOn } = person;
  const ifUsed = (key: OptionalColumn, text: string | null): string[] => (used.has(key) ? [text ?? ''] : []);
  return [
    ...ifUsed('territory', territory),
    ...ifUsed('organisation', organisation),
    ...ifUsed('newlyQualified', newlyQualified === null ? null : say(newlyQualified ? 'yes' : 'no')),
    units(facts.units),
    units(attended),
    ...ifUsed('certifiedOn', certifiedOn && shortDay(certifiedOn)),
    '',
  ];
}

function factsOf(facts: ListFacts, say: Say, kind: string) {
  const { firstDate, lastDate, planned, registered, attended, qualified } = facts;
  const days =
    firstDate === lastDate
      ? printedDay(firstDate, 'de')
      : say('days', { from: printedDay(firstDate, 'de'), to: printedDay(lastDate, 'de') });
  return [
    { label: say('grant'), text: null },
    { label: say('kind'), text: kind },
    { label: say('when'), text: days },
    { label: say('place'), text: facts.town ?? say('online') },
    { label: say('extent'), text: say('units', { units: facts.units }) },
    { label: say('planned'), text: String(planned) },
    { label: say('registered'), text: String(registered) },
    { label: say('attended'), text: qualified === null ? String(attended) : say('attendedOf', { attended, qualified }) },
  ];
}

const units = (value: number): string => value.toLocaleString('de');
const shortDay = (day: string): string => day.split('-').reverse().join('.');
