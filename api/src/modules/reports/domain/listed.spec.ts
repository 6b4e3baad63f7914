import { describe, expect, it } from '@jest/globals';
import { countersOf, isListed, newlyQualified } from './listed.js';

const one = (state: string, attended: number, wasQualified = false) => ({ state, attended, wasQualified });
const people = [one('COMPLETED', 36), one('COMPLETED', 30, true), one('INCOMPLETE', 12), one('NO_SHOW', 0)];

describe('S9: the list of participants for the funding body', () => {
  it('registered, attended and qualified are three numbers', () => {
    expect(countersOf(people, true)).toEqual({ registered: 4, attended: 3, qualified: 2 });
    expect(countersOf(people, false)).toEqual({ registered: 4, attended: 3, qualified: null });
  });

  it('who never came is counted and not listed, with an excuse or without; while the course is open nobody is left out', () => {
    expect(people.filter(isListed)).toHaveLength(3);
    expect([one('INCOMPLETE', 0), one('CONFIRMED', 0)].map(isListed)).toEqual([false, true]);
  });

  it('newly qualified is who completed their first basic qualification', () => {
    expect(people.slice(0, 3).map((person) => newlyQualified(person, true))).toEqual([true, false, false]);
    expect(newlyQualified(one('COMPLETED', 8), false)).toBeNull();
    expect(newlyQualified(one('CONFIRMED', 4), true)).toBeNull();
  });
});
