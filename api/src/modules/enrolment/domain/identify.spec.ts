import { describe, expect, it } from '@jest/globals';
import type { KnownMember } from '../../organisations/members.store.js';
import { sortName } from '../../people/domain/names.js';
import { type Acquaintances, type Identified, identify, type ListRow } from './identify.js';

const member = (name: string, wish: Partial<KnownMember> = {}): KnownMember => ({
  personId: `id of ${name}`,
  name,
  sortName: sortName(name),
  birthYear: null,
  language: 'de',
  contacts: [],
  hasEmail: false,
  ...wish,
});

let n = 0;
const row = (name: string, values: Partial<ListRow['values']> = {}, decision: ListRow['decision'] = null): ListRow => ({
  n: (n += 1),
  values: { name, email: '', phone: '', birthYear: '', language: '', ...values },
  decision,
  hash: `${name} ${JSON.stringify(values)}`,
});

function look(rows: readonly ListRow[], known: Partial<Acquaintances> = {}): Identified[] {
  return identify(rows, { members: [], strangers: [], enrolled: new Map(), ...known }, 2027);
}

const who = (found: Identified): string => (found.is === 'person' ? (found.personId ?? 'new') : found.is);

describe('who a line of a list is', () => {
  it('E15: two people with one address are two people', () => {
    const email = 'haidari@example.org';
    expect(look([row('Amina Haidari', { email }), row('Yusuf Haidari', { email })]).map(who)).toEqual(['new', 'new']);
  });

  it('the same line twice is one person', () => {
    const [first, second] = [row('Zahra Rahimi', { birthYear: '1990' }), row('Zahra Rahimi', { birthYear: '1990' })];
    expect(look([first, second])[1]).toEqual({ is: 'duplicate', of: first.n });
  });

  it('namesakes of different years are two people', () => {
    expect(look([row('Ali Hassan', { birthYear: '1990' }), row('Ali Hassan', { birthYear: '1961' })]).map(who)).toEqual(['new', 'new']);
  });

  it('a member is found by name and contact, by name and year, and by the bare name', () => {
    const members = [member('Amina Haidari', { contacts: ['a@example.org'], birthYear: 1988 }), member('Parwana')];
    const rows = [row('Amina HAIDARI', { email: 'A@example.org' })];
    expect(look(rows, { members }).map(who)).toEqual(['id of Amina Haidari']);
    expect(look([row('Haidari, Amina'.split(', ').toReversed().join(' '), { birthYear: '1988' })], { members }).map(who)).toEqual([
      'id of Amina Haidari',
    ]);
    expect(look([row('Parwana')], { members }).map(who)).toEqual(['id of Parwana']);
  });

  it('E17: somebody of another organisation is found by name and contact together, never by the name', () => {
    const strangers = [{ personId: 'x', sortName: sortName('Samuel Owusu'), contact: 's@example.org' }];
    expect(look([row('Samuel Owusu', { email: 's@example.org' })], { strangers }).map(who)).toEqual(['x']);
    expect(look([row('Samuel Owusu')], { strangers }).map(who)).toEqual(['new']);
  });

  it('E21: a name that sounds like a member’s is a question, and the answer counts', () => {
    const members = [member('Olena Kowaltschuk', { birthYear: 1979 })];
    expect(look([row('Olena Kovalchuk')], { members })[0]).toMatchObject({ is: 'ask', candidate: { name: 'Olena Kowaltschuk' } });
    expect(look([row('Olena Kovalchuk', { birthYear: '1991' })], { members }).map(who)).toEqual(['new']);
    expect(look([row('Olena Kovalchuk', {}, { isNew: true })], { members }).map(who)).toEqual(['new']);
    expect(look([row('Olena Kovalchuk', {}, { personId: 'id of Olena Kowaltschuk' })], { members }).map(who)).toEqual([
      'id of Olena Kowaltschuk',
    ]);
  });

  it('nobody can be claimed who is no member', () => {
    expect(look([row('Olena Kovalchuk', {}, { personId: 'somebody else' })]).map(who)).toEqual(['new']);
  });

  it('E36: a line that was enrolled before is the person of then', () => {
    const parwana = row('Parwana');
    expect(look([parwana], { enrolled: new Map([[parwana.hash, 'p']]) }).map(who)).toEqual(['p']);
  });
});
