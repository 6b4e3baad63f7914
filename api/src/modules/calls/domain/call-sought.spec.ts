import { describe, expect, it } from '@jest/globals';
import { isSought } from './call-sought.js';

const call = {
  phone: '+4961170047',
  news: [
    { name: 'Оксана Шевчук', companions: ['Jamila Amiri'], organisation: 'Verein für Vielfalt', runCode: 'K-1' },
    { name: 'Оксана Шевчук', companions: [], organisation: null, runCode: 'K-2' },
  ],
};

describe('a call is found', () => {
  it.each(['Schewtschuk', 'jam', 'Verein für', '0611 / 700', '+49 611'])('by "%s"', (q) => expect(isSought(call, { q })).toBe(true));
  it.each(['Meier', '0612', '06', 'K-1'])('not by "%s"', (q) => expect(isSought(call, { q })).toBe(false));
  it('by the course of any of its news, and then by who hears of that course', () => {
    expect(['K-1', 'K-2', 'K-3'].map((run) => isSought(call, { run }))).toEqual([true, true, false]);
    expect([isSought(call, { run: 'K-1', q: 'Jamila' }), isSought(call, { run: 'K-2', q: 'Jamila' })]).toEqual([true, false]);
  });
  it('where nothing is looked for', () => expect(isSought(call, {})).toBe(true));
});
