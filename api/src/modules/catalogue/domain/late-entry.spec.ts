import { describe, expect, it } from '@jest/globals';
import { berlinInstant } from '../../../time/berlin.js';
import { lateEntryUntil, takesLateEntries } from './late-entry.js';

const taught = (day: number, teachingUnits: number) => ({ startsAt: berlinInstant(`2027-01-${day}`, '08:30'), teachingUnits });
const tenMornings = [11, 12, 13, 14, 18, 19, 20, 21, 25, 26].map((day) => taught(day, 5));

describe('E31: coming into a German course late', () => {
  it('is possible until the date before which no more than the share was taught', () => {
    expect(lateEntryUntil(tenMornings, 20)).toEqual(berlinInstant('2027-01-13', '08:30'));
    expect(lateEntryUntil(tenMornings, 19)).toEqual(berlinInstant('2027-01-12', '08:30'));
    expect(lateEntryUntil(tenMornings, 0)).toEqual(berlinInstant('2027-01-11', '08:30'));
    expect(lateEntryUntil(tenMornings, 100)).toEqual(berlinInstant('2027-01-26', '08:30'));
  });

  it('counts in the order of time, and a course without dates lets nobody in', () => {
    expect(lateEntryUntil(tenMornings.toReversed(), 20)).toEqual(berlinInstant('2027-01-13', '08:30'));
    expect(lateEntryUntil([], 20)).toBeNull();
  });

  it('ends when that date begins, and where staff have closed the course', () => {
    const until = berlinInstant('2027-01-13', '08:30');
    const rules = { state: 'RUNNING', firstDate: '2027-01-11', lateEntryUntil: until };
    expect(takesLateEntries(rules, new Date(until.getTime() - 1))).toBe(true);
    expect(takesLateEntries(rules, until)).toBe(false);
    for (const state of ['CLOSED_FOR_REGISTRATION', 'POSTPONED', 'CANCELLED', 'COMPLETED'])
      expect(takesLateEntries({ ...rules, state }, berlinInstant('2027-01-12', '08:00'))).toBe(false);
    expect(takesLateEntries({ ...rules, lateEntryUntil: null }, berlinInstant('2027-01-12', '08:00'))).toBe(false);
  });
});
