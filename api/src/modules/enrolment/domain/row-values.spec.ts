import { describe, expect, it } from '@jest/globals';
import { personIn, valuesOf } from './row-values.js';
import { soundKey } from './sound-key.js';

const problemOf = (values: Partial<Parameters<typeof personIn>[0]>): string | null => {
  const read = personIn({ name: 'Amina Haidari', email: '', phone: '', birthYear: '', language: '', ...values }, 2027);
  return 'problem' in read ? read.problem.code : null;
};

describe('a line of a list', () => {
  it('needs a name and nothing else', () => {
    expect(personIn(valuesOf(['Parwana'], ['name']), 2027)).toEqual({
      person: { name: 'Parwana', email: null, phone: null, birthYear: null, language: 'de' },
    });
  });

  it('is read whether the name stands in one column or two, in whatever order', () => {
    expect(valuesOf(['Haidari', 'Amina'], ['last_name', 'first_name']).name).toBe('Amina Haidari');
    expect(valuesOf(['Haidari, Amina'], ['name']).name).toBe('Amina Haidari');
  });

  it('keeps the year of a date only', () => {
    for (const birthYear of ['1988', '01.02.1988', '1988-02-01']) {
      expect(personIn({ name: 'A B', email: '', phone: '', birthYear, language: '' }, 2027)).toMatchObject({ person: { birthYear: 1988 } });
    }
  });

  it.each([
    [{ name: '' }, 'name_missing'],
    [{ name: 'amina@example.org' }, 'name_link'],
    [{ email: 'm.alhassan@example' }, 'email_end'],
    [{ email: 'amina.example.org' }, 'email_at'],
    [{ email: 'a b@example.org' }, 'email_wrong'],
    [{ phone: 'keins' }, 'phone_wrong'],
    [{ birthYear: '88' }, 'year_wrong'],
    [{ birthYear: '2031' }, 'year_range'],
    [{ birthYear: '1890' }, 'year_range'],
    [{ birthYear: '1.1.1899' }, 'year_range'],
    [{ email: 'amina@example.org', phone: '0171 / 39 20 001', birthYear: '1988' }, null],
  ])('%j is %s', (values, code) => expect(problemOf(values)).toBe(code));
});

it('a year out of range is told the range', () => {
  const read = personIn({ name: 'A B', email: '', phone: '', birthYear: '1890', language: '' }, 2027);
  expect(read).toEqual({ problem: { field: 'birthYear', code: 'year_range', params: { from: 1900, to: 2027 } } });
});

describe('names that sound alike', () => {
  it.each([
    ['Olena Kowaltschuk', 'Olena Kovalchuk'],
    ['Mohammed Al-Hassan', 'Muhammad Alhassan'],
    ['Tetjana Krawtschenko', 'Tetyana Kravchenko'],
    ['Ayşe Yılmaz', 'Yilmaz Ayse'],
  ])('%s and %s', (a, b) => expect(soundKey(a)).toBe(soundKey(b)));

  it.each([
    ['Amina Haidari', 'Yusuf Haidari'],
    ['Anna Meier', 'Jana Meier'],
  ])('%s and %s are two', (a, b) => expect(soundKey(a)).not.toBe(soundKey(b)));
});
