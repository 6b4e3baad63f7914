import { describe, expect, it } from '@jest/globals';
import { filterIn } from './list-filter.js';

describe('the filter of a list', () => {
  it('is what narrows the list, and not the page one stands on, what was just done or the language', () => {
    expect(filterIn('runs', '?lang=en&seite=3&getan=termin&zustand=PUBLISHED&q= Kassel ')).toEqual({ q: 'Kassel', zustand: 'PUBLISHED' });
  });

  it('is the same text whatever the order in the address', () => {
    const texts = ['q=a&zustand=b', '?zustand=b&q=a'].map((query) => JSON.stringify(filterIn('participants', query)));
    expect(texts[0]).toBe(texts[1]);
  });

  it('is empty where nothing narrows the list, and knows no filter of another list', () => {
    expect(filterIn('people', '?q=&zustand=DRAFT')).toEqual({});
    expect(filterIn('requests', 'kurs=BQ-2027-01')).toEqual({ kurs: 'BQ-2027-01' });
  });
});
