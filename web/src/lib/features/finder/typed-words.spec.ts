import { describe, expect, it } from '@jest/globals';
import { marked, matches } from './typed-words.ts';

describe('what was typed', () => {
  it.each([
    ['dop', ['Doppelte Personen']],
    ['personen dop', ['Doppelte Personen']],
    ['UBERSICHT', ['Übersicht']],
    ['uebersicht', ['Übersicht']],
    ['', ['Heute']],
    ['anlegen', ['Neuer Kurs', 'Kurs anlegen']],
  ])('“%s” is found in %j', (typed, texts) => expect(matches(typed, texts)).toBe(true));

  it.each([
    ['pelte', ['Doppelte Personen']],
    ['neuer raum', ['Neuer Kurs']],
  ])('“%s” is not found in %j: a word is found by its beginning, and every word counts', (typed, texts) =>
    expect(matches(typed, texts)).toBe(false),
  );

  it('is shown where it begins a word, and nowhere else', () => {
    expect(marked('Basisqualifizierung Offenbach, offen', 'offen')).toEqual([
      { text: 'Basisqualifizierung ', hit: false },
      { text: 'Offen', hit: true },
      { text: 'bach, ', hit: false },
      { text: 'offen', hit: true },
    ]);
    expect(marked('Hoffen', 'offen')).toEqual([{ text: 'Hoffen', hit: false }]);
    expect(marked('Kurs (neu)', '(')).toEqual([{ text: 'Kurs (neu)', hit: false }]);
  });
});
