import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, berlinInstant, berlinTime, daysBetween, weekday } from '../../../time/berlin.js';
import { type DayOff, isPublicHoliday, isSchoolHoliday, schoolHolidays } from '../../../time/holidays.js';
import { nextSemester, planSeries, type SeriesWish } from './series.js';

/** "8 × Mo+Do 17:00–19:30 ab 15.02." */
const wish: SeriesWish = {
  from: '2027-02-15',
  weekdays: [1, 4],
  everyWeeks: 1,
  count: 8,
  start: '17:00',
  end: '19:30',
  breakMinutes: 15,
  skipPublicHolidays: true,
  skipSchoolHolidays: true,
  without: [],
  including: [],
};
const plan = (more: Partial<SeriesWish> = {}) => planSeries({ ...wish, ...more }, schoolHolidays);
const heldOf = (more: Partial<SeriesWish> = {}): string[] =>
  plan(more)
    .dates.filter(({ takesPlace }) => takesPlace)
    .map(({ date }) => date);
const leftOutOf = (more: Partial<SeriesWish> = {}) =>
  plan(more)
    .dates.filter(({ takesPlace }) => !takesPlace)
    .map(({ date, special }) => [date, special?.reason, special?.name]);

describe('S1: a series of dates', () => {
  it('8 × Monday and Thursday from 15 February, three units each', () => {
    const days = ['02-15', '02-18', '02-22', '02-25', '03-01', '03-04', '03-08', '03-11'];
    expect(heldOf()).toEqual(days.map((day) => `2027-${day}`));
    expect(plan().unitsEach).toBe(3);
    expect(leftOutOf()).toEqual([]);
  });

  it('begins with the first of its weekdays, which need not be the day it is counted from', () => {
    expect(heldOf({ from: '2027-02-16', count: 2 })).toEqual(['2027-02-18', '2027-02-22']);
  });

  it('leaves out school holidays and says which, and makes up for them at the end', () => {
    expect(leftOutOf({ from: '2027-03-15', count: 4 })).toEqual([
      ['2027-03-22', 'school_holiday', 'easter'],
      ['2027-03-25', 'school_holiday', 'easter'],
      ['2027-03-29', 'public_holiday', 'easter_monday'],
      ['2027-04-01', 'school_holiday', 'easter'],
    ]);
    expect(heldOf({ from: '2027-03-15', count: 4 })).toEqual(['2027-03-15', '2027-03-18', '2027-04-05', '2027-04-08']);
  });

  it('takes place in the school holidays where staff want it, and says so; a public holiday is left out all the same', () => {
    const { dates } = plan({ from: '2027-03-25', count: 2, skipSchoolHolidays: false });
    expect(dates.map(({ date, takesPlace, special }) => [date, takesPlace, special?.reason])).toEqual([
      ['2027-03-25', true, 'school_holiday'],
      ['2027-03-29', false, 'public_holiday'],
      ['2027-04-01', true, 'school_holiday'],
    ]);
  });

  it('keeps what staff took out and what they put back', () => {
    const byHand = { from: '2027-03-15', count: 3, without: ['2027-03-18'], including: ['2027-03-25'] };
    expect(heldOf(byHand)).toEqual(['2027-03-15', '2027-03-25', '2027-04-05']);
    expect(leftOutOf(byHand)).toContainEqual(['2027-03-18', 'by_hand', null]);
  });

  it('E38: leaves out the holiday that the law has added, and takes place on the one that it has taken away', () => {
    const added: DayOff = { from: '2027-02-18', to: '2027-02-18', name: 'Tag der Vielfalt', kind: 'PUBLIC_HOLIDAY' };
    expect(planSeries({ ...wish, count: 2 }, [added]).dates).toMatchObject([
      { date: '2027-02-15', takesPlace: true },
      { date: '2027-02-18', takesPlace: false, special: { reason: 'public_holiday', name: 'Tag der Vielfalt' } },
      { date: '2027-02-22', takesPlace: true },
    ]);
    const whitMonday = { ...wish, from: '2027-05-17', weekdays: [1], count: 1 };
    const gone: DayOff = { from: '2027-05-17', to: '2027-05-17', name: 'whit_monday', kind: 'NO_HOLIDAY' };
    expect(planSeries(whitMonday, [gone]).dates).toMatchObject([{ date: '2027-05-17', takesPlace: true, special: null }]);
    expect(planSeries(whitMonday, []).dates[0]).toMatchObject({ takesPlace: false, special: { name: 'whit_monday' } });
    const school: DayOff = { ...gone, name: 'easter', kind: 'SCHOOL_HOLIDAY' };
    expect(planSeries({ ...whitMonday, skipSchoolHolidays: true }, [gone, school]).dates[0]).toMatchObject({
      ...{ takesPlace: false, special: { reason: 'school_holiday', name: 'easter' } },
    });
  });

  it('comes every other week', () => {
    expect(heldOf({ everyWeeks: 2, count: 4 })).toEqual(['2027-02-15', '2027-02-18', '2027-03-01', '2027-03-04']);
  });

  it('E22: stays at the same hour on the wall when the clock changes', () => {
    const days = heldOf({ from: '2027-10-25', weekdays: [1], count: 2, skipSchoolHolidays: false });
    expect(days.map((day) => berlinInstant(day, wish.start).toISOString())).toEqual([
      '2027-10-25T15:00:00.000Z',
      '2027-11-01T16:00:00.000Z',
    ]);
  });

  it('E22: has no date in the hour that the clock skips', () => {
    const night = { from: '2027-03-21', weekdays: [7], count: 1, start: '02:30', end: '04:00', skipSchoolHolidays: false };
    expect(leftOutOf({ ...night, without: ['2027-03-21'] })).toContainEqual(['2027-03-28', 'clock_change', null]);
  });

  it('says why it found nothing', () => {
    const { dates } = planSeries({ ...wish, weekdays: [5] }, [{ from: '2027-01-01', to: '2035-12-31', name: 'summer' }]);
    expect(dates).toHaveLength(20);
    expect(dates.every(({ takesPlace }) => !takesPlace)).toBe(true);
  });
});

