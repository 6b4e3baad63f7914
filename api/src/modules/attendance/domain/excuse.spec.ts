import { describe, expect, it } from '@jest/globals';
import { decideExcuse, reachWithout } from './excuse.js';
import type { Sheet, SheetEntry } from './sheet.js';

const date = (id: string, n: number, day: string, units: number) => ({
  ...{ id, n, units, date: day },
  startsAt: new Date(`${day}T16:30:00Z`),
  endsAt: new Date(`${day}T19:45:00Z`),
});
const sheetWith = (entries: SheetEntry[] = [], change: Partial<Sheet> = {}): Sheet => ({
  run: { id: 'run', kind: 'BASIC_QUALIFICATION', state: 'CONFIRMED' },
  sessions: [date('one', 1, '2027-01-20', 4), date('two', 2, '2027-01-23', 8), date('three', 3, '2027-01-27', 8)],
  participants: [
    { bookingId: 'amina', name: 'Amina Haidari', state: 'CONFIRMED', enteredAt: null, leftOn: null },
    { bookingId: 'petro', name: 'Petro Hrytsenko', state: 'COMPLETED', enteredAt: null, leftOn: null },
  ],
  entries,
  revision: 0,
  thresholdPercent: 80,
  ...change,
});
const entry = (sessionId: string, state: SheetEntry['state'], units = 0): SheetEntry => ({ bookingId: 'amina', sessionId, state, units });
const amina = (sessionId: string) => ({ bookingId: 'amina', sessionId });
const BEFORE = new Date('2027-01-19T12:00:00Z');

describe('E08: missing one date is not a cancellation', () => {
  it('excuses ahead and takes it back, and doing it twice changes nothing more', () => {
    expect(decideExcuse(sheetWith(), amina('two'), true, BEFORE)).toBe('save');
    expect(decideExcuse(sheetWith([entry('two', 'EXCUSED')]), amina('two'), true, BEFORE)).toBe('keep');
    expect(decideExcuse(sheetWith([entry('two', 'EXCUSED')]), amina('two'), false, BEFORE)).toBe('clear');
    expect(decideExcuse(sheetWith(), amina('two'), false, BEFORE)).toBe('keep');
  });

  it('ends the moment the date begins', () => {
    const begins = new Date('2027-01-20T16:30:00Z');
    expect(decideExcuse(sheetWith(), amina('one'), true, new Date(begins.getTime() - 1))).toBe('save');
    expect(() => decideExcuse(sheetWith(), amina('one'), true, begins)).toThrow('attendance.session_begun');
    expect(() => decideExcuse(sheetWith([entry('one', 'EXCUSED')]), amina('one'), false, begins)).toThrow('attendance.session_begun');
  });

  it('is for who has a place, on a date that takes place, and leaves what staff have written down', () => {
    expect(() => decideExcuse(sheetWith(), { bookingId: 'petro', sessionId: 'two' }, true, BEFORE)).toThrow('attendance.not_on_sheet');
    expect(() => decideExcuse(sheetWith(), amina('cancelled'), true, BEFORE)).toThrow('attendance.not_on_sheet');
    expect(() => decideExcuse(sheetWith([entry('two', 'ABSENT')]), amina('two'), true, BEFORE)).toThrow('attendance.recorded');
    const over = sheetWith([], { run: { id: 'run', kind: 'BASIC_QUALIFICATION', state: 'COMPLETED' } });
    expect(() => decideExcuse(over, amina('two'), true, BEFORE)).toThrow('attendance.closed');
  });
});

describe('what stays in reach', () => {
  it('is out of reach when the date is worth more than may be missed', () => {
    expect(reachWithout(sheetWith(), amina('one'))).toEqual({ attainable: 16, threshold: 16, inReach: true });
    expect(reachWithout(sheetWith(), amina('two'))).toEqual({ attainable: 12, threshold: 16, inReach: false });
  });

  it('E32: nobody reaches a date after they leave', () => {
    const { participants } = sheetWith();
    const leaving = sheetWith([], { participants: participants.map((one) => ({ ...one, leftOn: '2027-01-27' })) });
    expect(reachWithout(leaving, amina('one'))).toEqual({ attainable: 8, threshold: 16, inReach: false });
  });

  it('counts what was attended in part and what is lost already, of this person only', () => {
    const partly = [entry('one', 'PARTIAL', 2.5), { ...entry('two', 'ABSENT'), bookingId: 'petro' }];
    expect(reachWithout(sheetWith(partly), amina('three')).attainable).toBe(10.5);
    expect(reachWithout(sheetWith([entry('two', 'EXCUSED')]), amina('two')).attainable).toBe(12);
  });
});
