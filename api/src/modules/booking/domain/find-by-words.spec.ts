import { describe, expect, it } from '@jest/globals';
import { findsAll } from './find-by-words.js';

const texts = ['Petra Schäfer-Groß', null, 'Sprachbrücke Osthessen', 'K7-42Q9'];

describe('who is looked for in a list', () => {
  it.each([
    'Schäfer',
    'schaefer',
    'SCHAFER',
    'Schaefer Petra',
    'petra sch',
    'Gross',
    'osthessen',
    'Sprachbruecke',
    'k7-42q9',
    'K742',
    '42q9',
    'Petra Osthessen',
  ])('"%s" is found', (typed) => expect(findsAll(typed, texts)).toBe(true));

  it.each(['äfer', 'Petra Meier', 'hessen', 'K743', 'Schäfers'])('"%s" is not', (typed) => expect(findsAll(typed, texts)).toBe(false));

  it('a name in another script is found by it and by its Latin line', () => {
    const own = ['Дарина Шевчук', 'Daryna Schewtschuk'];
    expect(['шевч', 'Schewtschuk', 'daryna'].map((typed) => findsAll(typed, own))).toEqual([true, true, true]);
    expect(findsAll('حداد', ['أمل حداد', 'Amal Haddad'])).toBe(true);
    expect(findsAll('Haddad', ['أمل حداد', 'Amal Haddad'])).toBe(true);
  });

  it('nothing that could be a word finds everybody', () => expect(findsAll(' – ', texts)).toBe(true));
});