const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2026-11-01', n));
const wishes: fc.Arbitrary<SeriesWish> = fc.record({
  from: days,
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  everyWeeks: fc.integer({ min: 1, max: 4 }),
  count: fc.integer({ min: 1, max: 30 }),
  start: fc.constantFrom('08:00', '09:30', '17:00'),
  end: fc.constantFrom('17:30', '19:30', '21:00'),
  breakMinutes: fc.constantFrom(0, 15, 60),
  skipPublicHolidays: fc.constant(true),
  skipSchoolHolidays: fc.boolean(),
  without: fc.array(days, { maxLength: 3 }),
  including: fc.array(days, { maxLength: 3 }),
});

describe('a long series', () => {
  it('has all its dates also where one every fourth week takes years', () => {
    const wish = { weekdays: [3], everyWeeks: 4, count: 30, start: '17:00', end: '19:30', breakMinutes: 0, without: [], including: [] };
    const { dates } = planSeries({ ...wish, from: '2026-12-23', skipPublicHolidays: true, skipSchoolHolidays: true }, schoolHolidays);
    expect(dates.filter(({ takesPlace }) => takesPlace)).toHaveLength(30);
    const { dates: most } = planSeries({ ...wish, count: 60, from: '2026-12-23', skipPublicHolidays: true, skipSchoolHolidays: true }, []);
    expect(most.filter(({ takesPlace }) => takesPlace)).toHaveLength(60);
  });
});

describe('any series', () => {
  it('has its number of dates, in order, on its weekdays, off holidays, and always the hour of the wall', () => {
    fc.assert(
      fc.property(wishes, (any) => {
        const { dates } = planSeries(any, schoolHolidays);
        const held = dates.filter(({ takesPlace }) => takesPlace).map(({ date }) => date);
        expect(held).toHaveLength(any.count);
        expect(dates.map(({ date }) => date)).toEqual([...new Set(dates.map(({ date }) => date))].toSorted());
        for (const date of held) {
          expect(any.weekdays).toContain(weekday(date));
          expect(berlinTime(berlinInstant(date, any.start))).toBe(any.start);
          if (any.including.includes(date)) continue;
          expect(isPublicHoliday(date)).toBe(false);
          expect(any.without).not.toContain(date);
          if (any.skipSchoolHolidays) expect(isSchoolHoliday(date)).toBe(false);
        }
      }),
    );
  });

  it('accounts for every day of its pattern: held, or left out with a reason', () => {
    fc.assert(
      fc.property(wishes, (any) => {
        const { dates } = planSeries(any, schoolHolidays);
        const known = new Set(dates.map(({ date }) => date));
        const last = dates.at(-1)?.date ?? any.from;
        for (let date = any.from; date <= last; date = addDays(date, 1)) {
          const inWeek = any.everyWeeks === 1 || known.has(date);
          if (inWeek && any.weekdays.includes(weekday(date))) expect(known.has(date)).toBe(true);
        }
        for (const { takesPlace, special } of dates) if (!takesPlace) expect(special).not.toBeNull();
      }),
    );
  });
});

describe('pain 40: the same course a semester later', () => {
  const later = (dates: string[], earliest = '2027-01-01') =>
    nextSemester(
      dates.map((date) => ({ date })),
      earliest,
      schoolHolidays,
    ).map(({ date }) => date);

  it('keeps its weekdays and goes around holidays', () => {
    expect(later(['2027-03-31', '2027-04-07'])).toEqual(['2027-09-29', '2027-10-20']);
  });

  it('never begins before the day that is the earliest possible', () => {
    expect((later(['2027-01-20'], '2028-02-01')[0] ?? '') >= '2028-02-01').toBe(true);
  });

  it('has as many dates on the same weekdays, in order and off holidays, whatever it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(days, { minLength: 1, maxLength: 12 }), (dates) => {
        const sorted = dates.toSorted();
        const moved = later(sorted);
        expect(moved.map(weekday)).toEqual(sorted.map(weekday));
        expect(moved).toEqual(moved.toSorted());
        for (const date of moved) expect(isPublicHoliday(date) || isSchoolHoliday(date)).toBe(false);
        expect(daysBetween(sorted[0] ?? '', moved[0] ?? '') % 7).toBe(0);
      }),
    );
  });
});
