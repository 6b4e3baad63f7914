import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lotOf, seedHashOf } from '../allocation/lots.js';
import { allocationRules, type Entrant, rankEntrants } from './fair-allocation.js';

const entrant = (number: string, more: Partial<Entrant> = {}): Entrant => ({
  id: number,
  number,
  organisationId: null,
  lacksCourse: true,
  ...more,
});
const order = (ranked: readonly { entrant: Entrant }[]): string[] => ranked.map((one) => one.entrant.number);

describe('a fair allocation', () => {
  it('draws a lot that anybody can draw again: SHA-256 of seed, colon and number', () => {
    expect(lotOf('seed')('A1-0001')).toBe('1b355046641bcf11e96240a1b7c1276cb3adb5251cf5d40e2b82f248019f1400');
    expect(seedHashOf('seed')).toBe('19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b');
  });

  it('does not depend on the order in which people came', () => {
    const people = fc.uniqueArray(fc.stringMatching(/^[A-Z0-9]{2}-[A-Z0-9]{4}$/), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(people, fc.constantFrom(...allocationRules), fc.string(), (numbers, rule, seed) => {
        const entrants = numbers.map((number, at) =>
          entrant(number, { lacksCourse: at % 2 === 0, organisationId: at % 3 ? `o${at % 3}` : null }),
        );
        expect(order(rankEntrants(rule, lotOf(seed), entrants.toReversed()))).toEqual(order(rankEntrants(rule, lotOf(seed), entrants)));
      }),
    );
  });

  it('NEED: nobody who has had the course comes before somebody who has not', () => {
    const people = Array.from({ length: 20 }, (_, at) => entrant(`A${at}`, { lacksCourse: at >= 10 }));
    const ranked = rankEntrants('NEED', lotOf('any'), people);
    expect(ranked.slice(0, 10).every((one) => one.entrant.lacksCourse)).toBe(true);
    expect(ranked.map((one) => one.stage)).toEqual([...Array<number>(10).fill(1), ...Array<number>(10).fill(2)]);
  });

  it('ORGANISATION: everyone of an organisation waits until each other organisation has had a turn', () => {
    const people = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((number) => entrant(number, { organisationId: number[0] ?? null }));
    const ranked = rankEntrants('ORGANISATION', lotOf('any'), [...people, entrant('d')]);
    expect(ranked.map((one) => one.stage)).toEqual([1, 1, 1, 1, 2, 2, 3]);
    expect(new Set(ranked.slice(0, 4).map((one) => one.entrant.number[0]))).toEqual(new Set(['a', 'b', 'c', 'd']));
  });

  it('ranks count from one without gaps', () => {
    expect(rankEntrants('LOTTERY', lotOf('s'), [entrant('x'), entrant('y'), entrant('z')]).map((one) => one.rank)).toEqual([1, 2, 3]);
  });
});
