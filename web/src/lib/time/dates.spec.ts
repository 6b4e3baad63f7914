import { describe, expect, it } from '@jest/globals';
import { clock, createDates } from './dates.ts';
import { berlinOffset } from './offset.ts';

describe('dates as people read them', () => {
  const german = createDates('de');
  const english = createDates('en');

  it('name the weekday and the month', () => {
    expect(german.long('2027-03-14')).toBe('So, 14. März 2027');
    expect(german.short('2027-01-20')).toBe('Mi, 20. Januar');
    expect(english.long('2027-03-14')).toBe('Sun, 14 March 2027');
  });

  it('name the year where it is another one', () => {
    expect(german.near('2027-03-14', '2027-01-01')).toBe('So, 14. März');
    expect(german.near('2027-04-12', '2026-11-23')).toBe('Mo, 12. Apr. 2027');
    expect(english.near('2027-04-12', '2026-11-23')).toBe('Mon, 12 Apr 2027');
  });

  it('fall into the pieces of a date block', () => {
    expect(german.pieces('2027-01-20')).toEqual({ weekday: 'Mi', day: '20.', month: 'Januar', year: '2027' });
    expect(english.pieces('2027-01-20')).toEqual({ weekday: 'Wed', day: '20', month: 'January', year: '2027' });
  });

  it('are Berlin days, also at the edge of a day and of summer time', () => {
    expect(german.dayOf('2027-01-12T23:30:00Z')).toBe('2027-01-13');
    expect(german.dayOf('2027-07-12T22:30:00Z')).toBe('2027-07-13');
    expect(german.timeOf('2027-07-12T07:05:00Z')).toBe('9:05');
    expect(berlinOffset('2027-03-27', '12:00')).toBe('+01:00');
    expect(berlinOffset('2027-03-28', '12:00')).toBe('+02:00');
  });

  it('write half past nine without a zero', () => {
    expect(clock('09:30')).toBe('9:30');
    expect(clock('17:30')).toBe('17:30');
    expect(clock('00:15')).toBe('0:15');
  });
});
