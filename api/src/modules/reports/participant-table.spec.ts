import { describe, expect, it } from '@jest/globals';
import { type ListedPerson, type ListFacts, participantListFile } from '../../documents/participant-list-document.js';
import { participantTable } from './participant-table.js';

const person: ListedPerson = {
  ...{ name: 'Тетяна Кравченко', latinName: 'Tetjana Krawtschenko', lang: 'uk', number: 'K7-42Q9' },
  ...{ territory: 'Gießen', organisation: 'Sprachbrücke', newlyQualified: true, attended: 32.5, certifiedOn: '2027-03-01' },
};
const bare: ListedPerson = { ...person, territory: null, organisation: null, newlyQualified: null, certifiedOn: null };
const facts = (people: readonly ListedPerson[]): ListFacts => ({
  ...{ code: 'BQ-2027-01', title: 'Basisqualifizierung', kind: 'BASIC_QUALIFICATION', issuer: 'Zentrum', funding: null },
  ...{ firstDate: '2027-02-06', lastDate: '2027-02-20', town: 'Gießen', units: 36, planned: 16 },
  ...{ registered: 2, attended: 1, qualified: 1, people },
});
const say = (key: string): string => key.replace(/^documents\.list\.(column\.)?/, '');
const table = (people: readonly ListedPerson[]) => participantTable(facts(people), say, 'Basisqualifizierung');
const latin: ReadonlySet<number> = new Set(Array.from({ length: 0x500 }, (_, at) => at));
const paper = (people: readonly ListedPerson[]) =>
  participantListFile(facts(people), { texts: say, kind: 'Basisqualifizierung', today: '2027-03-02' }, [latin]).list;

describe('S9: the columns of the list for the funding body', () => {
  const order = ['territory', 'organisation', 'newlyQualified', 'total', 'attended', 'certifiedOn'];

  it('stand in one order, in a table with types and on paper with a cell to sign', () => {
    const { columns, rows } = table([person]);
    expect(columns.map(({ head }) => head)).toEqual(['n', 'name', 'latinName', ...order]);
    expect(columns.map(({ type }) => type)).toEqual(['number', 'text', 'text', 'text', 'text', 'text', 'number', 'number', 'day']);
    expect(rows).toEqual([[1, 'Тетяна Кравченко', 'Tetjana Krawtschenko', 'Gießen', 'Sprachbrücke', 'yes', 36, 32.5, '2027-03-01']]);
    expect(paper([person]).columns.map(({ head }) => head)).toEqual(['n', 'name', ...order, 'signature']);
    expect(paper([person]).rows).toMatchObject([
      { latin: 'Tetjana Krawtschenko', after: ['Gießen', 'Sprachbrücke', 'yes', '36', '32,5', '01.03.2027', ''] },
    ]);
  });

  it('are left out where nobody has anything to say in them', () => {
    expect(table([bare]).columns.map(({ head }) => head)).toEqual(['n', 'name', 'latinName', 'total', 'attended']);
    expect(paper([bare]).columns.map(({ head }) => head)).toEqual(['n', 'name', 'total', 'attended', 'signature']);
    expect(table([bare, person]).columns).toHaveLength(9);
  });

  it('have above them what the form asks of the course, planned and actual people among it', () => {
    const heads = ['grant', 'kind', 'when', 'place', 'planned', 'registered', 'attended'];
    expect(table([person]).facts?.map(([label]) => label)).toEqual(expect.arrayContaining(heads));
    expect(paper([person]).facts.map(({ label }) => label)).toEqual(expect.arrayContaining(heads));
  });
});
