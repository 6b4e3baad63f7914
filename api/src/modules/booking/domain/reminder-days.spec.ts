import { describe, expect, it } from '@jest/globals';
import { dueReminders, reminderOf } from './reminder-days.js';

const usual = [7, 1];
const short = (since: string | null, now: string, days: readonly number[] = usual): (string | number)[][] =>
  dueReminders(days, since === null ? null : new Date(since), new Date(now)).map((one) => [one.date, one.days]);

describe('the reminders that are due', () => {
  it('V7: leave from eight o’clock on, 7 days and 1 day before', () => {
    expect(short('2027-01-20T06:55:00Z', '2027-01-20T06:59:59Z')).toEqual([]);
    expect(short('2027-01-20T06:55:00Z', '2027-01-20T07:00:00Z')).toEqual([
      ['2027-01-21', 1],
      ['2027-01-27', 7],
    ]);
    expect(short('2027-01-20T07:05:00Z', '2027-01-20T07:10:00Z')).toEqual([]);
  });

  it('E22: are counted in days of the calendar, on both sides of a change of the clock', () => {
    // 28 March 2027 has 23 hours, 31 October 25: eight o'clock is another hour of the world, and the day is the same.
    expect(short('2027-03-27T06:59:00Z', '2027-03-27T07:00:00Z')[0]).toEqual(['2027-03-28', 1]);
    expect(short('2027-03-28T05:59:00Z', '2027-03-28T06:00:00Z')[0]).toEqual(['2027-03-29', 1]);
    expect(short('2027-10-30T05:59:00Z', '2027-10-30T06:00:00Z')[0]).toEqual(['2027-10-31', 1]);
    expect(short('2027-10-31T06:59:00Z', '2027-10-31T07:00:00Z')[0]).toEqual(['2027-11-01', 1]);
  });

  it('F23: follow an outage once and while they are of use: the one of the week not when the one of the day before is due', () => {
    // Out from Monday 18 to Thursday 21 January.
    expect(short('2027-01-18T07:05:00Z', '2027-01-21T12:00:00Z')).toEqual([
      ['2027-01-21', 1],
      ['2027-01-22', 1],
      ['2027-01-26', 7],
      ['2027-01-27', 7],
      ['2027-01-28', 7],
    ]);
  });

  it('are those of today when nobody knows what was before', () => {
    expect(short(null, '2027-01-21T12:00:00Z')).toEqual([
      ['2027-01-22', 1],
      ['2027-01-28', 7],
    ]);
  });
});

describe('the reminder that fits a date', () => {
  it('is the last one whose day has come, and none before and after', () => {
    const on = (today: string): number | null => reminderOf('2027-01-28', usual, today);
    expect(['2027-01-20', '2027-01-21', '2027-01-26', '2027-01-27', '2027-01-28', '2027-01-29'].map(on)).toEqual([null, 7, 7, 1, 1, null]);
  });
});
