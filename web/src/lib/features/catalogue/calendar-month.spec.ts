import { describe, expect, it } from '@jest/globals';
import type { RunDate } from '#lib/api/types.ts';
import { monthAfter } from '#lib/time/days.ts';
import { neighbours, weeksOf } from './calendar-month.ts';

const on = (date: string): RunDate => ({ date }) as RunDate;

describe('a month of the calendar', () => {
  it('has whole weeks from Monday on, filled up with the neighbours’ days', () => {
    const weeks = weeksOf('2027-04', []);
    expect(weeks.map((week) => [week[0]?.day, week[6]?.day])).toEqual([
      ['2027-03-29', '2027-04-04'],
      ['2027-04-05', '2027-04-11'],
      ['2027-04-12', '2027-04-18'],
      ['2027-04-19', '2027-04-25'],
      ['2027-04-26', '2027-05-02'],
    ]);
    expect(weeks[0]?.map(({ inMonth }) => inMonth)).toEqual([false, false, false, true, true, true, true]);
  });

  it.each([
    ['2027-02', 4],
    ['2027-08', 6],
    ['2028-02', 5],
  ])('%s has %i weeks', (month, count) => {
    const weeks = weeksOf(month, []);
    expect(weeks).toHaveLength(count);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  it('shows each date on its day, in their order', () => {
    const days = weeksOf('2027-02', [on('2027-02-06'), on('2027-02-06'), on('2027-02-28')]).flat();
    expect(days.filter(({ dates }) => dates.length > 0).map(({ day, dates }) => [day, dates.length])).toEqual([
      ['2027-02-06', 2],
      ['2027-02-28', 1],
    ]);
  });

  it('knows its neighbours across the year', () => {
    expect([monthAfter('2027-12', 1), monthAfter('2027-01', -1)]).toEqual(['2028-01', '2026-12']);
  });

  it('leads on only where there is something to see, and back to it from far away', () => {
    expect(neighbours('2027-01', '2027-01', '2027-03')).toEqual({ back: null, on: '2027-02' });
    expect(neighbours('2027-03', '2027-01', '2027-03')).toEqual({ back: '2027-02', on: null });
    expect(neighbours('2027-09', '2027-01', '2027-03')).toEqual({ back: '2027-03', on: null });
    expect(neighbours('2026-09', '2027-01', '2027-03')).toEqual({ back: null, on: '2027-01' });
    expect(neighbours('2027-01', null, null)).toEqual({ back: null, on: null });
  });
});
