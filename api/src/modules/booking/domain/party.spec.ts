import { describe, expect, it } from '@jest/globals';
import { entriesOf, type Entry, speakerOf } from './party.js';

const one = (id: string, partyId: string | null = null) => ({ id, partyId });

describe('pain 11: people who wait together', () => {
  it('are one entry, where the first of them stands', () =>
    expect(entriesOf([one('1'), one('2', '2'), one('3'), one('4', '2')]).map((entry) => entry.map(({ id }) => id))).toEqual([
      ['1'],
      ['2', '4'],
      ['3'],
    ]));

  it('who booked speaks for them, and after them the next in the list', () => {
    const members: Entry<ReturnType<typeof one>> = [one('4', '2'), one('2', '2'), one('3', '2')];
    expect(speakerOf(members).id).toBe('2');
    expect(speakerOf([one('4', '2'), one('3', '2')]).id).toBe('4');
  });
});
