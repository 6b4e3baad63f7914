import { describe, expect, it } from '@jest/globals';
import type { AttendanceSheet } from '#lib/api/staff-attendance.ts';
import { missingBefore } from './attended.ts';

const time = { start: '17:30', end: '20:45', units: 4 };
const person = {
  notExpected: [],
  optional: [],
  attended: 0,
  total: 12,
  thresholdUnits: 10,
  outcome: 'INCOMPLETE' as const,
  missedOn: null,
};
const sheet: AttendanceSheet = {
  sessions: [
    { id: 'one', n: 1, date: '2027-02-10', ...time },
    { id: 'two', n: 2, date: '2027-02-17', ...time },
    { id: 'three', n: 3, date: '2027-02-24', ...time },
  ],
  rows: [
    { bookingId: 'ada', name: 'Ada', entries: { one: { state: 'PRESENT', units: 4 } }, ...person },
    { bookingId: 'late', name: 'Late', entries: {}, ...person, notExpected: ['one'] },
  ],
  thresholdUnits: 10,
  owedUnits: 0,
  editable: true,
  version: 1,
};

describe('what is missing in an attendance sheet', () => {
  it('S7: nothing of a date that is still to come, nor of one that somebody was not expected at', () => {
    expect(missingBefore(sheet, '2027-02-10')).toBe(0);
    expect(missingBefore(sheet, '2027-02-17')).toBe(0);
    expect(missingBefore(sheet, '2027-02-18')).toBe(2);
    expect(missingBefore(sheet, '2027-03-01')).toBe(4);
  });
});
