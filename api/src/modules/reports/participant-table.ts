import type { DocumentTexts } from '../../documents/certificate-document.js';
import { type ListedPerson, type ListFacts, type OptionalColumn, usedColumns } from '../../documents/participant-list-document.js';
import type { Table, TableCell, TableColumn } from '../../documents/table-file.js';
import { printedDay } from '../../documents/printed-dates.js';

interface Column extends TableColumn {
  readonly of: (person: ListedPerson, at: number) => TableCell;
}

/** The same list for a spreadsheet: what stands above it on paper stands above it here. */
export function participantTable(facts: ListFacts, texts: DocumentTexts, kind: string): Table {
  const say = (key: string, params?: Record<string, string | number>): string => texts(`documents.list.${key}`, params);
  const columns = columnsOf(facts, say);
  return {
    name: facts.code,
    facts: [
      [say('title'), facts.title],
      [say('grant'), ''],
      [say('kind'), kind],
      [say('when'), say('days', { from: printedDay(facts.firstDate, 'de'), to: printedDay(facts.lastDate, 'de') })],
      [say('place'), facts.town ?? say('online')],
      [say('column.total'), facts.units],
      [say('planned'), facts.planned],
      [say('registered'), facts.registered],
      [say('attended'), facts.attended],
      ...(facts.qualified === null ? [] : [[say('qualified'), facts.qualified] as const]),
    ],
    columns,
    rows: facts.people.map((person, at) => columns.map(({ of }) => of(person, at))),
  };
}

function columnsOf(facts: ListFacts, say: (key: string) => string): Column[] {
  const used = usedColumns(facts.people);
  const column = (key: string, type: TableColumn['type'], width: number, of: Column['of']): Column => ({
    ...{ head: say(`column.${key}`).replaceAll('\u00AD', ''), type, width, of },
  });
  const ifUsed = (key: OptionalColumn, type: TableColumn['type'], width: number, of: Column['of']): Column[] =>
    used.has(key) ? [column(key, type, width, of)] : [];
  return [
    column('n', 'number', 6, (_person, at) => at + 1),
    column('name', 'text', 32, ({ name }) => name),
    column('latinName', 'text', 32, ({ latinName }) => latinName),
    ...ifUsed('territory', 'text', 26, ({ territory }) => territory),
    ...ifUsed('organisation', 'text', 34, ({ organisation }) => organisation),
    ...ifUsed('newlyQualified', 'text', 14, (person) =>
      person.newlyQualified === null ? null : say(person.newlyQualified ? 'yes' : 'no'),
    ),
    column('total', 'number', 11, () => facts.units),
    column('attended', 'number', 15, ({ attended }) => attended),
    ...ifUsed('certifiedOn', 'day', 15, ({ certifiedOn }) => certifiedOn),
  ];
}
