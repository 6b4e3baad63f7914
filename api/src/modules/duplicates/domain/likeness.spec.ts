import { describe, expect, it } from '@jest/globals';
import { findPairs } from './find-pairs.js';
import { ASK_FROM, type Likable, likeness } from './likeness.js';

let serial = 0;
const person = (name: string, more: Partial<Likable> = {}): Likable => ({
  id: `id-${String(++serial).padStart(4, '0')}`,
  names: [name],
  birthYear: null,
  emails: [],
  phones: [],
  ...more,
});
const born = (birthYear: number): Partial<Likable> => ({ birthYear });
const mail = (...emails: string[]): Partial<Likable> => ({ emails });
const score = (one: Likable, other: Likable): number => likeness(one, other).score;
const asks = (one: Likable, other: Likable): boolean => score(one, other) >= ASK_FROM;
const nameGround = (one: string, other: string): string | undefined => likeness(person(one), person(other)).grounds[0]?.code;

describe('E21: names of one person', () => {
  it.each([
    ['Petra Müller', 'Petra Mueller', 'name_same'],
    ['Petra Müller', 'Müller, Petra', 'name_same'],
    ['Petra Müller', 'Petra Muller', 'name_sounds'],
    ['Dr. Miriam Weiß', 'Miriam Weiss', 'name_same'],
    ['Mohamed Al-Hassan', 'Mohammed Al-Hassan', 'name_sounds'],
    ['Mohammed Al-Hassan', 'Muhammad Al-Hassan', 'name_sounds'],
    ['Mohamed Alhassan', 'Muhammad Al-Hassan', 'name_sounds'],
    ['Olena Kowaltschuk', 'Olena Kovalchuk', 'name_sounds'],
    ['Тетяна Кравченко', 'Tetjana Krawtschenko', 'name_sounds'],
    ['Youssef El Amrani', 'Yusuf Amrani', 'name_sounds'],
    ['María García López', 'María José García López de la Torre', 'name_part'],
    ['Amina Haidari', 'Amina Haidarri', 'name_sounds'],
    ['Tesfay Ghebremedhin', 'Tesfay Ghebremedhen', 'name_close'],
  ])('%s and %s: %s', (one, other, code) => expect(nameGround(one, other)).toBe(code));

  it.each([
    ['Olena Kowaltschuk', 'Olexandra Kowaltschuk'],
    ['Amina Haidari', 'Yusuf Haidari'],
    ['Ali Hassan', 'Alia Hassan'],
    ['Mahmud Al-Hassan', 'Mohammed Al-Hassan'],
    ['Parwana', 'Parwana Ahmadi'],
  ])('%s and %s are two', (one, other) => expect(nameGround(one, other)).toBeUndefined());

  it('the name in Latin letters counts as well as the one in one’s own', () => {
    const one = person('محمد الحسن', { names: ['محمد الحسن', 'Mohammed Al-Hassan'], birthYear: 1990 });
    expect(asks(one, person('Muhammad Al-Hassan', born(1990)))).toBe(true);
  });
});

describe('E21: what speaks for one person', () => {
  it('a full name asks for the year of birth or a contact beside it', () => {
    expect(asks(person('Petra Müller'), person('Petra Mueller'))).toBe(false);
    expect(asks(person('Petra Müller', born(1980)), person('Petra Mueller', born(1980)))).toBe(true);
    expect(asks(person('Petra Müller', mail('p@example.org')), person('Petra Mueller', mail('p@example.org')))).toBe(true);
    expect(asks(person('Petra Müller', { phones: ['+4969123'] }), person('Petra Mueller', { phones: ['+4969123'] }))).toBe(true);
  });

  it('adds up, and says what it is made of', () => {
    const all = { birthYear: 1985, emails: ['m@example.org'], phones: ['+4969123'] };
    expect(likeness(person('Mohammed Al-Hassan', all), person('Muhammad Al-Hassan', all))).toEqual({
      score: 100,
      grounds: [
        { code: 'name_sounds', weight: 45 },
        { code: 'birth_year', weight: 20 },
        { code: 'email', weight: 25 },
        { code: 'phone', weight: 10 },
      ],
    });
  });

  it('a single name says half as much', () => {
    const [one, other] = [person('Parwana', { phones: ['+4969123'] }), person('Parwana', { phones: ['+4969123'] })];
    expect(score(one, other)).toBe(50);
    expect(asks({ ...one, birthYear: 1999 }, { ...other, birthYear: 1999 })).toBe(true);
    expect(asks(person('Parwana', born(1999)), person('Parwana', born(1999)))).toBe(false);
  });
});

describe('E15: a family with one address', () => {
  const family = { emails: ['haidari@example.org'], phones: ['+4964112345'] };

  it('is never one person by its contacts alone', () => {
    expect(likeness(person('Amina Haidari', family), person('Yusuf Haidari', family))).toEqual({ score: 0, grounds: [] });
  });

  it('a son who bears his father’s name is another person', () => {
    expect(asks(person('Yusuf Haidari', { ...family, birthYear: 1975 }), person('Yusuf Haidari', { ...family, birthYear: 2004 }))).toBe(
      false,
    );
  });

  it('siblings whose names differ by one letter need the year of birth too', () => {
    expect(asks(person('Marian Haidari', family), person('Mariam Haidari', family))).toBe(true);
    expect(asks(person('Marian Haidari', mail('h@example.org')), person('Mariam Haidari', mail('h@example.org')))).toBe(false);
  });
});

describe('pairs among many', () => {
  it('are found by sound or contact, each once, the likeliest first', () => {
    const people = [
      person('Mohammed Al-Hassan', { ...mail('m@example.org'), birthYear: 1985 }),
      person('Muhammad Al-Hassan', { ...mail('m@example.org'), birthYear: 1985 }),
      person('Petra Müller', born(1980)),
      person('Petra Mueller', born(1980)),
      person('Amina Haidari', mail('m@example.org')),
    ];
    expect(findPairs(people).map(({ firstId, secondId, score }) => [firstId, secondId, score])).toEqual([
      [people[0]?.id, people[1]?.id, 90],
      [people[2]?.id, people[3]?.id, 70],
    ]);
  });

  it('the number of an office makes nobody a double', () => {
    const office = Array.from({ length: 60 }, (_, n) => person(`Person Nummer${n}`, { phones: ['+4969000'] }));
    expect(findPairs(office)).toEqual([]);
  });
});
