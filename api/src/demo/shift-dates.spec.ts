import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, type LocalDate, weekday } from '../time/berlin.js';
import { isPublicHoliday, isSchoolHoliday } from '../time/holidays.js';
import offerings from './data/demo-offerings.json' with { type: 'json' };
import { nextFreeWeek, shiftSessions, shiftSessionsBack } from './shift-dates.js';

const FIRST_TODAY = '2026-11-01';
const LAST_TODAY = '2028-12-31';
const someDay = fc.nat({ max: daysBetween(FIRST_TODAY, LAST_TODAY) }).map((days) => addDays(FIRST_TODAY, days));
const someRun = fc.constantFrom(...offerings);
const programmeStart = offerings.map((run) => run.sessions[0]?.date ?? '').sort()[0] ?? '';

const shifts = (before: readonly { date: LocalDate }[], after: readonly { date: LocalDate }[]): number[] =>
  after.map((session, n) => daysBetween(before[n]?.date ?? '', session.date));
const isOff = (date: LocalDate): boolean => isPublicHoliday(date) || isSchoolHoliday(date);
const ascending = (numbers: readonly number[]): boolean => numbers.every((number, n) => n === 0 || number >= (numbers[n - 1] ?? 0));

describe('the demo programme of 33 runs', () => {
  it('has every weekday right and no session on a day off', () => {
    for (const { date, weekday: name } of offerings.flatMap((run) => run.sessions)) {
      expect([date, ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'][weekday(date) - 1]]).toEqual([date, name]);
      expect([date, isOff(date)]).toEqual([date, false]);
    }
  });

  it('stays as it is while it still lies ahead', () => {
    for (const { sessions } of offerings) expect(shiftSessions(sessions, '2026-11-22', programmeStart)).toEqual(sessions);
  });

  it('always lies ahead, by whole weeks and off the holidays, whatever day it is', () => {
    fc.assert(
      fc.property(someDay, someRun, (today, { sessions }) => {
        const moved = shiftSessions(sessions, today, programmeStart);
        const days = shifts(sessions, moved);
        expect(daysBetween(today, moved[0]?.date ?? '')).toBeGreaterThanOrEqual(14);
        expect(days.every((shift) => shift >= 0 && shift % 7 === 0)).toBe(true);
        expect(ascending(days)).toBe(true);
        expect(moved.filter(({ date }) => isOff(date))).toEqual([]);
        expect(moved.map(({ date: _date, ...rest }) => rest)).toEqual(sessions.map(({ date: _date, ...rest }) => rest));
      }),
      { numRuns: 200 },
    );
  });

  it('moves each session as little as possible', () => {
    fc.assert(
      fc.property(someDay, someRun, (today, { sessions }) => {
        const moved = shiftSessions(sessions, today);
        const days = shifts(sessions, moved);
        moved.forEach(({ date }, n) => {
          const earlier = addDays(date, -7);
          const tooEarly = n === 0 ? (days[0] ?? 0) === 0 || daysBetween(today, earlier) < 14 : days[n] === days[n - 1];
          expect(tooEarly || isOff(earlier)).toBe(true);
        });
      }),
    );
  });
});

describe('a series that is over', () => {
  it('ends at the latest on the given day, in order, off the holidays', () => {
    fc.assert(
      fc.property(someDay, someRun, (latest, { sessions }) => {
        const moved = shiftSessionsBack(sessions, latest);
        const days = shifts(sessions, moved);
        const last = moved.at(-1)?.date ?? '';
        expect(last <= latest).toBe(true);
        expect(daysBetween(last, latest) < 7 || isOff(addDays(last, 7))).toBe(true);
        expect(days.every((shift) => shift % 7 === 0) && ascending(days)).toBe(true);
        expect(moved.filter(({ date }) => isOff(date))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a moved session', () => {
  it('takes the same weekday of the next week that is free', () => {
    expect(nextFreeWeek('2027-04-24')).toBe('2027-05-08');
    expect(nextFreeWeek('2027-03-20')).toBe('2027-04-03');
  });
});
