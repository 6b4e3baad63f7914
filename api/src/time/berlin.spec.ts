import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, berlinDate, berlinInstant, berlinTime, daysBetween, endOfDay, weekday } from './berlin.js';
import { isPublicHoliday, isSchoolHoliday, publicHolidays } from './holidays.js';

describe('wall-clock time in Berlin', () => {
  it('E22: 18:00 stays 18:00 across the change of the clock', () => {
    expect(berlinInstant('2027-03-27', '18:00').toISOString()).toBe('2027-03-27T17:00:00.000Z');
    expect(berlinInstant('2027-03-29', '18:00').toISOString()).toBe('2027-03-29T16:00:00.000Z');
  });

  it('an hour that the clock skips is refused', () => {
    expect(() => berlinInstant('2027-03-28', '02:30')).toThrow('time.does_not_exist');
  });

  it('of an hour that exists twice the first is meant', () => {
    expect(berlinInstant('2027-10-31', '02:30').toISOString()).toBe('2027-10-31T00:30:00.000Z');
  });

  it('an instant is read back as the same date and time', () => {
    const at = berlinInstant('2027-10-31', '18:15');
    expect([berlinDate(at), berlinTime(at)]).toEqual(['2027-10-31', '18:15']);
  });

  it('E22: a day before is a calendar day, not 24 hours', () => {
    expect(endOfDay(addDays('2027-03-29', -1)).toISOString()).toBe('2027-03-28T21:59:00.000Z');
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  });

  it.each([
    ['2027-02-06', '2027-05-06'],
    ['2026-11-30', '2027-02-28'],
    ['2028-01-31', '2028-04-30'],
  ])('the proof of use for %s is due on %s', (last, due) => expect(addMonths(last, 3)).toBe(due));

  it('Monday is 1 and Sunday is 7', () => expect([weekday('2027-01-04'), weekday('2027-01-10')]).toEqual([1, 7]));
});

describe('holidays in Hesse', () => {
  it.each([
    [2026, '01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 12-25 12-26'],
    [2027, '01-01 03-26 03-29 05-01 05-06 05-17 05-27 10-03 12-25 12-26'],
    [2028, '01-01 04-14 04-17 05-01 05-25 06-05 06-15 10-03 12-25 12-26'],
  ])('%i has exactly the ten statutory days', (year, days) => {
    expect([...publicHolidays(year).keys()].sort()).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it('Christmas Eve is a school holiday but no public holiday', () => {
    expect([isPublicHoliday('2027-12-24'), isSchoolHoliday('2027-12-24')]).toEqual([false, true]);
  });
});
